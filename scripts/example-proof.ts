import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { apply, constant, ExportWriter, lam, pi, type Term } from './lean-export.ts';

/**
 * The example's theorem, as an exporter would write it: numbers `N` of our own, their addition by recursion on the
 * right, and that 0 + n = n. The challenge leaves the proof open; the solution proves it by induction; the other proves
 * n + 0 = n under the same name, which holds by computation.
 */
export function exampleExport(kind: 'challenge' | 'solution' | 'other'): string {
  const out = new ExportWriter();
  const [n, zero, succ] = [constant('N'), constant('N.zero'), constant('N.succ')];
  const sum = (a: Term, b: Term): Term => apply(constant('N.add'), a, b);
  const same = (a: Term, b: Term): Term => apply(constant('Eq', 1), n, a, b);
  declareN(out);
  declareEq(out);
  out.declare({
    def: {
      all: [out.name('N.add')],
      hints: { regular: 1 },
      levelParams: [],
      name: out.name('N.add'),
      safety: 'safe',
      type: out.term(
        pi(
          [
            ['m', n],
            ['n', n],
          ],
          n,
        ),
      ),
      value: out.term(
        lam(
          [
            ['m', n],
            ['n', n],
          ],
          apply(
            constant('N.rec', 1),
            lam([['t', n]], n),
            'm',
            lam(
              [
                ['k', n],
                ['sum', n],
              ],
              apply(succ, 'sum'),
            ),
            'n',
          ),
        ),
      ),
    },
  });
  const statement = pi([['n', n]], same(kind === 'other' ? sum('n', zero) : sum(zero, 'n'), 'n'));
  const induction = lam(
    [['n', n]],
    apply(
      constant('N.rec', 0),
      lam([['t', n]], same(sum(zero, 't'), 't')),
      apply(constant('Eq.refl', 1), n, zero),
      lam(
        [
          ['k', n],
          ['ih', same(sum(zero, 'k'), 'k')],
        ],
        apply(
          constant('Eq.rec', 0, 1),
          n,
          sum(zero, 'k'),
          lam(
            [
              ['b', n],
              ['h', same(sum(zero, 'k'), 'b')],
            ],
            same(apply(succ, sum(zero, 'k')), apply(succ, 'b')),
          ),
          apply(constant('Eq.refl', 1), n, apply(succ, sum(zero, 'k'))),
          'k',
          'ih',
        ),
      ),
      'n',
    ),
  );
  if (kind === 'challenge') declareSorry(out);
  const computed = lam([['n', n]], apply(constant('Eq.refl', 1), n, 'n'));
  const left = apply(constant('sorryAx', 0), statement);
  out.declare({
    thm: {
      all: [out.name('zero_add')],
      levelParams: [],
      name: out.name('zero_add'),
      type: out.term(statement),
      value: out.term({ challenge: left, solution: induction, other: computed }[kind]),
    },
  });
  return out.text();
}

/** Numbers of our own: zero, and one more than a number. */
function declareN(out: ExportWriter): void {
  const [n, zero, succ] = [constant('N'), constant('N.zero'), constant('N.succ')];
  const motive = pi([['t', n]], { sort: 'u' });
  const step = pi(
    [
      ['n', n],
      ['n_ih', apply('motive', 'n')],
    ],
    apply('motive', apply(succ, 'n')),
  );
  const shared = [
    ['{motive', motive],
    ['zero', apply('motive', zero)],
    ['succ', step],
  ] as const;
  const rule = (constructor: string, nfields: number, rhs: Term): object => ({
    ctor: out.name(constructor),
    nfields,
    rhs: out.term(rhs),
  });
  const recursor = {
    all: [out.name('N')],
    isUnsafe: false,
    k: false,
    levelParams: [out.name('u')],
    name: out.name('N.rec'),
    numIndices: 0,
    numMinors: 2,
    numMotives: 1,
    numParams: 0,
    rules: [
      rule('N.zero', 0, lam(explicit(shared), 'zero')),
      rule(
        'N.succ',
        1,
        lam(
          [...explicit(shared), ['n', n]],
          apply('succ', 'n', apply(constant('N.rec', 'u'), 'motive', 'zero', 'succ', 'n')),
        ),
      ),
    ],
    type: out.term(pi([...shared, ['t', n]], apply('motive', 't'))),
  };
  const constructor = (cidx: number, name: string, numFields: number, type: Term): object => ({
    cidx,
    induct: out.name('N'),
    isUnsafe: false,
    levelParams: [],
    name: out.name(name),
    numFields,
    numParams: 0,
    type: out.term(type),
  });
  out.declare({
    inductive: {
      ctors: [constructor(0, 'N.zero', 0, n), constructor(1, 'N.succ', 1, pi([['n', n]], n))],
      recs: [recursor],
      types: [
        {
          all: [out.name('N')],
          ctors: [out.name('N.zero'), out.name('N.succ')],
          isRec: true,
          isReflexive: false,
          isUnsafe: false,
          levelParams: [],
          name: out.name('N'),
          numIndices: 0,
          numNested: 0,
          numParams: 0,
          type: out.term({ sort: 1 }),
        },
      ],
    },
  });
}

