import type { ReferenceFields } from '../../core/paper.ts';
import type { Block } from '../blocks.ts';
import { readReferenceFields, referenceWords } from '../reference-fields.ts';
import { biblatexItems } from './biblatex.ts';
import { shortNames, type BibliographyItem } from './bibliography-item.ts';
import { bibtexNames, readBibtex, type BibtexEntry } from './bibtex.ts';
import type { CitedWork, Context } from './context.ts';
import { expand, type SourceFiles } from './expand.ts';
import { plainWords } from './inline.ts';
import { isKnownCommand } from './known.ts';
import { tokenize } from './lexer.ts';
import { Reader, splitAt } from './reader.ts';
import type { Settings } from './settings.ts';
import { isCommand, wordsOf, type Token } from './token.ts';

export interface Bibliography {
  readonly items: readonly BibliographyItem[];
  /** True where the list's own labels are names with years; null where it does not say. */
  readonly labelsAreNames: boolean | null;
}

const most = 5000;

/** The list of references: of the text itself, of its .bbl, or of the entries of its .bib that are cited. */
export function readBibliography(
  tokens: readonly Token[],
  main: string,
  settings: Settings,
  files: SourceFiles,
  context: Context,
): Bibliography {
  const own = tokens.findIndex(({ kind, text }) => kind === 'begin' && text === 'thebibliography');
  if (own !== -1) return fromItems(itemsOf(new Reader(tokens, own).environment().body, context));
  const stem = main.replace(/\.[^./]*$/, '');
  const names = [
    stem,
    ...settings.bibliographies.map((name) => name.replace(/\.bib$/, '')),
    'main',
    'ms',
    'paper',
  ];
  for (const name of names) {
    const bbl = files.find(name, ['.bbl']);
    if (!bbl) continue;
    if (/\\entry\{/.test(bbl.text)) return fromItems(biblatexItems(bbl.text, context));
    const read = expand(bbl, files, isKnownCommand).tokens;
    const at = read.findIndex(({ kind, text }) => kind === 'begin' && text === 'thebibliography');
    const items = itemsOf(at === -1 ? read : new Reader(read, at).environment().body, context);
    if (items.length > 0) return fromItems(items);
  }
  const entries = settings.bibliographies.flatMap((name) => {
    const file = files.find(name.replace(/\.bib$/, ''), ['.bib']);
    return file ? readBibtex(file.text) : [];
  });
  return { items: fromEntries(entries, settings, context), labelsAreNames: null };
}

function fromItems(items: readonly BibliographyItem[]): Bibliography {
  const named = items.filter(({ names, label }) => label !== null && names !== '').length;
  return {
    items: items.slice(0, most),
    labelsAreNames: items.length === 0 ? null : named > items.length / 2,
  };
}

/** The items of a thebibliography. */
function itemsOf(body: readonly Token[], context: Context): BibliographyItem[] {
  return splitAt(body, (token) => isCommand(token, 'bibitem'))
    .slice(1, most)
    .map((item) => {
      const reader = new Reader(item);
      const label = reader.optional();
      const key = wordsOf(reader.argument());
      const rest = item.slice(reader.at);
      const parts = splitAt(rest, (token) => isCommand(token, 'newblock')).map((part) =>
        plainWords(part, context),
      );
      const text = parts.filter(Boolean).join(' ');
      const fields = readReferenceFields(text, parts.length > 1 ? parts : []);
      const printed = label === null ? null : labelWords(label, context);
      const named = printed === null ? null : namedLabel(printed);
      return {
        key,
        label: printed,
        names:
          named?.names ??
          (printed === null ? shortNames((fields?.authors ?? []).map(surnameOf)) : ''),
        year: named?.year ?? (printed === null ? (fields?.year ?? '') : ''),
        text,
        fields,
      };
    });
}

/** A label's words; \citeauthoryear and old \citename are read as names and year. */
function labelWords(label: readonly Token[], context: Context): string {
  const at = label.findIndex((token) => isCommand(token, 'citeauthoryear'));
  if (at === -1) return plainWords(label, context);
  const [long = [], short = [], year = []] = new Reader(label, at + 1).take('mmm');
  const [names, printed] = year.length > 0 ? [short, year] : [long, short];
  return `${plainWords(names, context)}(${plainWords(printed, context)})`;
}

/** "Vaswani et al.(2017)Vaswani, Shazeer" → names and year; null for a number or a code. */
function namedLabel(label: string): { names: string; year: string } | null {
  const found =
    /^(?<names>\D{2,200}?)[,\s]*\((?<year>(?:1[89]|20)\d\d[a-z]?|[^()]{1,20})\)/u.exec(label) ??
    /^(?<names>\D{2,200}?)[,\s]*(?<year>(?:1[89]|20)\d\d[a-z]?)$/u.exec(label);
  const { names, year } = found?.groups ?? {};
  return names && year ? { names: names.replace(/[\s,]+$/, ''), year } : null;
}

/** Entries of .bib files that are cited, in the order that the style prints them. */
function fromEntries(
  entries: readonly BibtexEntry[],
  settings: Settings,
  context: Context,
): BibliographyItem[] {
  const byKey = new Map<string, BibtexEntry>();
  for (const entry of entries) if (!byKey.has(entry.key)) byKey.set(entry.key, entry);
  const keys = settings.cited.includes('*')
    ? [...new Set([...settings.cited, ...byKey.keys()])]
    : settings.cited;
  const items = keys.slice(0, most).flatMap((key) => {
    const entry =
      byKey.get(key) ??
      [...byKey.values()].find((one) => one.key.toLowerCase() === key.toLowerCase());
    return entry && key !== '*' ? [itemOf(key, entry, byKey, context)] : [];
  });
  const isSorted =
    !/unsrt|ieee|num|nature|phys|aip|aps|vancouver|angew|siam/i.test(settings.bibliographyStyle) &&
    (settings.bibliographyStyle !== '' || settings.packages.has('biblatex'));
  if (!isSorted) return items.map(({ item }) => item);
  const sorted = items
    .sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0))
    .map(({ item }) => item);
  return withYearLetters(sorted);
}

