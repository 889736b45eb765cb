import { standardAxioms } from '../../../src/proof/lean/axioms.ts';
import { declarationOperator, mustReject } from './declaration-operator.ts';
import { Editor } from './editor.ts';
import { writer, type Writer } from './writer.ts';
import { listAt, numberAt } from './json-path.ts';
import { chosen, type Operator, type Proposal } from './mutant.ts';
import { nameAt, type Source } from './source.ts';

/** What the operations of the kernel's own arithmetic give for 5 and 3: none of them is 5. */
const results: Readonly<Record<string, number>> = {
  add: 8,
  sub: 2,
  mul: 15,
  pow: 125,
  div: 1,
  mod: 2,
  gcd: 1,
  land: 1,
  lor: 7,
  xor: 6,
  shiftLeft: 40,
  shiftRight: 0,
};

const falsehood = 'no proof of every proposition exists from the standard axioms';

/** Lies as a whole: absurd theorems, false equations, and arithmetic that a file defines its own way. */
export const forgedOperators: readonly Operator[] = [
  declarationOperator('theorem-absurd', ['thm'], ({ declaration, editor, source }) => {
    if (!isStandard(source)) return null;
    editor.setField(declaration, ['type'], writer(editor, declaration.line).absurd());
    return mustReject(falsehood);
  }),
  appended('absurd-appended', (write, source, random) => {
    if (!isStandard(source)) return null;
    const statement = write.absurd();
    const other = chosen([...source.signatures], random);
    const bodies = [
      () => write.lam(write.prop(), write.bvar(0)),
      () => write.lam(write.prop(), write.app(write.constant('forged'), write.bvar(0))),
      () => other && write.constant(other[0], other[1].levelParams.length),
      () =>
        other &&
        write.lam(
          write.prop(),
          write.app(write.constant(other[0], other[1].levelParams.length), write.bvar(0)),
        ),
    ];
    const value = chosen(bodies, random)?.();
    return value === undefined ? null : { statement, value, why: falsehood };
  }),
  appended('equation-of-literals', (write, source, random) => {
    if (!hasNames(source, ['Eq', 'Eq.refl', 'Nat'])) return null;
    const [left, apart] = [Math.floor(1000 * random()), 1 + Math.floor(5 * random())];
    const nat = write.constant('Nat');
    const [a, b] = [write.natural(left), write.natural(left + apart)];
    return {
      statement: write.equation(nat, a, b),
      value: write.reflexivity(nat, random() < 0.5 ? a : b),
      why: 'two numbers are not the same',
    };
  }),
  appended('equation-of-constructors', (write, source, random) => {
    if (!hasNames(source, ['Eq', 'Eq.refl'])) return null;
    const block = chosen(enumerations(source), random);
    const first = chosen(block?.ctors ?? [], random);
    const second = chosen(block?.ctors.filter((one) => one !== first) ?? [], random);
    if (!block || first === undefined || second === undefined) return null;
    const type = write.constant(block.type);
    const [a, b] = [write.constant(first), write.constant(second)];
    return {
      statement: write.equation(type, a, b),
      value: write.reflexivity(type, a),
      why: 'two constructors are not the same',
    };
  }),
  {
    name: 'primitive-redefined',
    make: (source, random) => {
      const ops = Object.keys(results).filter((one) => hasNames(source, [`Nat.${one}`]));
      const op = chosen(ops, random);
      if (op === undefined || !hasNames(source, ['Eq', 'Eq.refl', 'Nat'])) return null;
      const editor = onlyUnder(source, [`Nat.${op}`, 'Eq', 'Nat']);
      if (!redefine(source, editor, `Nat.${op}`, (write) => write.bvar(1))) return null;
      const write = writer(editor, editor.end);
      const nat = write.constant('Nat');
      const result = write.natural(results[op] ?? 0);
      const applied = write.app(write.constant(`Nat.${op}`), write.natural(5), write.natural(3));
      const proof = write.reflexivity(nat, random() < 0.5 ? result : applied);
      write.theorem('forged', write.equation(nat, applied, result), proof);
      return forged(`Nat.${op}`, editor, 'here the operation is defined to give its first number');
    },
  },
  {
    name: 'comparison-redefined',
    make: (source, random) => {
      const names = ['Nat.beq', 'Nat.ble'].filter((one) => hasNames(source, [one]));
      const name = chosen(names, random);
      if (name === undefined || !hasNames(source, ['Eq', 'Eq.refl', 'Bool', 'Bool.true']))
        return null;
      const editor = onlyUnder(source, [name, 'Eq', 'Nat', 'Bool']);
      if (!redefine(source, editor, name, (write) => write.constant('Bool.true'))) return null;
      const write = writer(editor, editor.end);
      const [bool, no] = [write.constant('Bool'), write.constant('Bool.false')];
      const applied = write.app(write.constant(name), write.natural(5), write.natural(3));
      const proof = write.reflexivity(bool, random() < 0.5 ? no : applied);
      write.theorem('forged', write.equation(bool, applied, no), proof);
      return forged(name, editor, 'here the comparison is defined to be always true');
    },
  },
];

