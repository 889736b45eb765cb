import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { UserError } from '../src/core/errors.ts';

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
  const names = (await namesIn(folder)).filter(
    (name) => /^claims.*\.jsonl(?:\.gz)?$/.test(name) && !name.includes('train'),
  );
  const claims = (await Promise.all(names.map((name) => readLines(join(folder, name))))).flat();
  const papers = (await namesIn(join(dir, 'ncg'))).filter((name) => /\.jsonl(?:\.gz)?$/.test(name));
  const lines = new Map<string, readonly string[]>();
  for (const name of papers)
    for (const row of await readLines(join(dir, 'ncg', name))) {
      const { paper, lines: list } = recordOf(row, name);
      if (typeof paper !== 'string' || !isListOf(list, isText)) throw malformed(name, row);
      lines.set(paper, list);
    }
  const groups: unknown = parse((await bytesOf(join(folder, 'groups.json'))).toString(), 'groups');
  if (!isListOf(groups, (group) => isListOf(group, isText))) throw malformed('groups.json', groups);
  if (claims.length === 0) throw malformed(folder, 'no claims*.jsonl');
  const missing = groups.flat().find((paper) => !lines.has(paper));
  if (missing !== undefined) throw malformed('ncg', `no lines of paper ${missing}`);
  return { claims: claims.map((row) => parseClaim(row, groups)), groups, lines };
}

function parseClaim(row: unknown, groups: readonly (readonly string[])[]): LabelledClaim {
  const fields = recordOf(row, 'claims');
  const { id, group, paper, type, claim, evidence_line: line = null } = fields;
  const label = labels.find((known) => known === fields['label']);
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

async function readLines(path: string): Promise<unknown[]> {
  const bytes = await bytesOf(path);
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString();
  return text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [parse(line, path)]));
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

async function namesIn(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch((cause: unknown) => {
    throw malformed(folder, 'no such folder', cause);
  });
  return names.sort();
}

function recordOf(row: unknown, path: string): Record<string, unknown> {
  if (typeof row !== 'object' || row === null) throw malformed(path, row);
  return { ...row };
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
