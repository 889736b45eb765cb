import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkMetamath } from '../../../src/proof/metamath/check-metamath.ts';
import { metamathLimits } from '../../../src/proof/metamath/limits.ts';
import { compressed, pieces, quantifiers, sums } from './databases.ts';

/** What is said of a database: "accept", or the message of what is wrong. */
function say(text: string, target: string | null = null): string {
  const verdict = checkMetamath(pieces(text), target);
  return verdict.kind === 'accept' ? 'accept' : verdict.message;
}

/** A database in which a text is replaced; it must be there. */
function but(text: string, from: string, to: string): string {
  assert.ok(text.includes(from), from);
  return text.replace(from, to);
}

for (const [name, database] of Object.entries({ sums, compressed, quantifiers }))
  test(`checkMetamath() accepts ${name}, in pieces of every small size`, () => {
    const whole = checkMetamath(pieces(database));
    assert.equal(whole.kind, 'accept');
    for (const size of [1, 2, 3, 7, 64])
      assert.deepEqual(checkMetamath(pieces(database, size)), whole);
  });

const rules = [
  ['$c inside of a block', '${ $c more $. $}', /inside of a block/],
  ['$c of nothing', '$c $.', /declares no symbol/],
  ['a symbol declared twice', '$c term $.', /"term" is declared twice/],
  ['a constant declared as a variable', '$v term $.', /"term" is declared twice/],
  ['a variable declared twice', '$v t $.', /"t" is declared twice/],
  ['a variable declared as a constant', '$c t $.', /"t" is declared twice/],
  ['a variable again after its block', '${ $v u $. $} ${ $v u $. $}', 'accept'],
  ['a constant after it was a variable', '${ $v u $. $} $c u $.', /"u" is declared twice/],
  ['a symbol that is a label', '$c a1 $.', /"a1" is a label/],
  ['a label that is a symbol', 'term $a term 0 $.', /"term" is a math symbol/],
  ['a label twice', 'a1 $a term 0 $.', /"a1" is declared twice/],
  ['a label twice in blocks', '${ h $e |- P $. $} ${ h $e |- Q $. $}', /"h" is declared twice/],
  ['a label with another sign', 'a*1 $a term 0 $.', /is no label/],
  ['a label alone', 'foo ', /ends inside of a statement/],
  ['a label without its keyword', 'foo bar $a term 0 $.', /no "\$f", "\$e", "\$a" or "\$p"/],
  ['a statement without its label', '$a term 0 $.', /has no label/],
  ['a symbol that is not declared', 'foo $a term unknown $.', /"unknown" is not declared/],
  [
    'a variable that is not active',
    '${ $v u $. $} foo $a wff u = u $.',
    /"u" is not declared here/,
  ],
  ['a symbol with a dollar', '$c a$b $.', /holds a "\$"/],
  ['a variable without its $f', '$v u $. foo $a wff u = u $.', /u has no active "\$f"/],
  ['$e before the $f of its variable', '$v u $. h $e wff u = u $.', /u has no active "\$f"/],
  ['two active $f of a variable', 'again $f term t $.', /has an active "\$f" already/],
  ['$f again after its block', '$v u $. ${ u1 $f term u $. $} ${ u2 $f wff u $. $}', 'accept'],
  ['$f of two variables', '$v u v $. f $f term u v $.', /one constant and one variable/],
  ['$f of a constant', 'f $f term 0 $.', /one constant and one variable/],
  ['a statement of nothing', 'foo $a $.', /has no symbol/],
  ['a statement that begins with a variable', 'foo $a t = r $.', /first symbol/],
  ['$d of one variable', '$d t $.', /two variables at least/],
  ['$d of a variable twice', '$d t r t $.', /"t" stands twice/],
  ['$d of a constant', '$d t term $.', /no active variable/],
  ['$d of two', '$d t r $.', 'accept'],
  ['a block without its end', '${', /are open at the end/],
  ['an end without its block', '$}', /closes no block/],
  ['an included file', '$[ other.mm $]', /includes a file/],
  ['a keyword that is none', '$x', /begins no statement/],
  ['a keyword inside of a statement', 'foo $a term $e 0 $.', /inside of a statement/],
  ['no end of a statement', 'foo $a term 0', /ends inside of a statement/],
  ['a comment', '$( some words, a $ sign and é is not $)', /none of printable ASCII/],
  ['a comment between symbols', 'foo $a term $( here $) 0 $.', 'accept'],
  ['a comment without its end', '$( words', /no end/],
  ['a comment in a comment', '$( one $( two $) $)', /may not hold/],
  ['a comment with its end inside of a word', '$( one$)two $)', /may not hold/],
  ['an end of a comment alone', '$)', /outside of a comment/],
  ['a byte that is no text', '\u0007', /none of printable ASCII/],
  ['an open proof', 'foo $p term 0 $= ? $.', 'accept'],
  ['an open step that is used', 'foo $p term ( 0 + 0 ) $= tze ? tpl $.', 'accept'],
  ['too many beside an open step', 'foo $p term 0 $= tze ? $.', /leaves 2 expressions/],
  ['a wrong step before an open one', 'foo $p wff P $= tze tze wim ? weq $.', /another kind/],
  ['a proof of nothing', 'foo $p term 0 $= $.', /proof is empty/],
  ['a compressed proof of nothing', 'foo $p term 0 $= ( tze ) $.', /proof is empty/],
  ['a proof without its end', 'foo $p term 0 $= tze', /inside of a proof/],
  ['a keyword inside of a proof', 'foo $p term 0 $= tze ${ $.', /inside of a proof/],
  ['a proof by itself', 'foo $p term 0 $= foo $.', /used in its own proof/],
  [
    'a proof by a later statement',
    'a $p term 0 $= b $. b $p term 0 $= tze $.',
    /No statement before/,
  ],
  ['a proof by a symbol', 'foo $p term 0 $= term $.', /No statement before/],
  ['a hypothesis that is not active', 'foo $p |- P $= min $.', /"min" is not active/],
  ['a hypothesis of its own', '${ h $e |- P $. foo $p |- P $= h $. $}', 'accept'],
  [
    'too few on the stack',
    'foo $p term ( 0 + 0 ) $= tze tpl $.',
    /takes 2 hypotheses, the stack has 1/,
  ],
  ['too many on the stack', 'foo $p term 0 $= tze tze $.', /leaves 2 expressions/],
  ['another kind of expression', 'foo $p wff 0 = 0 $= tze tze tze weq weq $.', /another kind/],
  ['another statement', 'foo $p term ( 0 + t ) $= tze tze tpl $.', /ends in another statement/],
  [
    'a hypothesis that is not given',
    'foo $p |- Q $= wp wq tze a2 tze a2 mp $.',
    /not given its hypothesis min/,
  ],
  ['a letter of its own', 'foo $p term 0 $= ( tze ) a $.', /no letter/],
  ['letters over two lines', 'foo $p term ( 0 + 0 ) $= ( tze tpl ) A\nAB $.', 'accept'],
  ['a number beyond all', 'foo $p term 0 $= ( tze ) B $.', /no step that was tagged/],
  ['a number without its end', 'foo $p term 0 $= ( tze ) AU $.', /inside of a number/],
  ['a tag inside of a number', 'foo $p term 0 $= ( tze ) AUZ $.', /has no end/],
  ['a tag before all', 'foo $p term 0 $= ( tze ) ZA $.', /tags no step/],
  ['a tag of a hypothesis', 'foo $p term t $= ( tze ) AZC $.', /tags no step/],
  ['a tag twice', 'foo $p term ( 0 + 0 ) $= ( tze tpl ) AZZCB $.', 'accept'],
  ['the second tag of a step', 'foo $p term ( 0 + 0 ) $= ( tze tpl ) AZZDB $.', 'accept'],
  ['a third tag of two', 'foo $p term ( 0 + 0 ) $= ( tze tpl ) AZZEB $.', /was tagged before/],
  ['a tag that is not used', 'foo $p term 0 $= ( tze ) AZ $.', 'accept'],
  [
    'a tag that is used before',
    'foo $p term ( 0 + 0 ) $= ( tze tpl ) ACBZ $.',
    /no step that was tagged/,
  ],
  ['a tag that is used', 'foo $p term ( 0 + 0 ) $= ( tze tpl ) AZCB $.', 'accept'],
  ['no end of the parentheses', 'foo $p term 0 $= ( tze $.', /has no "\)"/],
  [
    'a mandatory hypothesis in parentheses',
    'foo $p term t $= ( tt ) A $.',
    /stands in the parentheses/,
  ],
  ['another hypothesis in parentheses', 'foo $p term 0 $= ( tt tze ) B $.', 'accept'],
  ['itself in parentheses', 'foo $p term 0 $= ( foo ) A $.', /used in its own proof/],
  ['an open step with others', 'foo $p term 0 $= ( tze ) A? $.', /leaves 2/],
] as const;
for (const [name, added, wanted] of rules)
  test(`checkMetamath() of ${name}`, () => {
    const said = say(`${sums}${added}\n`);
    if (wanted === 'accept') assert.equal(said, 'accept');
    else assert.match(said, wanted);
  });

