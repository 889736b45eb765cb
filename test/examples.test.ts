import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { PaperManifest } from '../src/core/records/generated/types.ts';
import { readFileSource } from '../src/io/file-source.ts';
import { openPaperReader } from '../src/io/paper-reader.ts';
import { openSandbox } from '../src/io/sandbox.ts';
import { verify } from '../src/pipeline.ts';

const examples = fileURLToPath(new URL('../examples/', import.meta.url));
const names = readdirSync(examples).filter((name) => !name.includes('.'));
const sandbox = openSandbox();
after(() => sandbox.close());

async function verified(path: string): Promise<PaperManifest> {
  const io = { reader: openPaperReader(), sandbox, progress: () => undefined };
  return (
    await verify(await readFileSource(path), io, {
      engine: { version: '0', nodeMajor: 24 },
      now: null,
    })
  ).manifest;
}

interface Expected {
  readonly quote: string;
  readonly number: string | null;
  readonly outcome: string;
  readonly why: string;
}

const gates: Readonly<Record<string, string>> = {
  'clean-survey': 'UNVERIFIED',
  'listwise-distillation': 'VERIFIED',
  'memory-study': 'FALSIFIED',
  'vague-claims': 'UNVERIFIED',
  'wrong-average': 'FALSIFIED',
  'wrong-gain': 'FALSIFIED',
};

for (const name of names)
  test(`${name}: each claim comes out as a careful reader expects`, async () => {
    const manifest = await verified(join(examples, name, `${name}.html`));
    const expected = JSON.parse(
      readFileSync(join(examples, name, 'expected.json'), 'utf8'),
    ) as Expected[];
    const misses = expected.flatMap(({ quote, number, outcome }) => {
      const claim = manifest.claims.find((one) => fits(one, quote, number));
      const got = claim?.outcome ?? 'no such claim';
      const passes = got === outcome || (outcome === 'NOT_ATTEMPTED' && !claim);
      return passes ? [] : [`${quote} [${number ?? '-'}]: ${got}, wanted ${outcome}`];
    });
    assert.deepEqual(misses, []);
    assert.equal(manifest.quality_assessment.gate.status, gates[name]);
  });

for (const name of names)
  test(`${name}: its PDF contradicts nothing that its HTML does not`, async () => {
    const [page, pdf] = [
      await verified(join(examples, name, `${name}.html`)),
      await verified(join(examples, name, `${name}.pdf`)),
    ];
    const contradicted = (manifest: PaperManifest): string[] =>
      manifest.claims
        .filter(({ outcome }) => outcome === 'CONTRADICTED')
        .map(({ quantity }) => quantity?.value ?? '');
    const known = new Set(contradicted(page));
    assert.deepEqual(
      contradicted(pdf).filter((value) => !known.has(value)),
      [],
    );
  });

/** A quote is part of a sentence, or a cell as "Table 1 | row | column | number". */
function fits(
  claim: PaperManifest['claims'][number],
  quote: string,
  number: string | null,
): boolean {
  const same =
    number === null
      ? claim.quantity === null
      : claim.quantity?.raw.trim().split(' ').at(-1) === number;
  if (claim.role === 'mark') return false;
  if (!quote.includes(' | '))
    return claim.place.kind !== 'cell' && plain(claim.text).includes(plain(quote)) && same;
  const [label, row = '', column = ''] = quote.split(' | ');
  return (
    claim.place.kind === 'cell' &&
    claim.place.label === label &&
    claim.text.includes(row) &&
    claim.text.includes(column) &&
    same
  );
}

function plain(text: string): string {
  return text.replace(/[\s^]+/g, '').replace(/[−–]/g, '-');
}
