import { basename, join } from 'node:path';
import { checkReport, type SourceAtHand } from '../src/check-report.ts';
import { UserError } from '../src/core/errors.ts';
import { sha256 } from '../src/core/hash.ts';
import { ownDocument } from '../src/core/own-document.ts';
import type { Paper } from '../src/core/paper.ts';
import { listFolder, readFileSource } from '../src/io/file-source.ts';
import { openPaperReader } from '../src/io/paper-reader.ts';
import { kinds, plant, type Kind } from './planted/plant.ts';
import { paperFiles } from './paper-files.ts';
import { share, type Suite } from './suite.ts';

/** A sentence of a paper, changed or not, as a report would say it. */
interface Planted {
  readonly kind: Kind;
  readonly was: string;
  readonly words: string;
  /** The paper that the report cites for it. */
  readonly paper: number;
}

interface Checked extends Planted {
  readonly state: string;
  readonly reason: string;
}

/** What each kind must come to. */
const wanted: Readonly<Record<Kind, string>> = {
  verbatim: 'supported',
  number: 'contradicted',
  direction: 'contradicted',
  negation: 'contradicted',
  foreign: 'not_found',
};

/**
 * Planted false claims: a report made of true sentences of papers, changed in their number, direction or negation, and
 * of sentences of papers that it does not cite. The report goes the way of `truth-engine check`. `--papers N` are cited (10),
 * `--each N` claims are made of each kind (20); papers are a folder's, or those of a corpus's index.
 */
export const planted: Suite = async (dir, options) => {
  const papers = await readPapers(dir);
  if (papers.length === 0) throw noPapers(dir);
  const cited = papers.slice(0, Number(options.get('papers') ?? 10));
  const others = papers.slice(cited.length);
  const made = kinds.flatMap((kind) =>
    chosen(kind, kind === 'foreign' ? others : cited, cited, Number(options.get('each') ?? 20)),
  );
  const sentences = made.map(({ words, paper }) => `${words.replace(/[.\s]+$/, '')} [@p${paper}].`);
  const check = await checkReport(ownDocument('A report', sentences), cited, {
    name: 'planted',
    engine: '',
    whyAbsent: new Map(),
    keys: new Map(),
  });
  const checked = made.map((one, index): Checked => {
    // A sentence that cites others too is parted; what counts is what it says on its own paper's word.
    const found = check.claims
      .filter(({ sentence }) => sentence === sentences[index])
      .flatMap(({ citations }) => citations)
      .find(({ cites }) => cites === `p${one.paper}`);
    return { ...one, state: found?.state ?? 'missing', reason: found?.reason ?? '' };
  });
  const isRight = ({ kind, state }: Checked): boolean => state === wanted[kind];
  const of = (kind: Kind): Checked[] => checked.filter((one) => one.kind === kind);
  return {
    lines: [
      `${cited.length} papers cited, ${others.length} others`,
      ...kinds.map((kind) => `${kind.padEnd(10)} ${share(of(kind).filter(isRight).length, of(kind).length)}`), // prettier-ignore
      ...checked
        .filter((one) => !isRight(one))
        .map(({ kind, state, reason, words }) => `  ${kind} is ${state}: ${words} (${reason})`),
    ],
    figures: {
      n: checked.length,
      papers: cited.length,
      by_kind: Object.fromEntries(
        kinds.map((kind) => [kind, { n: of(kind).length, right: of(kind).filter(isRight).length }]),
      ),
      false_supported: checked.filter(
        ({ kind, state }) => kind !== 'verbatim' && state === 'supported',
      ).length,
      false_contradicted: of('verbatim').filter(({ state }) => state === 'contradicted').length,
      without_reason: checked.filter(({ reason }) => reason === '').length,
    },
  };
};

function noPapers(dir: string): UserError {
  return new UserError({
    code: 'bad-argument',
    message: `Cannot plant claims in ${JSON.stringify(dir)}: no paper of it has enough sentences.`,
    wanted: 'a folder of papers, or a corpus with its index.tsv',
    next: 'npm run -s eval -- planted ../shared/corpus',
  });
}

/** One text of each paper, in order of names. */
async function readPapers(dir: string): Promise<SourceAtHand[]> {
  const indexed = await paperFiles(dir).catch(() => null); // a plain folder has no index
  const firsts = new Map(indexed?.map(({ id, path }) => [id, join(dir, path)]));
  const files = indexed ? [...firsts].sort().map(([, path]) => path) : await listFolder(dir);
  const reader = openPaperReader();
  const papers: SourceAtHand[] = [];
  for (const file of files) {
    const source = await readFileSource(file);
    const paper = await reader.read(source.bytes, source.mediaType).catch(() => null);
    if (!paper || usable(paper).length < 20) continue; // a fragment offers nothing to plant in
    papers.push({
      name: basename(file),
      names: [`p${papers.length}`],
      doi: null,
      title: null,
      sha256: source.sha256,
      paper,
      textHash: sha256(paper.text),
    });
  }
  return papers;
}

/** Sentences that a report could take over: of running text, whole, without citations and symbols. */
function usable(paper: Paper): string[] {
  return paper.sentences
    .filter(({ place }) => place === 'text' || place === 'abstract')
    .map(({ range }) => paper.text.slice(range.start, range.end))
    .filter(
      (words) =>
        words.length >= 60 &&
        words.length <= 250 &&
        /^\p{Lu}.*\.$/u.test(words) &&
        !/https?:|[=[\]{}\\_^@§]|et al|(?:19|20)\d\d[a-z]?\)/u.test(words),
    );
}

/** The same choice each time: by the hash of the words, in turn from each paper. */
function chosen(
  kind: Kind,
  from: readonly SourceAtHand[],
  cited: readonly SourceAtHand[],
  each: number,
): Planted[] {
  const found = from.map(({ paper }, index) =>
    usable(paper)
      .flatMap((was) => {
        const words = plant(kind, was);
        return words === null ? [] : [{ was, words }];
      })
      .sort((a, b) => (sha256(kind + a.was) < sha256(kind + b.was) ? -1 : 1))
      .map((one) => ({ ...one, kind, paper: kind === 'foreign' ? index % cited.length : index })),
  );
  const rounds = Math.max(0, ...found.map(({ length }) => length));
  return Array.from({ length: rounds }, (_, round) => found.flatMap((own) => own[round] ?? []))
    .flat()
    .slice(0, each);
}
