import { join } from 'node:path';
import type { ClaimDocument, ClaimLine } from '../src/claims/claim-sentence/claim-document.ts';
import { isForTraining, jsonLinesIn, readJsonLines } from './json-lines.ts';

/** A document whose sentences are labelled; the label 1 is "states a claim", 0 the most other one. */
export interface LabelledDocument {
  readonly document: ClaimDocument;
  readonly labels: readonly number[];
  /** How far the annotators agreed on each sentence; null where a set does not say. */
  readonly trust: readonly number[] | null;
}

interface ClaimSet {
  /** The set's labels, the claim in second place. */
  readonly labels: readonly string[];
  readonly read: (row: Record<string, unknown>) => LabelledDocument;
}

/**
 * sciark: its Claim alone; Evidence is what a claim there rests on, labelled apart. sciarg-cl: outcomes (results,
 * conclusions, observations). ncg: lines of the full text that state a contribution.
 */
export const claimSets = {
  'claims-pubmed': set(['0', '1'], (row) => inAbstract(row, textOf(row['title']))),
  csabstruct: set(['background', 'result', 'objective', 'method', 'other'], (row) =>
    inAbstract(row, null),
  ),
  sciark: set(['None', 'Claim', 'Evidence'], (row) => inAbstract(row, null)),
  'sciarg-cl': set(['motivation', 'outcomes', 'proposal', 'method', 'other'], argumentUnits),
  ncg: { labels: ['other', 'contribution'], read: contributionLines },
} as const satisfies Readonly<Record<string, ClaimSet>>;

export type ClaimSetName = keyof typeof claimSets;

/** Documents of a set: those for training, or those to be scored. */
export async function readClaimSet(
  folder: string,
  name: ClaimSetName,
  part: 'training' | 'scored',
): Promise<LabelledDocument[]> {
  const paths = (await jsonLinesIn(join(folder, name))).filter(
    (path) => isForTraining(path) === (part === 'training'),
  );
  const rows = (await Promise.all(paths.map(readJsonLines))).flat();
  return rows.map(claimSets[name].read).filter(({ labels }) => labels.length > 0);
}

type Reader = (row: Record<string, unknown>) => {
  readonly document: ClaimDocument;
  readonly names: readonly string[];
  readonly trust: readonly number[] | null;
};

function set(labels: readonly string[], reader: Reader): ClaimSet {
  return {
    labels,
    read: (row) => {
      const { document, names, trust } = reader(row);
      return { document, trust, labels: names.map((name) => Math.max(0, labels.indexOf(name))) };
    },
  };
}

function inAbstract(row: Record<string, unknown>, title: string | null): ReturnType<Reader> {
  const trust = listOf(row['confs']).map(Number);
  return {
    document: { title, lines: listOf(row['sentences']).map((text) => abstractLine(text)) },
    names: listOf(row['labels']).map(String),
    trust: trust.length > 0 ? trust : null,
  };
}

function argumentUnits(row: Record<string, unknown>): ReturnType<Reader> {
  const units = listOf(row['units']).map((unit): Record<string, unknown> => ({ ...Object(unit) }));
  return {
    document: { title: null, lines: units.map(({ text }) => abstractLine(text)) },
    names: units.map(({ coarse }) => String(coarse)),
    trust: null,
  };
}

/** A full text as lines: "title", the title, "abstract", its sentences; then headings and sentences alike. */
function contributionLines(row: Record<string, unknown>): LabelledDocument {
  const texts = listOf(row['lines']).map(String);
  const stated = new Set(listOf(row['contribution_lines']).map(Number));
  let place: ClaimLine['place'] = 'text';
  let heading: string | null = null;
  const lines = texts.map((text, index): ClaimLine => {
    if (index === 1) return { text, heading: null, place: 'title' };
    if (/^abstract$/i.test(text)) {
      place = 'abstract';
      heading = null;
      return { text, heading, place: 'heading' };
    }
    if (index < 2 || !isHeading(text)) return { text, heading, place };
    place = 'text';
    heading = text;
    return { text, heading, place: 'heading' };
  });
  return {
    document: { title: texts[1] ?? null, lines },
    labels: texts.map((_, index) => (stated.has(index + 1) ? 1 : 0)),
    trust: null,
  };
}

/** A line of at most ten words that ends in no stop. */
function isHeading(text: string): boolean {
  return /^[A-Z0-9]/.test(text) && !/[.?!:;,]$/.test(text) && text.split(' ').length <= 10;
}

function abstractLine(text: unknown): ClaimLine {
  return { text: String(text), heading: null, place: 'abstract' };
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
