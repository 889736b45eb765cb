import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../src/core/errors.ts';
import { sha256 } from '../src/core/hash.ts';
import { isVerifying } from '../src/core/records/verifies.ts';
import { parseScriptFile } from '../src/gate/script/script-file.ts';
import { readFileSource } from '../src/io/file-source.ts';
import { openPaperReader } from '../src/io/paper-reader.ts';
import { openSandbox } from '../src/io/sandbox.ts';
import { openScriptRunner } from '../src/io/script-runner.ts';
import { verify } from '../src/pipeline.ts';
import { reproduce } from '../src/repro.ts';
import type { Paper } from '../src/core/paper.ts';
import type { PaperManifest } from '../src/core/records/generated/types.ts';
import { fillHeader } from './script-form.ts';
import { share, type Suite } from './suite.ts';
import { readTsv } from './tsv.ts';

/**
 * Honest, vacuous and cheating scripts: which verify. The folder holds `index.tsv` (file, kind, rule, what), the scripts,
 * the papers that their headers name, and data files; docs/scripts.md describes it.
 */
export const scripts: Suite = async (dir, options) => {
  const rows = (await readTsv(join(dir, 'index.tsv'))).filter(({ file = '' }) =>
    file.includes(options.get('only') ?? ''),
  );
  const papers = new Map<string, Promise<Verified>>();
  const judged: Judged[] = [];
  const queue = [...rows];
  const work = async (): Promise<void> => {
    for (let row = queue.shift(); row; row = queue.shift())
      judged.push(await judge(row, dir, papers));
  };
  await Promise.all([work(), work()]);
  judged.sort((a, b) => (a.file < b.file ? -1 : 1));
  const honest = judged.filter(({ kind }) => kind === 'honest');
  const dishonest = judged.filter(({ kind }) => kind !== 'honest');
  const failed = honest.filter(({ passed }) => !passed);
  const passed = dishonest.filter((one) => one.passed);
  const named = dishonest.filter(({ rule, broken }) => broken.includes(rule));
  return {
    lines: [
      `honest         ${honest.length}, failed ${failed.length}`,
      `dishonest      ${dishonest.length}, passed ${passed.length}`,
      `rule named     ${share(named.length, dishonest.length)} break the rule that the index names`,
      ...failed.map(({ file, said }) => `  ${file} failed: ${said}`),
      ...passed.map(({ file, what }) => `  ${file} passed: ${what}`),
      ...dishonest
        .filter((one) => !named.includes(one))
        .map(
          ({ file, rule, broken }) => `  ${file}: rule ${rule} holds; broken: ${broken.join(', ')}`,
        ),
    ],
    figures: {
      n: judged.length,
      honest: honest.length,
      honest_failed: failed.length,
      dishonest: dishonest.length,
      dishonest_passed: passed.length,
      rule_named: named.length,
      ways_by_rule: waysByRule(named),
      bad: [...failed, ...passed].map(({ file, said }) => ({ file, said })),
    },
  };
};

interface Judged {
  readonly file: string;
  readonly kind: string;
  readonly rule: string;
  readonly what: string;
  readonly passed: boolean;
  /** Rules that it broke, and "tolerance", "value", "power" or "form". */
  readonly broken: readonly string[];
  readonly said: string;
}

interface Verified {
  readonly manifest: PaperManifest;
  readonly paper: Paper;
}

async function judge(
  row: Record<string, string>,
  dir: string,
  papers: Map<string, Promise<Verified>>,
): Promise<Judged> {
  const { file = '', kind = '', rule = '', what = '' } = row;
  const written = readFileSync(join(dir, file), 'utf8');
  const name = /"paper":\s*"([^"]+)"/.exec(written)?.[1] ?? '';
  const made = papers.get(name) ?? verifyPaper(join(dir, paperFile(dir, name)));
  papers.set(name, made);
  const { manifest, paper } = await made;
  const files = new Map<string, string>();
  const dataFile = (data: string): string => {
    const text = readFileSync(join(dir, data), 'utf8');
    files.set(sha256(text), text);
    return text;
  };
  try {
    const script = parseScriptFile(fillHeader(written, manifest, paper.text, dataFile));
    const data = { files, records: [] };
    const { script: check, check: record } = await reproduce(
      script,
      manifest,
      paper,
      openScriptRunner(),
      null,
      data,
    );
    const broken = [
      ...check.rules.filter(({ met }) => !met).map((one) => String(one.rule)),
      ...(check.tolerance.unjustified ? ['tolerance'] : []),
      ...(check.agrees ? [] : ['value']),
      ...(check.power.noticed < 0.8 * check.power.of ? ['power'] : []),
    ];
    return { file, kind, rule, what, passed: isVerifying(record), broken, said: check.reason };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { file, kind, rule, what, passed: false, broken: ['form'], said: error.message };
  }
}

/** A header names a paper's file; one that `repro run` takes names its slug, which begins as the file does. */
function paperFile(dir: string, name: string): string {
  return existsSync(join(dir, name)) ? name : `${name.replace(/-[0-9a-f]{8}$/, '')}.html`;
}

async function verifyPaper(path: string): Promise<Verified> {
  const sandbox = openSandbox();
  try {
    const source = { ...(await readFileSource(path)), others: [] };
    const reader = openPaperReader();
    const { manifest } = await verify(
      source,
      { reader, sandbox, progress: () => undefined },
      { engine: { version: '0', nodeMajor: 24 }, now: null },
    );
    return { manifest, paper: await reader.read(source.bytes, source.mediaType) };
  } finally {
    await sandbox.close();
  }
}

/** In how many ways each rule is broken. */
function waysByRule(named: readonly Judged[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const { rule } of named) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return Object.fromEntries(
    [...counts].sort(([a], [b]) => a.localeCompare(b, 'en', { numeric: true })),
  );
}