function itemOf(
  key: string,
  entry: BibtexEntry,
  byKey: ReadonlyMap<string, BibtexEntry>,
  context: Context,
): { item: BibliographyItem; order: string } {
  const parent = byKey.get(entry.fields.get('crossref') ?? '');
  const value = (...names: string[]): string | null => {
    for (const name of names) {
      const written =
        entry.fields.get(name) ?? parent?.fields.get(name === 'booktitle' ? 'title' : name);
      const words = written === undefined ? '' : plainWords(tokenize(written), context);
      if (words !== '') return words;
    }
    return null;
  };
  const written = bibtexNames(
    entry.fields.get('author') ?? entry.fields.get('editor') ?? parent?.fields.get('editor') ?? '',
  );
  const words = (text: string): string => plainWords(tokenize(text), context);
  const surnames = written.map(({ surname }) => words(surname));
  const note = [
    value('eprint'),
    value('journal'),
    value('url'),
    value('note'),
    value('howpublished'),
  ].join(' ');
  const fields: ReferenceFields = {
    authors: written
      .map(({ whole }) => words(whole))
      .filter((name) => name.toLowerCase() !== 'others'),
    title: value('title')?.replace(/\.$/, '') ?? null,
    year: /\d{4}/.exec(value('year', 'date') ?? '')?.[0] ?? value('year'),
    venue: value(
      'journal',
      'journaltitle',
      'booktitle',
      'school',
      'institution',
      'publisher',
      'howpublished',
      'organization',
    ),
    arxivId:
      /(?:arXiv[:.\s/]*(?:abs\/|pdf\/)?|^)((?:\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})(?:v\d+)?)/i.exec(
        note,
      )?.[1] ?? null,
    doi: /10\.\d{4,9}\/\S+/.exec(value('doi') ?? '')?.[0] ?? null,
    url: value('url') ?? /https?:\/\/\S+/.exec(note)?.[0] ?? null,
  };
  const isWork = fields.title !== null || fields.authors.length > 0;
  const text = referenceWords(fields);
  return {
    item: {
      key,
      label: null,
      names: shortNames(surnames) || (value('key') ?? fields.title ?? ''),
      year: fields.year ?? '',
      text: text === '' ? key : text,
      fields: isWork ? fields : null,
    },
    order:
      `${surnames.join(' ') || (fields.title ?? '')}\u0000${fields.year ?? ''}\u0000${fields.title ?? ''}`
        .normalize('NFD')
        .replace(/\p{M}/gu, '')
        .toLowerCase(),
  };
}

/** Works that citations could not tell apart get a, b, c behind their year. */
function withYearLetters(items: readonly BibliographyItem[]): BibliographyItem[] {
  const groups = Map.groupBy(items, ({ names, year }) => `${names}\u0000${year}`);
  return items.map((item) => {
    const group = groups.get(`${item.names}\u0000${item.year}`) ?? [];
    return group.length < 2 || item.year === ''
      ? item
      : {
          ...item,
          year: `${item.year}${String.fromCharCode(97 + Math.min(25, group.indexOf(item)))}`,
        };
  });
}

function surnameOf(name: string): string {
  const [last = '', rest] = name.split(/,\s*/);
  return rest === undefined ? (last.split(/\s+/).at(-1) ?? '') : last;
}

/** What citations print for each key. */
export function citedWorks(items: readonly BibliographyItem[]): Map<string, CitedWork> {
  const works = new Map<string, CitedWork>();
  let counted = 0;
  for (const { key, label, names, year } of items) {
    const isCode = label !== null && names === '';
    if (!isCode) counted += 1;
    if (!works.has(key)) works.set(key, { number: isCode ? label : String(counted), names, year });
  }
  return works;
}

/** The list as blocks, labelled as the paper prints it. */
export function referenceBlocks(
  items: readonly BibliographyItem[],
  kind: 'numbers' | 'names',
): Block[] {
  const works = citedWorks(items);
  return items.map(({ key, names, year, text, fields }) => ({
    kind: 'reference',
    label:
      kind === 'names' && names !== '' ? `${names} (${year})` : `[${works.get(key)?.number ?? ''}]`,
    text: text === '' ? key : text,
    keys: [key],
    fields,
  }));
}