const proofs = [
  ['a step less', but(sums, 'a1 mp mp', 'a1 mp'), /leaves 4 expressions/],
  ['two steps changed', but(sums, 'tt tt a1', 'tt a1 tt'), /takes another kind|takes 3|not given/],
  ['another axiom', but(sums, 'weq wim tt a2', 'weq wim tze a2'), /not given its hypothesis/],
  ['an axiom with another symbol', but(sums, '( t + 0 ) = t', '( 0 + t ) = t'), /not given/],
  ['another statement', but(sums, 'th1 $p |- t = t', 'th1 $p |- t = r'), /ends in another/],
  [
    'an end of a block moved',
    but(sums, 'mp $a |- Q $. $}', '$} mp $a |- Q $.'),
    /leaves \d+ expressions|another kind/,
  ],
  ['a letter changed', but(compressed, 'AAGHH', 'ABGHH'), /leaves|takes|given|another/],
  ['a letter less', but(compressed, 'AAGHH', 'AAGH'), /leaves/],
] as const;
for (const [name, database, wanted] of proofs)
  test(`checkMetamath() rejects a proof with ${name}`, () => assert.match(say(database), wanted));

const distinct = [
  [
    'y is not in x = z',
    '${ $d y x z $. t $p |- ( x = z -> A. y x = z ) $= vx vz weq vy ax-5 $. $}',
    'accept',
  ],
  [
    'y is in x = y',
    '${ $d x y $. t $p |- ( x = y -> A. y x = y ) $= vx vy weq vy ax-5 $. $}',
    /shares y/,
  ],
  [
    'no $d of y and z',
    '${ $d y x $. t $p |- ( x = z -> A. y x = z ) $= vx vz weq vy ax-5 $. $}',
    /no "\$d" says so of y and z|of z and y/,
  ],
  [
    'a $d that has ended',
    '${ $d y x z $. $} t $p |- ( x = z -> A. y x = z ) $= vx vz weq vy ax-5 $.',
    /no "\$d" says so/,
  ],
  [
    'a $d that comes later',
    't $p |- ( x = z -> A. y x = z ) $= vx vz weq vy ax-5 $. $d y x z $.',
    /no "\$d" says so/,
  ],
  [
    'a $d of the block around',
    '$d y x z $. ${ t $p |- ( x = z -> A. y x = z ) $= vx vz weq vy ax-5 $. $}',
    'accept',
  ],
] as const;
for (const [name, added, wanted] of distinct)
  test(`checkMetamath() of a $d: ${name}`, () => {
    const said = say(`${quantifiers}${added}\n`);
    if (wanted === 'accept') assert.equal(said, 'accept');
    else assert.match(said, wanted);
  });

