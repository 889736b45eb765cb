import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { UserError } from '../src/core/errors.ts';
import { isForTraining, jsonLinesIn, readJsonLines } from './json-lines.ts';

export const labels = ['supported', 'contradicted', 'not_found'] as const;
export type Label = (typeof labels)[number];

/** A claim with what is true of it. The engine sees `claim` alone. */
export interface LabelledClaim {
  readonly id: string;
  readonly group: number;
  readonly paper: string;
  readonly type: string;
  readonly label: Label;
  readonly claim: string;
  /** Counts from 0; null where no line is the evidence. */
  readonly evidenceLine: number | null;
}

/** What the suite reads of a benchmarks folder. */
export interface GroundFiles {
  readonly claims: readonly LabelledClaim[];
  /** The papers of each pool. */
  readonly groups: readonly (readonly string[])[];
  readonly lines: ReadonlyMap<string, readonly string[]>;
}

/** Claims, pools and papers of a benchmarks folder; files of claims for training are left out. */
export async function readGroundFiles(dir: string): Promise<GroundFiles> {
  const folder = join(dir, 'ground-arxiv');
  const files = (await jsonLinesIn(folder)).filter(
    (path) => basename(path).startsWith('claims') && !isForTraining(path),
  );
  const claims = (await Promise.all(files.map(readJsonLines))).flat();
  const lines = new Map<string, readonly string[]>();
  for (const path of await jsonLinesIn(join(dir, 'ncg')))
    for (const row of await readJsonLines(path)) {
      const { paper, lines: list } = row;
      if (typeof paper !== 'string' || !isListOf(list, isText)) throw malformed(path, row);
      lines.set(paper, list);
    }
  const groups: unknown = parse((await bytesOf(join(folder, 'groups.json'))).toString(), 'groups');
  if (!isListOf(groups, (group) => isListOf(group, isText))) throw malformed('groups.json', groups);
  if (claims.length === 0) throw malformed(folder, 'no claims*.jsonl');
  const missing = groups.flat().find((paper) => !lines.has(paper));
  if (missing !== undefined) throw malformed('ncg', `no lines of paper ${missing}`);
  return { claims: claims.map((row) => parseClaim(row, groups)), groups, lines };
}

function parseClaim(
  row: Record<string, unknown>,
  groups: readonly (readonly string[])[],
): LabelledClaim {
  const { id, group, paper, type, claim, evidence_line: line = null } = row;
  const label = labels.find((known) => known === row['label']);
  if (
    !isText(id) ||
    typeof group !== 'number' ||
    !isText(paper) ||
    !isText(type) ||
    !isText(claim) ||
    !(line === null || typeof line === 'number') ||
    !label ||
    groups[group]?.includes(paper) !== true
  )
    throw malformed('claims', row);
  return { id, group, paper, type, label, claim, evidenceLine: line };
}

function parse(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw malformed(path, text, cause);
  }
}

async function bytesOf(path: string): Promise<Buffer> {
  return readFile(path).catch((cause: unknown) => {
    throw malformed(path, 'no such file', cause);
  });
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isListOf<T>(value: unknown, is: (one: unknown) => one is T): value is T[] {
  return Array.isArray(value) && value.every(is);
}

function malformed(path: string, seen: unknown, cause?: unknown): UserError {
  const shown = (isText(seen) ? seen : JSON.stringify(seen)).slice(0, 200);
  return new UserError({
    code: 'bad-argument',
    message: `Cannot read "${path}" as labelled claims: ${shown}`,
    seen: shown,
    wanted: 'ground-arxiv/claims*.jsonl, ground-arxiv/groups.json and ncg/*.jsonl',
    next: 'Name the folder that holds ground-arxiv/ and ncg/, as in shared/benchmarks/README.md.',
    cause,
  });
}
