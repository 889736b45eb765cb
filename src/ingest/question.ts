import { parseArxivRequest } from '../core/arxiv-id.ts';
import type { UserError } from '../core/errors.ts';
import type { Question, Synthesis } from '../core/records/generated/types.ts';
import { parseQuestionForm, RecordFormError } from '../core/records/parse-record.ts';
import {
  includedPapers,
  toDecision,
  toSearches,
  type AskedPaper,
  type AskedSearches,
  type ScreeningDecision,
} from './question-search.ts';
import { oneLine, saying, wrongQuestion } from './question-words.ts';
import { readYaml } from './read-yaml.ts';

/** A curator's own sentence; `cites` are keys of papers, none of them twice. */
export interface OwnClaim {
  readonly text: string;
  readonly cites: readonly string[];
}

/** What a curator does to a claim that the engine detected. */
export interface ClaimChange {
  readonly paper: string;
  /** Anchor or number of the claim in that paper's record. */
  readonly claim: string;
  /** The new words, or null when the claim is dropped. */
  readonly text: string | null;
  readonly why: string;
}

export interface AskedQuestion {
  readonly question: string;
  readonly title: string | null;
  readonly curator: string | null;
  readonly area: string | null;
  readonly searches: Synthesis['searches'];
  readonly search: AskedSearches | null;
  readonly screening: readonly ScreeningDecision[];
  readonly papers: readonly AskedPaper[];
  readonly claims: readonly OwnClaim[];
  readonly changes: readonly ClaimChange[];
}

/** Reads a question.yaml. Throws a UserError that names the line or field and what is wanted there. */
export function parseQuestion(text: string, name: string): AskedQuestion {
  const form = parseForm(readYaml(text, name), name);
  const named = (form.papers ?? []).map((paper, index) => toPaper(paper, index, name));
  const papers = [...named, ...includedPapers(form, name)];
  if (papers.length === 0 && form.search === undefined) throw noPapers(name);
  assertDistinct(papers, name);
  const claims = (form.claims ?? []).map((claim) => toClaim(claim, papers, name));
  assertSaidOnce(claims, name);
  return {
    question: saying(form.question, 'a question', name),
    title: form.title === undefined ? null : saying(form.title, 'a title', name),
    curator: form.curator === undefined ? null : oneLine(form.curator),
    area: form.area ?? null,
    searches: (form.searches ?? []).map((search) => ({ date: null, ...search })),
    search: toSearches(form, name),
    screening: (form.screening ?? []).map((one) => toDecision(one, name)),
    papers,
    claims,
    changes: (form.changes ?? []).map(({ paper, claim, text, why }) => ({
      paper: keyOf(paper, papers, name),
      claim,
      text: text === undefined ? null : saying(text, 'a changed claim', name),
      why: saying(why, 'a reason for a change', name),
    })),
  };
}

function parseForm(value: unknown, name: string): Question {
  try {
    return parseQuestionForm(value);
  } catch (cause) {
    if (!(cause instanceof RecordFormError)) throw cause;
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      throw noPapers(name, cause);
    throw wrongQuestion(
      name,
      inWords(cause.message),
      'the fields of a question (docs/question.md)',
      cause,
    );
  }
}

/** "/claims/0/text must …" as "claims, number 1, text: must …". */
function inWords(message: string): string {
  return message
    .replace('Cannot read the question: ', '')
    .replace(/^\/(\S+) /, (_, path: string) => {
      const parts = path.split('/');
      return `${parts.map((part) => (/^\d+$/.test(part) ? `number ${Number(part) + 1}` : part)).join(', ')}: `;
    });
}

function noPapers(name: string, cause?: unknown): UserError {
  return wrongQuestion(
    name,
    'no papers',
    'a question and, under papers, at least one arXiv id or file, or a search',
    cause,
  );
}

function toPaper(
  paper: NonNullable<Question['papers']>[number],
  index: number,
  name: string,
): AskedPaper {
  const { arxiv, file, key } = paper;
  if ((arxiv === undefined) === (file === undefined))
    throw wrongQuestion(
      name,
      `paper ${index + 1} with ${arxiv === undefined ? 'neither arxiv nor file' : 'both arxiv and file'}`,
      'either arxiv or file',
    );
  if (arxiv !== undefined)
    return { key: key ?? parseArxivRequest(arxiv).work, from: { kind: 'arxiv', id: arxiv } };
  const stem =
    (file ?? '')
      .split(/[\\/]/)
      .at(-1)
      ?.replace(/\.(?:html?|pdf)$/i, '') ?? '';
  if (stem === '')
    throw wrongQuestion(
      name,
      `paper ${index + 1} with no file's name`,
      'the path of an HTML page or a PDF',
    );
  return { key: key ?? stem, from: { kind: 'file', path: file ?? '' } };
}

function assertDistinct(papers: readonly AskedPaper[], name: string): void {
  const seen = new Set<string>();
  for (const { key } of papers) {
    if (seen.has(key))
      throw wrongQuestion(name, `two papers called ${key}`, 'a key of its own for each paper');
    seen.add(key);
  }
}

/** A sentence said twice would count twice. */
function assertSaidOnce(claims: readonly OwnClaim[], name: string): void {
  const seen = new Map<string, number>();
  for (const [index, { text }] of claims.entries()) {
    const before = seen.get(text);
    if (before !== undefined)
      throw wrongQuestion(
        name,
        `claims ${before + 1} and ${index + 1} in the same words`,
        'each claim once',
      );
    seen.set(text, index);
  }
}

// Every key ends where a separator begins, so that no text can be read in two ways and take years.
const citation = / ?\[ ?(@[^\s;,\]]+(?:[ ;,]+@[^\s;,\]]+)*)[ ;,]*\]/g;

function toClaim(
  { text, cites = [] }: NonNullable<Question['claims']>[number],
  papers: readonly AskedPaper[],
  name: string,
): OwnClaim {
  const line = oneLine(text);
  const inline = [...line.matchAll(citation)].flatMap(([, keys = '']) =>
    keys.split(/[;, ]+/).map((key) => key.replace(/^@/, '')),
  );
  const plain = saying(line.replace(citation, ''), 'a claim', name);
  const keys = [...inline, ...cites].map((key) => keyOf(key, papers, name));
  return { text: plain, cites: [...new Set(keys)] };
}

/** The paper that a citation means: by its key, or by its arXiv id with or without version. */
function keyOf(cited: string, papers: readonly AskedPaper[], name: string): string {
  const bare = cited.replace(/^arxiv:/i, '');
  const found = papers.find(
    ({ key, from }) =>
      key === cited ||
      (from.kind === 'arxiv' &&
        [from.id, parseArxivRequest(from.id).work].some(
          (id) => id === bare || id === bare.replace(/v\d+$/, ''),
        )),
  );
  if (found) return found.key;
  throw wrongQuestion(
    name,
    `a citation of ${JSON.stringify(cited)}, which is not among its papers`,
    `one of ${papers
      .slice(0, 8)
      .map(({ key }) => key)
      .join(', ')}${papers.length > 8 ? ' …' : ''}`,
  );
}
