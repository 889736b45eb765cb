import {
  allKinds,
  declarationOperator,
  judged,
  mayAccept,
  mustReject,
  withValue,
  type Editing,
  type Worth,
} from './declaration-operator.ts';
import type { Declaration } from './export-file.ts';
import { listAt, numberAt, numbersAt } from './json-path.ts';
import { chosen, type Operator } from './mutant.ts';
import { differ, zero } from './level.ts';
import { certainlyDiffer, levelOf, typeOf } from './refute.ts';
import { rootsOf, usedLevelParams, type Source } from './source.ts';
import { sortOf } from './term.ts';

const together = 'the four quotient constants are fixed and may be declared together';
const simple = ['axiom', 'def', 'opaque', 'thm'];

/** Names, level parameters, kinds, values and order of whole declarations. */
export const declarationOperators: readonly Operator[] = [
  declarationOperator('declared-twice', allKinds, ({ declaration, editor }) => {
    editor.insert(declaration.line, written(declaration));
    return mustReject('a name is declared twice');
  }),
  declarationOperator('declared-again-at-end', allKinds, ({ declaration, editor }) => {
    editor.insert(editor.end, written(declaration));
    return mustReject('a name is declared twice');
  }),
  declarationOperator('declared-again-as-axiom', [...withValue, 'inductive'], (around) => {
    const { declaration, editor } = around;
    const member = declaration.kind === 'inductive' ? memberOf(around) : declaration.body;
    editor.insert(editor.end, {
      axiom: {
        isUnsafe: false,
        levelParams: listAt(member, 'levelParams'),
        name: numberAt(member, 'name'),
        type: numberAt(member, 'type'),
      },
    });
    return mustReject('a name is declared twice');
  }),
  declarationOperator('deleted', allKinds, (around) => {
    const { declaration, editor } = around;
    if (!isUsed(around)) return null;
    editor.replace(declaration.line);
    if (declaration.kind === 'quot') return judged(together);
    return mustReject('a later declaration uses what is not declared');
  }),
  declarationOperator('target-deleted', ['thm'], (around) => {
    if (isUsed(around)) return null;
    around.editor.replace(around.declaration.line);
    return judged('what is left may be valid; a gate must miss its target');
  }),
  declarationOperator('moved-after-use', allKinds, (around) => {
    const { declaration, editor } = around;
    if (!isUsed(around)) return null;
    editor.replace(declaration.line).insert(editor.end, written(declaration));
    if (declaration.kind === 'quot') return judged(together);
    return mustReject('a declaration is used before it stands');
  }),
  declarationOperator('name-of-another', simple, ({ declaration, editor, source, random }) => {
    const others = source.file.declarations.filter((one) => one !== declaration);
    const name = numberAt(chosen(others, random)?.body, 'name');
    if (!(name >= 0)) return null;
    editor.setField(declaration, ['name'], name);
    return mustReject('a name is declared twice');
  }),
  declarationOperator('renamed', [...simple, 'quot'], (around) => {
    const { declaration, editor } = around;
    const name = editor.addName(declaration.line, 'renamed.declaration');
    editor.setField(declaration, ['name'], name);
    if (declaration.kind === 'quot') return mustReject('the names of the quotient are fixed');
    if (isUsed(around)) return mustReject('a later declaration uses the name that is gone');
    return judged('the same under another name; a gate must miss its target');
  }),
  declarationOperator('level-parameter-dropped', simple, (around) => {
    const { declaration, editor, source, random, at } = around;
    const params = numbersAt(declaration.body, 'levelParams');
    const index = Math.floor(random() * params.length);
    const dropped = source.file.names.get(params[index] ?? NaN);
    if (dropped === undefined) return null;
    editor.setField(declaration, ['levelParams', index], undefined);
    at(dropped);
    const needs = rootsOf(declaration).some(({ id }) =>
      usedLevelParams(id, source.file).has(dropped),
    );
    if (needs) return mustReject('a level parameter is used and not declared');
    return isUsed(around)
      ? mustReject('constants are used with more levels than they have parameters')
      : judged('a parameter that nothing used');
  }),
  declarationOperator('level-parameter-added', simple, (around) => {
    const { declaration, editor } = around;
    const params = numbersAt(declaration.body, 'levelParams');
    const name = editor.addName(declaration.line, 'added_level');
    editor.setField(declaration, ['levelParams'], [...params, name]);
    return isUsed(around)
      ? mustReject('constants are used with fewer levels than they have parameters')
      : judged('one parameter more that nothing uses');
  }),
  declarationOperator('level-parameter-twice', simple, ({ declaration, editor, random }) => {
    const params = numbersAt(declaration.body, 'levelParams');
    const name = chosen(params, random);
    if (name === undefined) return null;
    editor.setField(declaration, ['levelParams'], [...params, name]);
    return mustReject('a level parameter is declared twice');
  }),
  declarationOperator('level-parameters-swapped', simple, ({ declaration, editor }) => {
    const [first, second, ...rest] = numbersAt(declaration.body, 'levelParams');
    if (first === undefined || second === undefined) return null;
    editor.setField(declaration, ['levelParams'], [second, first, ...rest]);
    return judged('each use now means the other parameter');
  }),
  ...(['axiom', 'def', 'opaque', 'thm'] as const).map((kind) => toKind(kind)),
  declarationOperator('value-of-another', withValue, ({ declaration, editor, source, random }) => {
    const others = source.reached.filter(
      (one) => one !== declaration && 'value' in one.body && one.line < declaration.line,
    );
    const other = chosen(others, random);
    if (!other) return null;
    editor.setField(declaration, ['value'], numberAt(other.body, 'value'));
    return differing(source, declaration, other, 'the value proves something else');
  }),
  declarationOperator('type-of-another', withValue, ({ declaration, editor, source, random }) => {
    const others = source.reached.filter(
      (one) =>
        one !== declaration && numberAt(one.body, 'type') >= 0 && one.line < declaration.line,
    );
    const other = chosen(others, random);
    if (!other) return null;
    editor.setField(declaration, ['type'], numberAt(other.body, 'type'));
    return differing(source, declaration, other, 'the value proves something else');
  }),
  declarationOperator('value-is-type', withValue, ({ declaration, editor, source }) => {
    const type = numberAt(declaration.body, 'type');
    editor.setField(declaration, ['value'], type);
    if (declaration.kind === 'thm') return mustReject('a statement is no proof of itself');
    const term = source.terms.get(type);
    return term && certainlyDiffer(term, sortOf(null), source.signatures, { left: 1000 })
      ? mustReject('a type is of a sort, which is not the declared type')
      : judged('a sort may hold its own type');
  }),
  declarationOperator('type-is-value', withValue, ({ declaration, editor }) => {
    editor.setField(declaration, ['type'], numberAt(declaration.body, 'value'));
    return declaration.kind === 'thm'
      ? mustReject('a proof is no type')
      : judged('a value that is a type may be one that has itself a value');
  }),
  declarationOperator('value-is-itself', withValue, ({ declaration, editor }) => {
    const us = numbersAt(declaration.body, 'levelParams').map((name) =>
      editor.addLevel(declaration.line, 'param', name),
    );
    const name = numberAt(declaration.body, 'name');
    const own = editor.addExpr(declaration.line, 'const', { name, us });
    editor.setField(declaration, ['value'], own);
    return mustReject('a declaration uses itself');
  }),
  declarationOperator('hints', ['def'], ({ declaration, editor, random, at }) => {
    const hints = [{ regular: 0 }, { regular: 1 }, { regular: 500 }, 'abbrev', 'opaque'].filter(
      (hint) => JSON.stringify(hint) !== JSON.stringify(declaration.body['hints']),
    );
    const hint = chosen(hints, random) ?? null;
    at(JSON.stringify(hint));
    editor.setField(declaration, ['hints'], hint);
    return mayAccept('hints say what to unfold first, never whether two terms are equal');
  }),
  declarationOperator('all', withValue, ({ declaration, editor, random, at }) => {
    const list = numbersAt(declaration.body, 'all');
    const changed = random() < 0.5 ? [] : [...list, ...list];
    at(JSON.stringify(changed));
    editor.setField(declaration, ['all'], changed);
    return mayAccept('the list of a mutual block is not read');
  }),
  declarationOperator('safety', ['def'], (around) => {
    const { declaration, editor, random, at } = around;
    const safety = random() < 0.5 ? 'unsafe' : 'partial';
    at(safety);
    editor.setField(declaration, ['safety'], safety);
    return isUsed(around)
      ? mustReject('a safe declaration uses one that is not safe')
      : judged('an unsafe definition by itself');
  }),
  declarationOperator('is-unsafe', ['axiom', 'opaque'], (around) => {
    around.editor.setField(around.declaration, ['isUnsafe'], true);
    return isUsed(around)
      ? mustReject('a safe declaration uses one that is not safe')
      : judged('an unsafe declaration by itself');
  }),
  declarationOperator('quot-kind', ['quot'], ({ declaration, editor, random, at }) => {
    const kinds = ['type', 'ctor', 'lift', 'ind'].filter((one) => one !== declaration.body['kind']);
    const kind = chosen(kinds, random) ?? '';
    at(kind);
    editor.setField(declaration, ['kind'], kind);
    return mustReject('the kind of a quotient constant follows from its name');
  }),
  declarationOperator('quot-to-axiom', ['quot'], (around) => {
    const { declaration, editor } = around;
    const { kind, ...body } = declaration.body;
    if (kind === undefined) return null;
    editor.replace(declaration.line, { axiom: { ...body, isUnsafe: false } });
    return judged('an axiom of the same type, without its rule');
  }),
];