test('checkMetamath() says what a target rests on, and nothing of what it does not', () => {
  const wrong = `${sums} bad $p |- t = r $= tt $. open $p term 0 $= ? $. uses $p term 0 $= open $.\n`;
  const verdict = checkMetamath(pieces(wrong), 'th1');
  assert.ok(verdict.kind === 'accept' && verdict.target);
  const { axioms, statementHash, foundationHash, ...rest } = verdict.target;
  assert.deepEqual(rest, {
    label: 'th1',
    statement: '|- t = t',
    hypotheses: [],
    variables: ['term t'],
    distinct: [],
    syntax: ['tze', 'tpl', 'weq', 'wim'],
    closure: 8,
  });
  assert.deepEqual(
    axioms.map(({ label, hypotheses }) => [label, hypotheses]),
    [
      ['a1', []],
      ['a2', []],
      ['mp', ['|- P', '|- ( P -> Q )']],
    ],
  );
  assert.equal(verdict.proofs, 1);
  const same = checkMetamath(pieces(compressed), 'th1');
  assert.ok(same.kind === 'accept' && same.target);
  assert.equal(same.target.statementHash, statementHash);
  assert.equal(same.target.foundationHash, foundationHash);
  for (const [target, reason] of [
    ['bad', 'proof'],
    ['open', 'incomplete'],
    ['uses', 'incomplete'],
    ['a1', 'kind-mismatch'],
    ['min', 'kind-mismatch'],
    ['nothing', 'target-missing'],
    ['term', 'target-missing'],
  ] as const) {
    const other = checkMetamath(pieces(wrong), target);
    assert.equal(other.kind === 'reject' && other.reason, reason, target);
  }
});

