import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { MetamathQuestion } from '../../../src/core/metamath.ts';
import { judgeMetamath } from '../../../src/proof/metamath/judge-metamath.ts';
import { readMetamathStatement } from '../../../src/proof/metamath/check-metamath.ts';
import { compressed, pieces, quantifiers, sums } from './databases.ts';

const question: MetamathQuestion = {
  label: 'th1',
  statement: '|- t = t',
  hypotheses: [],
  distinct: [],
};
/** The registered database: the statement, its proof left open. */
const challenge = sums.replace(/\$=[^$]*\$\.\s*$/, '$= ? $.\n');

/** "accept", or the reason and where it is. */
function judge(
  solution: string,
  against: string | null = challenge,
  asked: MetamathQuestion = question,
): string {
  const files = { solution: pieces(solution), ...(against && { challenge: pieces(against) }) };
  const verdict = judgeMetamath(files, asked);
  if (verdict.kind === 'accept') return 'accept';
  return verdict.kind === 'reject'
    ? `${verdict.reason} ${verdict.label ?? ''}`
    : `decline ${verdict.of} ${verdict.because}`;
}

/** The proof of `th1`, replaced by a lie: another way to it through something of one's own. */
const by = (lie: string, proof: string): string =>
  sums.replace(/th1 \$p[^$]*\$=[^$]*\$\.\s*$/, `${lie} th1 $p |- t = t $= ${proof} $.\n`);

const cases = [
  ['the proof itself', sums, 'accept'],
  ['the proof, compressed', compressed, 'accept'],
  ['the proof with lemmas and symbols of its own', `$c new $. x $a new $. ${sums}`, 'accept'],
  ['the challenge itself', challenge, 'incomplete th1'],
  ['an axiom of its own', by('mine $a |- t = t $.', 'tt mine'), 'axiom-not-permitted mine'],
  ['an axiom with a look-alike label', by('A1 $a |- t = t $.', 'tt A1'), 'axiom-not-permitted A1'],
  [
    'an axiom of its own under a lemma',
    by('mine $a |- t = t $. lemma $p |- t = t $= tt mine $.', 'tt lemma'),
    'axiom-not-permitted mine',
  ],
  ['a changed axiom', by('', 'tt a2').replace('|- ( t + 0 ) = t', '|- t = t'), 'axiom-changed a2'],
  [
    'an axiom without its hypothesis',
    by('', 'tt tt weq mp').replace('min $e |- P $.  maj $e |- ( P -> Q ) $.', ''),
    'axiom-changed mp',
  ],
  [
    'grammar of its own',
    sums.replaceAll('tze tpl', 'zero tpl').replace('tpl $a', 'zero $a term 0 $. tpl $a'),
    'dependency-mismatch zero',
  ],
  [
    'changed grammar',
    sums.replace(/tpl \$a[^$]*\$\./, '${ $d t r $. $& $}'),
    'dependency-mismatch tpl',
  ],
  ['the target as an axiom', by('', '?').replace(/\$p([^$]*)\$= \?/, '$a$1'), 'kind-mismatch th1'],
  ['the target elsewhere', sums.replace('th1', 'th2'), 'target-missing th1'],
  [
    'a special case',
    sums.replace(/th1 \$p[\s\S]*/, 'z $a |- 0 = 0 $. th1 $p |- 0 = 0 $= z $.\n'),
    'statement-mismatch th1',
  ],
  [
    'a hypothesis more',
    sums.replace(/th1 \$p[\s\S]*/, '${ h $e |- t = t $. th1 $p |- t = t $= h $. $}\n'),
    'statement-mismatch th1',
  ],
  ['a variable of another kind', sums.replaceAll('term t', 'wff t'), 'statement-mismatch th1'],
  ['a proof that is wrong', sums.replace('weq wim', 'wim weq'), 'proof th1'],
  ['a database that is wrong', `${sums} $c`, 'database '],
] as const;
for (const [name, solution, wanted] of cases)
  test(`judgeMetamath() of ${name}`, () => assert.equal(judge(solution), wanted));