/** Equality as Lean has it. */
function declareEq(out: ExportWriter): void {
  const sort: Term = { sort: 'u_1' };
  const eq = (a: Term, b: Term): Term => apply(constant('Eq', 'u_1'), 'α', a, b);
  const refl = apply(constant('Eq.refl', 'u_1'), 'α', 'a');
  const head = [
    ['{α', sort],
    ['{a', 'α'],
    [
      '{motive',
      pi(
        [
          ['a_1', 'α'],
          ['t', eq('a', 'a_1')],
        ],
        { sort: 'u' },
      ),
    ],
    ['refl', apply('motive', 'a', refl)],
  ] as const;
  out.declare({
    inductive: {
      ctors: [
        {
          cidx: 0,
          induct: out.name('Eq'),
          isUnsafe: false,
          levelParams: [out.name('u_1')],
          name: out.name('Eq.refl'),
          numFields: 0,
          numParams: 2,
          type: out.term(
            pi(
              [
                ['{α', sort],
                ['a', 'α'],
              ],
              eq('a', 'a'),
            ),
          ),
        },
      ],
      recs: [
        {
          all: [out.name('Eq')],
          isUnsafe: false,
          k: true,
          levelParams: [out.name('u'), out.name('u_1')],
          name: out.name('Eq.rec'),
          numIndices: 1,
          numMinors: 1,
          numMotives: 1,
          numParams: 2,
          rules: [
            { ctor: out.name('Eq.refl'), nfields: 0, rhs: out.term(lam(explicit(head), 'refl')) },
          ],
          type: out.term(
            pi([...head, ['{a_1', 'α'], ['t', eq('a', 'a_1')]], apply('motive', 'a_1', 't')),
          ),
        },
      ],
      types: [
        {
          all: [out.name('Eq')],
          ctors: [out.name('Eq.refl')],
          isRec: false,
          isReflexive: false,
          isUnsafe: false,
          levelParams: [out.name('u_1')],
          name: out.name('Eq'),
          numIndices: 1,
          numNested: 0,
          numParams: 2,
          type: out.term(
            pi(
              [
                ['{α', sort],
                ['a', 'α'],
                ['b', 'α'],
              ],
              { sort: 0 },
            ),
          ),
        },
      ],
    },
  });
}

/** What \`sorry\` stands for. */
function declareSorry(out: ExportWriter): void {
  out.declare({
    axiom: {
      isUnsafe: false,
      levelParams: [out.name('u')],
      name: out.name('sorryAx'),
      type: out.term(pi([['α', { sort: 'u' }]], 'α')),
    },
  });
}

function explicit(binders: readonly (readonly [string, Term])[]): [string, Term][] {
  return binders.map(([name, type]) => [name.replace(/[{}]/g, ''), type]);
}

if (import.meta.main)
  for (const kind of ['challenge', 'solution'] as const)
    await writeFile(
      fileURLToPath(new URL(`../examples/zero-add/${kind}.ndjson`, import.meta.url)),
      exampleExport(kind),
    );
