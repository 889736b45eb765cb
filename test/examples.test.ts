import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test, { after, before } from 'node:test';
import type { Sandbox } from '../src/core/io.ts';
import type { PaperManifest } from '../src/core/records/generated/types.ts';
import { parseManifest } from '../src/core/records/parse-record.ts';
import { openSandbox } from '../src/io/sandbox.ts';
import { examplePath, examples, verifyFile } from './support/verify-file.ts';

type Claim = PaperManifest['claims'][number];

/** One line of an example's `expected.json`: what a careful reader expects (examples/README.md). */
interface Expected {
  readonly quote: string;
  readonly number: string | null;
  readonly outcome: string;
  readonly check: string | null;
  readonly restsOn?: string;
}

/** What the whole record comes to (examples/README.md). */
const gates = {
  'clean-survey': 'UNVERIFIED',
  'listwise-distillation': 'VERIFIED',
  'memory-study': 'FALSIFIED',
  'vague-claims': 'UNVERIFIED',
  'wrong-average': 'FALSIFIED',
  'wrong-gain': 'FALSIFIED',
} as const satisfies Record<(typeof examples)[number], string>;

let sandbox: Sandbox;
before(() => (sandbox = openSandbox()));
after(() => sandbox.close());

for (const name of examples) {
  const page = memo(async () => (await verifyFile(examplePath(name, 'html'), sandbox)).manifest);

  for (const expected of readExpected(name))
    test(`${name}: ${expected.number ?? 'a statement'} is ${expected.outcome}, "${expected.quote.slice(-50)}"`, async () => {
      const manifest = await page();
      const found = claimsAt(manifest, expected);
      const outcome = found.length === 0 ? 'NOT_ATTEMPTED' : found.map(({ outcome }) => outcome);
      assert.deepEqual([outcome].flat(), [expected.outcome]);
      const [claim] = found;
      if (expected.check && /VERIFIED|CONTRADICTED/.test(expected.outcome))
        assert.ok(
          claim?.checks.some(({ check }) => check === expected.check),
          `wanted the check ${expected.check}, saw ${claim?.checks.map(({ check }) => check).join()}`,
        );
      if (expected.restsOn !== undefined) assert.notDeepEqual(claim?.rests_on, []);
    });

  test(`${name}: the gate says ${gates[name]}`, async () =>
    assert.equal((await page()).quality_assessment.gate.status, gates[name]));

  test(`${name}: nothing is contradicted that no reader expects`, async () => {
    const wrong = readExpected(name).filter(({ outcome }) => outcome === 'CONTRADICTED');
    const manifest = await page();
    const expected = wrong.flatMap((one) => claimsAt(manifest, one)).map(({ id }) => id);
    assert.deepEqual(
      contradicted(manifest)
        .map(({ id }) => id)
        .sort(),
      expected.sort(),
    );
  });

  test(`${name}: the PDF contradicts nothing that the page does not`, async () => {
    const pdf = (await verifyFile(examplePath(name, 'pdf'), sandbox)).manifest;
    parseManifest(pdf);
    const numbers = contradicted(await page()).map(({ quantity }) => quantity?.value);
    for (const { quantity, text } of contradicted(pdf))
      assert.ok(numbers.includes(quantity?.value), text);
  });
}

function contradicted({ claims }: PaperManifest): Claim[] {
  return claims.filter(({ outcome }) => outcome === 'CONTRADICTED');
}

/** Claims of the quoted sentence or cell that are about the number; marks of the best are left out. */
function claimsAt({ claims }: PaperManifest, { quote, number }: Expected): Claim[] {
  const [table, row, column, printed] = quote.split(' | ');
  const isCell = printed !== undefined;
  return claims.filter(({ role, text, span, place, quantity, grounding }) => {
    if (role === 'mark' || (place.kind === 'cell') !== isCell) return false;
    if (number === null ? quantity !== null : !prints(quantity?.raw, number)) return false;
    if (!isCell) return text.includes(quote) || quote.includes(span.quote);
    return grounding.cells.some(
      (cell) =>
        cell.table === table &&
        cell.row_path.includes(row ?? '') &&
        cell.column_path.includes(column ?? ''),
    );
  });
}

function prints(raw: string | undefined, number: string): boolean {
  const plain = (text: string): string =>
    text.replace(/^[−+-]\s?/, '').replace(/^(?:p\s*)?[=<>]\s*/, '');
  return raw !== undefined && (plain(raw) === plain(number) || raw.endsWith(number));
}

function readExpected(name: string): Expected[] {
  const file = new URL(`../examples/${name}/expected.json`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')) as Expected[];
}

/** Worked out once, when it is first asked for. */
function memo<T>(work: () => Promise<T>): () => Promise<T> {
  let found: Promise<T> | null = null;
  return () => (found ??= work());
}
