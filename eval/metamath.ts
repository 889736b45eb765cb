import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { UserError } from '../src/core/errors.ts';
import { checkMetamath } from '../src/proof/metamath/check-metamath.ts';
import { changes, mutate } from './metamath/mutants.ts';
import { askMetamath, type Said } from './metamath/oracle.ts';
import { joinParts, splitDatabase, type Part } from './metamath/parts.ts';
import { seededRandom, type Random } from './metamath/random.ts';
import { cutSlices } from './metamath/slice.ts';
import { share, type Suite } from './suite.ts';
import { readTsv } from './tsv.ts';

/**
 * Metamath databases, judged by us and by Debian's `metamath`. The folder holds `.mm` files, and may hold `index.tsv` (file,
 * expected: accept, incomplete, reject or decline). `--mutate 200` makes that many changed databases of them, each small;
 * `--large 4` of the largest itself; `--keep <folder>` keeps those on which the two differ.
 */
export const metamath: Suite = async (dir, options) => {
  const files = readdirSync(dir)
    .filter((name) => name.endsWith('.mm'))
    .sort();
  if (files.length === 0)
    throw new UserError({
      code: 'bad-argument',
      message: `Cannot measure on ${JSON.stringify(dir)}: it has no database.`,
      wanted: 'a folder with files *.mm, such as /usr/share/metamath/databases',
      next: 'npm run -s eval -- metamath /usr/share/metamath/databases --mutate 200',
    });
  const work = mkdtempSync(join(tmpdir(), 'truth-engine-metamath-'));
  try {
    const wanted = await expectedOf(dir, files);
    const whole = files.map((file) => judgeFile(join(dir, file), wanted.get(file) ?? null));
    const mutants = [...makeMutants(dir, files, options)].map((mutant) =>
      judgeText(mutant, work, options.get('keep')),
    );
    return measured(whole, mutants);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
};

interface Judged {
  readonly name: string;
  readonly ours: Said;
  /** Null where `metamath` is not installed. */
  readonly theirs: Said | null;
  readonly expected: string | null;
  readonly seconds: number;
}

interface Mutant {
  readonly base: string;
  readonly kind: string;
  readonly text: string;
}

async function expectedOf(dir: string, files: readonly string[]): Promise<Map<string, string>> {
  if (!readdirSync(dir).includes('index.tsv')) return new Map();
  const rows = await readTsv(join(dir, 'index.tsv'));
  return new Map(
    rows
      .filter(({ file = '' }) => files.includes(file))
      .map(({ file = '', expected = '' }) => [file, expected]),
  );
}

/** Our word of a database. */
function ask(bytes: Uint8Array): Said {
  const verdict = checkMetamath([bytes]);
  if (verdict.kind !== 'accept') return { word: verdict.kind, why: verdict.message };
  return { word: verdict.incomplete.length > 0 ? 'incomplete' : 'accept', why: '' };
}

function judgeFile(path: string, expected: string | null): Judged {
  const bytes = new Uint8Array(readFileSync(path));
  const started = performance.now();
  const ours = ask(bytes);
  const seconds = (performance.now() - started) / 1000;
  return { name: basename(path), ours, theirs: askMetamath(path), expected, seconds };
}

function judgeText({ base, kind, text }: Mutant, work: string, keep: string | undefined): Judged {
  const path = join(work, 'mutant.mm');
  writeFileSync(path, text);
  const judged = { ...judgeFile(path, null), name: `${base}: ${kind}` };
  if (keep !== undefined && judged.theirs && judged.theirs.word !== judged.ours.word)
    writeFileSync(join(keep, `${judged.name.replace(/\W+/g, '-')}.mm`), text);
  return judged;
}

/** Each kind of change in turn, on each base in turn, so that all are met before any is met twice. */
function* makeMutants(
  dir: string,
  files: readonly string[],
  options: ReadonlyMap<string, string>,
): Generator<Mutant> {
  const count = Number(options.get('mutate') ?? 0);
  const large = Number(options.get('large') ?? 0);
  if (count + large === 0) return;
  const random = seededRandom(Number(options.get('seed') ?? 1));
  const texts = files.map((name) => ({ name, text: readFileSync(join(dir, name), 'latin1') }));
  const largest = [...texts].sort((a, b) => b.text.length - a.text.length)[0];
  const bases = texts.flatMap(({ name, text }) => basesOf(name, text));
  yield* mutantsOf(bases, count, random);
  if (large > 0 && largest)
    yield* mutantsOf([{ name: largest.name, parts: splitDatabase(largest.text) }], large, random);
}

interface Base {
  readonly name: string;
  readonly parts: readonly Part[];
}

/** A small database itself; of a large one slices. */
function basesOf(name: string, text: string): Base[] {
  const parts = splitDatabase(text);
  if (text.length < 100_000) return [{ name, parts }];
  return cutSlices(parts, 6, 300).map((slice) => ({
    name: `${name} under ${slice.target}`,
    parts: slice.parts,
  }));
}

function* mutantsOf(bases: readonly Base[], count: number, random: Random): Generator<Mutant> {
  for (const { name, parts } of bases)
    if (ask(Buffer.from(joinParts(parts))).word !== 'accept')
      throw new Error(`The base ${name} is no right database before it is changed`);
  const kinds = Object.keys(changes);
  const first = random.below(kinds.length);
  let made = 0;
  for (let turn = 0; made < count && turn < 50 * count; turn += 1) {
    const kind = kinds[(first + turn) % kinds.length] ?? '';
    const base = random.pick(bases);
    const text = base && mutate(kind, base.parts, random);
    if (!base || text === null || text === undefined) continue;
    made += 1;
    yield { base: base.name, kind, text };
  }
}

function measured(
  whole: readonly Judged[],
  mutants: readonly Judged[],
): Awaited<ReturnType<Suite>> {
  const all = [...whole, ...mutants];
  const asked = all.filter(({ theirs }) => theirs && theirs.word !== 'crash');
  const unanswered = all.filter(({ theirs }) => theirs?.word === 'crash');
  const differ = asked.filter(({ ours, theirs }) => ours.word !== theirs?.word);
  const unexpected = whole.filter(({ ours, expected }) => expected && expected !== ours.word);
  const judged = mutants.filter((one) => asked.includes(one));
  const agree = judged.filter((one) => !differ.includes(one)).length;
  const laxer = differ.filter(({ ours }) => ours.word === 'accept');
  const words = (list: readonly Judged[]): Record<string, number> =>
    Object.fromEntries(
      ['accept', 'incomplete', 'reject', 'decline'].map((word) => [
        word,
        list.filter(({ ours }) => ours.word === word).length,
      ]),
    );
  return {
    lines: [
      ...whole.map(
        ({ name, ours, theirs, seconds }) =>
          `${name.padEnd(18)} ${ours.word}, metamath ${theirs?.word ?? 'not asked'}, ${seconds.toFixed(2)} s`,
      ),
      `mutants        ${mutants.length}: ${JSON.stringify(words(mutants))}`,
      `agreement      ${share(agree, judged.length)} with metamath`,
      `accepted by us alone ${laxer.length}`,
      `no answer      ${unanswered.length} of metamath, within its time`,
      ...[...differ, ...unanswered].map(describeDifference),
      ...unexpected.map(
        ({ name, ours, expected }) => `  ${name}: ${ours.word}, expected ${expected ?? ''}`,
      ),
    ],
    figures: {
      n: all.length,
      databases: words(whole),
      unexpected: unexpected.map(({ name }) => name),
      mutants: words(mutants),
      kinds: new Set(mutants.map(({ name }) => name.replace(/^.*: /, ''))).size,
      asked: judged.length,
      agree,
      unanswered: unanswered.map(({ name, ours }) => ({ name, ours })),
      accepted_by_us_alone: laxer.length,
      differ: differ.map(({ name, ours, theirs }) => ({ name, ours, theirs })),
      max_rss_mb: Math.round(process.resourceUsage().maxRSS / 1024),
    },
  };
}

function describeDifference({ name, ours, theirs }: Judged): string {
  const said = ({ word, why }: Said): string => (why === '' ? word : `${word} (${why})`);
  return `  ${name}: we ${said(ours)}; metamath ${theirs ? said(theirs) : 'not asked'}`;
}
