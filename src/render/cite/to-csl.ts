import { parse } from '@citation-js/name';
import { recordFolder } from '../../core/record-id.ts';
import type { RecordRow } from '../../core/record-store.ts';
import type { PaperManifest } from '../../core/records/generated/types.ts';
import { fallenWord, type Standing } from '../../core/standing.ts';
import { gateWord } from '../gate-words.ts';
import { oneLine } from '../plain-text.ts';

/** A name as CSL-JSON has it; an institution is literal. */
export type CslName =
  { readonly family: string; readonly given: string } | { readonly literal: string };

/** A citation as CSL-JSON has it. */
export interface CslItem {
  readonly id: string;
  readonly 'citation-key': string;
  readonly type: 'report' | 'article' | 'article-journal';
  readonly title: string;
  readonly author: readonly CslName[];
  readonly issued?: { readonly 'date-parts': readonly (readonly number[])[] };
  readonly genre?: string;
  readonly number?: string;
  readonly publisher?: string;
  readonly 'container-title'?: string;
  readonly DOI?: string;
  readonly URL?: string;
  readonly note?: string;
}

export interface CitedRecord {
  readonly manifest: PaperManifest;
  readonly row: Pick<RecordRow, 'id' | 'title' | 'gate' | 'state' | 'publishedAt' | 'coverageLine'>;
  /** Where the site stands, with its last slash. */
  readonly base: string;
  readonly origin: string;
  /** DOI of the record's deposit; null where it has none. */
  readonly doi: string | null;
}

/** The record first, then the papers that it rests on, each with what became of it in its note. */
export function toCsl(cited: CitedRecord): CslItem[] {
  return [recordItem(cited), ...paperItems(cited.manifest)];
}

function recordItem({ manifest, row, base, origin, doi }: CitedRecord): CslItem {
  const folder = recordFolder(row.id);
  const curator = manifest.synthesis?.curator ?? null;
  const fallen = manifest.provenance.sources.flatMap(({ standing }) => fallenWord(standing) ?? []);
  const notes = [
    ...(row.state === 'withdrawn' ? ['Withdrawn.'] : []),
    ...(fallen.length > 0 ? [`${fallen.length} of its sources retracted or withdrawn.`] : []),
    `Gate: ${gateWord[row.gate]}. ${row.coverageLine}`,
  ];
  return {
    id: folder,
    'citation-key': folder,
    type: 'report',
    genre: 'Verification record',
    title: title(`${row.state === 'withdrawn' ? 'WITHDRAWN: ' : ''}Verification of: ${row.title}`),
    author: curator === null ? [{ literal: oneLine(origin) }] : [nameOf(curator)],
    issued: dateOf(row.publishedAt),
    number: row.id,
    publisher: oneLine(origin),
    ...(doi === null ? {} : { DOI: doi }),
    URL: `${base}r/${folder}/index.html`,
    note: oneLine(notes.join(' ')),
  };
}

function paperItems({ work, synthesis, provenance }: PaperManifest): CslItem[] {
  const standingOf = (sha256: string): Standing | null =>
    provenance.sources.find((source) => source.sha256 === sha256)?.standing ?? null;
  if (synthesis)
    return synthesis.papers.map((paper) =>
      paperItem({
        ...paper,
        name: paper.slug,
        year: paper.year,
        journal: paper.journal_reference,
        standing: standingOf(paper.source_sha256),
      }),
    );
  return [
    paperItem({
      ...work,
      name: work.slug,
      year: work.published?.slice(0, 4) ?? null,
      journal: work.journal_reference,
      standing: provenance.sources[0]?.standing ?? null,
    }),
  ];
}

function paperItem(paper: {
  readonly name: string;
  readonly title: string | null;
  readonly authors: readonly string[];
  readonly year: string | null;
  readonly journal: string | null;
  readonly doi: string | null;
  readonly arxiv_id: string | null;
  readonly standing: Standing | null;
}): CslItem {
  const { name, doi, arxiv_id: arxiv, journal, standing } = paper;
  const word = standing && fallenWord(standing);
  const year = /^\d{4}$/.test(paper.year ?? '') ? Number(paper.year) : null;
  return {
    id: name,
    'citation-key': name,
    type: journal === null ? 'article' : 'article-journal',
    title: title(`${word ? `${word.toUpperCase()}: ` : ''}${paper.title ?? name}`),
    author: paper.authors.map(nameOf),
    ...(year === null ? {} : { issued: { 'date-parts': [[year]] } }),
    ...(journal === null ? {} : { 'container-title': oneLine(journal) }),
    ...(doi === null ? {} : { DOI: oneLine(doi) }),
    ...(arxiv === null ? {} : { URL: `https://arxiv.org/abs/${encodeURI(oneLine(arxiv))}` }),
    ...(word ? { note: `This paper was ${word}.` } : {}),
  };
}

/** Family and given name where they can be told apart. */
export function nameOf(name: string): CslName {
  const line = oneLine(name);
  const { family = '', given = '' } = line === '' ? {} : parse(line);
  return family === '' || given === '' ? { literal: line } : { family, given };
}

function dateOf(time: string): NonNullable<CslItem['issued']> {
  return { 'date-parts': [time.slice(0, 10).split('-').map(Number)] };
}

/** CSL reads tags in a title; a paper's own signs are none. */
function title(text: string): string {
  return oneLine(text).replaceAll('<', '‹').replaceAll('>', '›').slice(0, 1000);
}