test('checkMetamath() counts open proofs', () => {
  const verdict = checkMetamath(pieces(`${sums} foo $p term 0 $= ? $.\n`));
  assert.deepEqual(verdict, {
    kind: 'accept',
    assertions: 9,
    proofs: 1,
    incomplete: ['foo'],
    target: null,
  });
});

test('checkMetamath() explains a reject with both expressions', () => {
  const verdict = checkMetamath(pieces(but(sums, 'weq wim tt a2', 'weq wim tze a2')));
  assert.ok(verdict.kind === 'reject');
  assert.equal(
    verdict.readable,
    `th1, line 14, proof step 33: mp is not given its hypothesis min.
  expected  |- ( t + 0 ) = t
  found     |- ( 0 + 0 ) = 0`,
  );
});

const bounds = [
  ['bytes', 100, /more than 100 bytes/],
  ['tokens', 10, /more than 10 labels and symbols/],
  ['statements', 5, /more than 5 statements/],
  ['scopes', 0, /more than 0 blocks/i],
  ['expression', 5, /more than 5 symbols/],
  ['stack', 3, /more than 3/],
  ['cells', 20, /more than 20 numbers/],
  ['work', 30, /more than 30 steps/],
] as const;
for (const [limit, most, wanted] of bounds)
  test(`checkMetamath() declines beyond its limit of ${limit}`, () => {
    const verdict = checkMetamath(pieces(sums), null, { ...metamathLimits, [limit]: most });
    assert.equal(verdict.kind, 'decline');
    assert.match(verdict.kind === 'decline' ? verdict.message : '', wanted);
  });

test('checkMetamath() declines a term that doubles at each step, and follows a very deep one', () => {
  const doubling = `$c a t $. ta $a t a $. $v x $. tx $f t x $. tt $a t x x $.
big $p t a $= ( ta tt ) A${'BZ'.repeat(1)}${'B'.repeat(60)} $.\n`;
  const doubled = checkMetamath(pieces(doubling));
  assert.equal(doubled.kind, 'decline');
  const deep = `$c a s t $. ta $a t a $. $v x $. tx $f t x $. ts $a t x s $.
deep $p t a ${'s '.repeat(3000)} $= ta ${'ts '.repeat(3000)} $.\n`;
  assert.equal(checkMetamath(pieces(deep)).kind, 'accept');
  const blocks = `${'${ '.repeat(9000)}${'$} '.repeat(9000)}`;
  assert.equal(checkMetamath(pieces(blocks)).kind, 'accept');
});