test('judgeMetamath() without a registered database knows axioms by label alone', () => {
  const mine = by('mine $a |- t = t $.', 'tt mine');
  assert.equal(judge(mine, null), 'accept');
  const permitted = { ...question, permittedAxioms: ['a1', 'a2', 'mp'] };
  assert.equal(judge(mine, null, permitted), 'axiom-not-permitted mine');
  assert.equal(judge(sums, null, permitted), 'accept');
  assert.equal(judge(sums, null, { ...question, permittedAxioms: [] }), 'axiom-not-permitted a1');
  const changed = by('', 'tt a2').replace('|- ( t + 0 ) = t', '|- t = t');
  assert.equal(judge(changed, null, permitted), 'accept');
  const verdict = judgeMetamath({ solution: pieces(sums) }, question);
  const foundationHash = verdict.kind === 'accept' ? verdict.target?.foundationHash : undefined;
  assert.ok(foundationHash);
  assert.equal(judge(compressed, null, { ...permitted, foundationHash }), 'accept');
  assert.equal(judge(changed, null, { ...permitted, foundationHash }), 'axiom-changed th1');
});

test('judgeMetamath() compares statement, hypotheses, distinct and kinds of variables', () => {
  assert.equal(judge(sums, null, { ...question, statement: ' |-  t =\n t ' }), 'accept');
  for (const other of [
    { statement: '|- t = r' },
    { hypotheses: ['|- t = r'] },
    { distinct: [['t', 'r']] },
    { variables: ['wff t'] },
    { variables: [] },
  ] as const)
    assert.equal(judge(sums, null, { ...question, ...other }), 'statement-mismatch th1');
  assert.equal(judge(sums, null, { ...question, variables: ['term t'] }), 'accept');
});

const all = {
  label: 't',
  statement: '|- ( x = z -> A. y x = z )',
  hypotheses: [],
  distinct: [
    ['z', 'y'],
    ['x', 'y'],
  ],
} as const;
const stated = (pairs: string, proof: string, other = ''): string =>
  `${quantifiers}\${ $d ${pairs} $. ${other} t $p |- ( x = z -> A. y x = z ) $= ${proof} $. $}\n`;
const whole = 'vx vz weq vy ax-5';
const distinct = [
  ['the same pairs', stated('x y $. $d y z', whole), 'accept'],
  ['a pair more', stated('x y z', whole), 'statement-mismatch t'],
  [
    'an axiom with a pair less',
    stated('x y $. $d y z', whole).replace('$d x ph $.', ''),
    'axiom-changed ax-5',
  ],
  [
    'variables and symbols of its own',
    `$c kind $. $v k $. vk $f kind k $. ${stated('x y $. $d y z', whole)}`,
    'accept',
  ],
] as const;
for (const [name, solution, wanted] of distinct)
  test(`judgeMetamath() of distinct variables: ${name}`, () =>
    assert.equal(judge(solution, stated('x y $. $d y z', '?'), all), wanted));

test('judgeMetamath() declines a challenge that is broken or does not state the target', () => {
  assert.equal(judge(sums, `${challenge} $}`), 'decline challenge format');
  assert.equal(judge(sums, quantifiers), 'decline challenge format');
  assert.equal(judge(sums, challenge.replaceAll('term t', 'term P')), 'decline challenge format');
  assert.equal(judge(sums, `$[ a $] ${challenge}`), 'decline challenge unsupported');
  assert.equal(judge(`$[ a $] ${sums}`), 'decline solution unsupported');
});

test('readMetamathStatement() gives what a claim registers', () => {
  const read = readMetamathStatement(pieces(stated('x y z', '?')), 't');
  assert.deepEqual(read, {
    kind: 'read',
    read: {
      label: 't',
      statement: '|- ( x = z -> A. y x = z )',
      hypotheses: [],
      variables: ['setvar x', 'setvar y', 'setvar z'],
      distinct: [
        ['x', 'y'],
        ['x', 'z'],
        ['y', 'z'],
      ],
    },
  });
  assert.equal(readMetamathStatement(pieces(sums), 'nothing').kind, 'reject');
});