/** A declaration with a kind that it does not have: proved becomes assumed, open becomes closed, and back. */
function toKind(kind: 'axiom' | 'def' | 'opaque' | 'thm'): Operator {
  return declarationOperator(`to-${kind}`, simple, (around) => {
    const { declaration, editor, source } = around;
    if (declaration.kind === kind || declaration.kind === 'axiom') return null;
    const { name = 0, type = 0, value = 0, levelParams = [] } = declaration.body;
    const common = { levelParams, name, type };
    const all = [name];
    const records = {
      axiom: { ...common, isUnsafe: false },
      def: { ...common, value, all, hints: { regular: 1 }, safety: 'safe' },
      opaque: { ...common, value, all, isUnsafe: false },
      thm: { ...common, value, all },
    };
    editor.replace(declaration.line, { [kind]: records[kind] });
    around.at(`from ${declaration.kind}`);
    const root = rootsOf(declaration)[0];
    const isData = kind === 'thm' && root && isCertainlyData(source, root.id);
    if (isData) return mustReject('the statement of a theorem is no proposition');
    return judged(
      kind === 'axiom'
        ? 'what was proved is assumed; a gate refuses the axiom or the kind'
        : 'the same name and type; what unfolds is another matter',
    );
  });
}

function isCertainlyData(source: Source, id: number): boolean {
  const type = source.terms.get(id);
  const level = type && levelOf(typeOf(type, [], source.signatures, { left: 20_000 }));
  return level ? differ(level, zero) : false;
}

/** Must be rejected where the types of the two certainly differ. */
function differing(source: Source, a: Declaration, b: Declaration, why: string): Worth {
  const [own, other] = [a, b].map(({ body }) => source.terms.get(numberAt(body, 'type')));
  return own && other && certainlyDiffer(own, other, source.signatures, { left: 20_000 })
    ? mustReject(why)
    : judged('may have an equal type');
}

/** Whether a later declaration under the theorem names it. */
function isUsed({ source, declaration }: Editing): boolean {
  return source.isUsed(declaration.declares, declaration);
}

function memberOf({ declaration, random }: Editing) {
  const members = ['types', 'ctors', 'recs'].flatMap((field) => listAt(declaration.body, field));
  return chosen(members, random);
}

function written({ kind, body }: Declaration) {
  return { [kind]: body };
}
