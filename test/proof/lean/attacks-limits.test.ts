import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkExport } from '../../../src/proof/lean/check-export.ts';
import { judgeProof } from '../../../src/proof/lean/judge-proof.ts';
import { kernelLimits } from '../../../src/proof/lean/kernel-limits.ts';
import { testAttacks } from '../../support/lean-attacks.ts';
import { LeanExport } from '../../support/lean-export.ts';
import { newLibrary } from '../../support/lean-library.ts';
import { c, prop, sort } from '../../support/lean-terms.ts';

/** Ids 1 and 2 are the names a and b; the expressions 0 and 1 are Prop and Type. */
function bare(): LeanExport {
  const file = new LeanExport();
  file.name('a');
  file.name('b');
  file.term(prop);
  file.term(sort(1));
  return file;
}

function binder(id: number, kind: 'lam' | 'forallE', type: number, body: number): object {
  return { ie: id, [kind]: { name: 1, type, body, binderInfo: 'implicit' } };
}

function addBad(file: LeanExport, of: number, value: number): LeanExport {
  const fields = { name: 2, levelParams: [], type: of, value, hints: 'abbrev', safety: 'safe' };
  return file.declare('def', fields);
}

/** `fun (A : Type) (x1 … : A) => …` with so many variables. */
function wideLambda(count: number): LeanExport {
  const file = bare();
  for (let at = 0; at <= count; at += 1) file.line({ ie: 10 + at, bvar: at });
  let [id, body] = [11 + count, 10];
  for (let at = count - 1; at >= 0; at -= 1) {
    file.line(binder(id, 'lam', 10 + at, body));
    body = id;
    id += 1;
  }
  file.line(binder(id, 'lam', 1, body));
  return addBad(file, 1, id);
}

/** So many binders, and under each a term of as many parts that looks at the outermost. */
function deepTimesLarge(count: number): LeanExport {
  const file = bare();
  const outer = 4 * count;
  file.line({ ie: 10, bvar: outer - 1 });
  let id = 11;
  for (let at = 0; at < count; at += 1, id += 1)
    file.line({ ie: id, app: { fn: id - 1, arg: 10 } });
  const large = id - 1;
  let body = large;
  for (let at = 0; at < count; at += 1, id += 2) {
    file.line({ ie: id, app: { fn: large, arg: body } });
    file.line(binder(id + 1, 'lam', 0, id));
    body = id + 1;
  }
  for (let at = 0; at < outer; at += 1, id += 1) {
    file.line(binder(id, 'lam', 0, body));
    body = id;
  }
  return addBad(file, 0, body);
}

/** A level that takes 2^60 letters to write; gives its id. */
function addDoubling(file: LeanExport): number {
  file.line({ il: 1, param: 1 }).line({ il: 2, param: 2 });
  for (let at = 0; at < 60; at += 1) {
    file.line({ il: 3 + 2 * at, imax: [2, 2 + 2 * at] });
    file.line({ il: 4 + 2 * at, max: [3 + 2 * at, 2 + 2 * at] });
  }
  return 122;
}

testAttacks([
  {
    name: 'a level of 2^60 letters',
    why: 'a reject shows the beginning of it',
    file: () => {
      const file = new LeanExport();
      file.name('a');
      file.name('b');
      const level = addDoubling(file);
      file.line({ ie: 0, sort: level }).line({ ie: 1, sort: 0 });
      const fields = { name: 1, type: 1, value: 0, hints: 'abbrev', safety: 'safe' };
      return file.declare('def', { ...fields, levelParams: [1, 2] });
    },
    verdict: 'reject',
    says: /another type/,
  },
  {
    name: '8,000 binders',
    why: 'binding them again takes each once',
    file: () => wideLambda(8000),
    verdict: 'reject',
    says: /another type/,
  },
  {
    name: 'a large term under each of many binders',
    why: 'rewriting it at every depth is more than is held',
    file: () => deepTimesLarge(2000),
    verdict: 'decline',
    says: /parts is rewritten/,
  },
  {
    name: '30,000 numbers that end in the same 64 bits',
    why: 'each is found by all of its digits',
    file: () => {
      const file = bare();
      for (let at = 1; at <= 30_000; at += 1)
        file.line({ ie: 9 + at, natVal: String(BigInt(at) << 64n) });
      return file;
    },
    verdict: 'accept',
  },
  {
    name: 'a statement of 3,000 binders of one name',
    why: 'it is shown up to a length',
    file: () => {
      const file = newLibrary().axiom('P', prop);
      const p = file.term(c('P'));
      let body = p;
      for (let at = 0; at < 3000; at += 1) {
        file.line(binder(10_000 + at, 'forallE', p, body));
        body = 10_000 + at;
      }
      const fields = { name: file.name('t'), levelParams: [], type: body, value: p };
      return file.declare('thm', fields);
    },
    verdict: 'reject',
    says: /another type/,
  },
  {
    name: 'a name of 10,001 letters',
    why: 'it would be shown at every place where it stands',
    file: () => {
      const file = new LeanExport();
      file.name(['x'.repeat(10_001)]);
      return file;
    },
    verdict: 'decline',
    says: /A name has over/,
  },
  {
    name: '1,001 universe parameters',
    why: 'comparing and replacing them takes time by their square',
    file: () => {
      const levels = Array.from({ length: 1001 }, (_, at) => ['u', at]);
      return new LeanExport().axiom('a', prop, { levels });
    },
    verdict: 'decline',
    says: /universe parameters/,
  },
]);

test('a line that comes in many chunks is read once', () => {
  const file = new LeanExport().axiom('a', prop);
  const bytes = new TextEncoder().encode(file.text());
  const chunks = Array.from(bytes, (byte) => Uint8Array.of(byte));
  assert.equal(checkExport(chunks).kind, 'accept');
});

test('what runs out of room while statements are compared is declined', () => {
  const file = newLibrary().thm('t', c('True'), c('True.intro'));
  const files = { challenge: file.chunks(), solution: file.chunks() };
  const question = {
    theoremNames: ['t'],
    definitionNames: [],
    permittedAxioms: ['x'.repeat(10_001)],
  };
  const verdict = judgeProof(files, question, kernelLimits);
  assert.equal(verdict.kind, 'decline', JSON.stringify(verdict));
});