interface Forged {
  readonly statement: number;
  readonly value: number;
  readonly why: string;
}

/** A theorem of our own after the last line. */
function appended(
  name: string,
  forge: (write: Writer, source: Source, random: () => number) => Forged | null,
): Operator {
  return {
    name,
    make: (source, random) => {
      const editor = new Editor(source.file);
      const write = writer(editor, editor.end);
      const made = forge(write, source, random);
      if (!made) return null;
      write.theorem('forged', made.statement, made.value);
      return forged('theorem forged', editor, made.why);
    },
  };
}

function forged(place: string, editor: Editor, why: string): Proposal {
  return { cls: 'must-reject', place, why, editor };
}

/** Whether nothing but the standard axioms is assumed. */
function isStandard(source: Source): boolean {
  return source.file.declarations.every(
    ({ kind, body }) =>
      kind !== 'axiom' || standardAxioms.some((name) => name === nameAt(body, source.file)),
  );
}

function hasNames(source: Source, names: readonly string[]): boolean {
  return names.every((name) => source.placeOf.has(name));
}

/** A copy of the file with nothing but what some names need. */
function onlyUnder(source: Source, names: readonly string[]): Editor {
  const editor = new Editor(source.file);
  const kept = new Set(names);
  const { declarations } = source.file;
  for (const name of kept) {
    const declaration = declarations[source.placeOf.get(name) ?? NaN];
    if (!declaration) continue;
    for (const used of source.usesOf(declaration)) kept.add(used);
  }
  for (const { declares, line } of declarations)
    if (!declares.some((name) => kept.has(name))) editor.replace(line);
  return editor;
}

/** Gives a function of two numbers another body; false where it is no definition. */
function redefine(
  source: Source,
  editor: Editor,
  name: string,
  body: (write: Writer) => number,
): boolean {
  const declaration = source.file.declarations[source.placeOf.get(name) ?? NaN];
  if (declaration?.kind !== 'def') return false;
  const write = writer(editor, declaration.line);
  const nat = write.constant('Nat');
  editor.setField(declaration, ['value'], write.lam(nat, write.lam(nat, body(write))));
  return true;
}

/** Types of the lowest universe with several constructors that take nothing. */
function enumerations(source: Source): { type: string; ctors: string[] }[] {
  return source.file.declarations.flatMap(({ kind, body }) => {
    if (kind !== 'inductive' || listAt(body, 'types').length !== 1) return [];
    const type = nameAt(listAt(body, 'types')[0], source.file);
    const sort = source.terms.get(numberAt(body, 'types', 0, 'type'));
    const isLowest =
      sort?.kind === 'sort' && sort.level?.kind === 'succ' && sort.level.of.kind === 'zero';
    const ctors = listAt(body, 'ctors')
      .filter((one) => numberAt(one, 'numFields') === 0)
      .map((one) => nameAt(one, source.file));
    return isLowest && ctors.length > 1 ? [{ type, ctors }] : [];
  });
}
