import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';
import { parseExport } from '../../eval/lean/mutants/export-file.ts';
import { axiomsOf, statementOf } from '../../eval/lean/mutants/fingerprint.ts';
import { generate, operators } from '../../eval/lean/mutants/generate.ts';
import { differ, zero, type Level } from '../../eval/lean/mutants/level.ts';
import type { Mutant } from '../../eval/lean/mutants/mutant.ts';
import { certainlyDiffer, typeOf, type Signatures } from '../../eval/lean/mutants/refute.ts';
import { toSource } from '../../eval/lean/mutants/source.ts';
import {
  appOf,
  binderOf,
  bvarOf,
  constOf,
  sortOf,
  type Term,
} from '../../eval/lean/mutants/term.ts';

const folder = fileURLToPath(new URL('../fixtures/lean/', import.meta.url));
const read = (path: string) =>
  toSource(parseExport(path, readFileSync(`${folder}${path}`, 'utf8')));
const source = read('good/every-kind.ndjson');
const made = (seed: number, count: number): Mutant[] => [
  ...generate([source, read('good/not-not.ndjson')], seed, count),
];

/** Nothing in the fixture has a string. */
const needStrings = ['string-other', 'string-to-natural'];

for (const operator of operators.filter(({ name }) => !needStrings.includes(name)))
  test(`${operator.name} makes another export, of records that can be read`, () => {
    const [mutant] = generate([source], 5, 1, [operator]);
    assert.ok(mutant, 'no mutant');
    assert.notEqual(mutant.text, `${source.file.lines.join('\n')}\n`);
    assert.ok(mutant.why.length > 0 && mutant.place.length > 0);
    if (operator.name === 'line-cut') return;
    for (const line of mutant.text.trimEnd().split('\n')) JSON.parse(line);
  });

test('generate() gives the same mutants for the same seed, and none twice', () => {
  const first = made(3, 300).map(({ text }) => text);
  assert.deepEqual(
    made(3, 300).map(({ text }) => text),
    first,
  );
  assert.equal(new Set(first).size, 300);
  assert.notDeepEqual(
    made(4, 300).map(({ text }) => text),
    first,
  );
});

test('generate() has every operator with a place among its first turns', () => {
  const names = new Set(made(1, operators.length).map(({ operator }) => operator));
  assert.deepEqual(
    operators.map(({ name }) => name).filter((name) => !names.has(name)),
    needStrings,
  );
});

test('a changed expression leaves every other declaration as it was', () => {
  const operator = operators.filter(({ name }) => name === 'bvar-other');
  for (const { text, place } of generate([source], 2, 20, operator)) {
    const after = parseExport('mutant', text);
    const changed = place.split(' ')[0];
    for (const { kind, body, declares } of source.file.declarations)
      if (kind === 'thm' && declares[0] !== changed) {
        const other = after.declarations.find((one) => one.declares[0] === declares[0]);
        assert.deepEqual(other?.body, body);
      }
  }
});

const param = (name: string): Level => ({ kind: 'param', name });
const succ = (of: Level): Level => ({ kind: 'succ', of });
const levels: readonly (readonly [string, Level, Level, boolean])[] = [
  ['0 and 1', zero, succ(zero), true],
  ['u and v', param('u'), param('v'), true],
  ['u and u+1', param('u'), succ(param('u')), true],
  [
    'max u v and max v u',
    { kind: 'max', left: param('u'), right: param('v') },
    { kind: 'max', left: param('v'), right: param('u') },
    false,
  ],
  [
    'imax u v and max u v',
    { kind: 'imax', left: param('u'), right: param('v') },
    { kind: 'max', left: param('u'), right: param('v') },
    true,
  ],
  ['imax u 0 and 0', { kind: 'imax', left: param('u'), right: zero }, zero, false],
];
for (const [what, a, b, expected] of levels)
  test(`differ() of ${what} is ${expected}`, () => assert.equal(differ(a, b), expected));

const type1 = sortOf(succ(zero));
const signature = (type: Term, isInductive: boolean) => ({ levelParams: [], type, isInductive });
const signatures: Signatures = new Map([
  ['Nat', signature(type1, true)],
  ['Bool', signature(type1, true)],
  ['List', signature(binderOf('forallE', type1, type1), true)],
  ['Alias', signature(type1, false)],
  ['zero', signature(constOf('Nat', []), false)],
]);
const [nat, bool, alias] = [constOf('Nat', []), constOf('Bool', []), constOf('Alias', [])];
const list = (of: Term): Term => appOf(constOf('List', []), of);
const types: readonly (readonly [string, Term, Term, boolean])[] = [
  ['two inductive types', nat, bool, true],
  ['a definition that may unfold', nat, alias, false],
  ['a type and itself', list(nat), list(nat), false],
  ['lists of two types', list(nat), list(bool), true],
  ['lists of what may unfold', list(nat), list(alias), false],
  ['a sort and a function type', sortOf(zero), binderOf('forallE', nat, nat), true],
  ['a sort and one of unknown level', sortOf(zero), sortOf(null), false],
  ['two type variables', bvarOf(0), bvarOf(1), true],
  ['lists of two variables, which may be equal terms', list(bvarOf(0)), list(bvarOf(1)), false],
  ['a beta redex and its result', appOf(binderOf('lam', type1, bvarOf(0)), nat), nat, false],
];
for (const [what, a, b, expected] of types)
  test(`certainlyDiffer() of ${what} is ${expected}`, () =>
    assert.equal(certainlyDiffer(a, b, signatures, { left: 1000 }), expected));

test('typeOf() reads a type off through binders and arguments', () => {
  const identity = binderOf('lam', type1, binderOf('lam', bvarOf(0), bvarOf(0)));
  const applied = appOf(appOf(identity, nat), constOf('zero', []));
  assert.deepEqual(typeOf(applied, [], signatures, { left: 1000 }), nat);
  assert.equal(typeOf(appOf(alias, nat), [], signatures, { left: 1000 }), null);
});

const renumbered = (text: string): string =>
  text.replaceAll(
    /"(ie|fn|arg|type|body|value|struct|rhs)":(\d+)/g,
    (_, key: string, id: string) => `"${key}":${Number(id) + 7}`,
  );

test('statementOf() is the same whatever the ids and the proof, and another for another statement', () => {
  const text = readFileSync(`${folder}pair/ok/solution.ndjson`, 'utf8');
  const own = parseExport('solution', text);
  const said = statementOf('not_not', own);
  assert.equal(statementOf('not_not', parseExport('same', renumbered(text))), said);
  const challenge = read('pair/ok/challenge.ndjson').file;
  assert.equal(statementOf('not_not', challenge), said);
  assert.notEqual(statementOf('not_not', read('pair/other/solution.ndjson').file), said);
  assert.equal(statementOf('missing', own), null);
  assert.equal(axiomsOf('not_not', own).length, 0);
  assert.match(axiomsOf('not_not', challenge)[0] ?? '', /^sorryAx /);
});
