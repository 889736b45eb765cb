import type { Json } from '../../../src/core/json.ts';
import {
  declarationOperator,
  judged,
  mayAccept,
  mustReject,
  type Editing,
  type Worth,
} from './declaration-operator.ts';
import { at, listAt, numberAt, withAt, type JsonPath } from './json-path.ts';
import { chosen, type Operator } from './mutant.ts';

const redundant = 'follows from the types and constructors: computed anew, or compared';

/** Fields, members and rules of inductive blocks. */
export const inductiveOperators: readonly Operator[] = [
  ...['isRec', 'isReflexive'].map((field) => flag('types', field)),
  flag('recs', 'k'),
  number('types', 'numIndices', mayAccept(redundant)),
  number('types', 'numNested', mayAccept(redundant)),
  number('types', 'numParams', judged('other parameters give another recursor')),
  number('ctors', 'numParams', mayAccept(redundant)),
  number('ctors', 'numFields', mayAccept(redundant)),
  number('ctors', 'cidx', mayAccept(redundant)),
  ...['numParams', 'numIndices', 'numMotives', 'numMinors'].map((field) =>
    number('recs', field, mayAccept(redundant)),
  ),
  inBlock('types-all', ['types', 'recs'], ({ editor, declaration }, path) => {
    editor.setField(declaration, [...path, 'all'], []);
    return mayAccept('the list of a mutual block is not read');
  }),
  inBlock('type-unsafe', ['types'], (around, path) => {
    around.editor.setField(around.declaration, [...path, 'isUnsafe'], true);
    return usedBeyond(around)
      ? mustReject('a safe declaration uses a type that is not safe')
      : judged('an unsafe type by itself');
  }),
  inBlock('member-unsafe', ['ctors', 'recs'], ({ editor, declaration }, path) => {
    editor.setField(declaration, [...path, 'isUnsafe'], true);
    return mayAccept('safety is that of the type');
  }),
  inBlock('params-beyond-type', ['types'], ({ editor, declaration }, path) => {
    editor.setField(declaration, [...path, 'numParams'], 50);
    return mustReject('more parameters than the type takes');
  }),
  inBlock('member-level-parameter-dropped', ['types', 'ctors', 'recs'], (around, path) => {
    const params = listAt(around.declaration.body, ...path, 'levelParams');
    if (params.length === 0) return null;
    around.editor.setField(around.declaration, [...path, 'levelParams', 0], undefined);
    return judged('constructors and recursors have the parameters of their type');
  }),
  inBlock('member-level-parameter-added', ['types', 'ctors', 'recs'], (around, path) => {
    const { editor, declaration } = around;
    const params = listAt(declaration.body, ...path, 'levelParams');
    const added = editor.addName(declaration.line, 'added_level');
    editor.setField(declaration, [...path, 'levelParams'], [...params, added]);
    return judged('constructors and recursors have the parameters of their type');
  }),
  inBlock('member-level-parameter-twice', ['types'], (around, path) => {
    const { editor, declaration } = around;
    const [first, ...rest] = listAt(declaration.body, ...path, 'levelParams');
    if (first === undefined) return null;
    editor.setField(declaration, [...path, 'levelParams'], [first, first, ...rest]);
    return mustReject('a level parameter is declared twice');
  }),
  inBlock('member-level-parameters-swapped', ['types', 'ctors', 'recs'], (around, path) => {
    const [first, second, ...rest] = listAt(around.declaration.body, ...path, 'levelParams');
    if (first === undefined || second === undefined) return null;
    const swapped = [second, first, ...rest];
    around.editor.setField(around.declaration, [...path, 'levelParams'], swapped);
    return judged('constructors and recursors have the parameters of their type');
  }),
  inBlock('member-renamed', ['types', 'ctors', 'recs'], (around, path) => {
    const { editor, declaration, source } = around;
    const before = source.file.names.get(numberAt(declaration.body, ...path, 'name')) ?? '';
    const name = editor.addName(declaration.line, 'renamed.member');
    editor.setField(declaration, [...path, 'name'], name);
    const isType = path[0] === 'types' || source.usesOf(declaration).has(before);
    return isType || source.isUsed([before], declaration)
      ? mustReject('a name is used that is gone')
      : judged('a member under a name that nothing uses');
  }),
  inBlock('member-name-of-another', ['types', 'ctors', 'recs'], (around, path) => {
    const { editor, declaration, source, random } = around;
    const others = source.file.declarations.filter((one) => one !== declaration);
    const name = numberAt(chosen(others, random)?.body, 'name');
    if (!(name >= 0)) return null;
    editor.setField(declaration, [...path, 'name'], name);
    return mustReject('a name is declared twice');
  }),
  inBlock('member-dropped', ['types', 'ctors'], ({ editor, declaration }, path) => {
    editor.setField(declaration, path, undefined);
    return mustReject('the block lacks a member that it lists');
  }),
  inBlock('recursor-dropped', ['recs'], ({ editor, declaration }, path) => {
    editor.setField(declaration, path, undefined);
    return judged('recursors follow from the types; a file may be refused for not listing one');
  }),
  inBlock('member-twice', ['types', 'ctors', 'recs'], ({ editor, declaration }, path) => {
    const field = path[0] ?? '';
    const members = listAt(declaration.body, field);
    editor.setField(declaration, [field], [...members, at(declaration.body, path) ?? null]);
    return mustReject('a name is declared twice');
  }),
  inBlock('recursor-orphan', ['recs'], ({ editor, declaration }, path) => {
    const orphan = withAt(
      at(declaration.body, path) ?? null,
      ['name'],
      editor.addName(declaration.line, 'orphan.rec'),
    );
    editor.setField(declaration, ['recs'], [...listAt(declaration.body, 'recs'), orphan]);
    return mustReject('a recursor that belongs to no type of the block');
  }),
  inBlock('recursor-type-of-type', ['recs'], ({ editor, declaration }, path) => {
    const type = numberAt(declaration.body, 'types', 0, 'type');
    editor.setField(declaration, [...path, 'type'], type);
    return mustReject('a recursor follows from its type, and this one is another one');
  }),
  inBlock('constructor-type-of-type', ['ctors'], ({ editor, declaration }, path) => {
    const type = numberAt(declaration.body, 'types', 0, 'type');
    editor.setField(declaration, [...path, 'type'], type);
    return mustReject('a constructor must make a member of its type');
  }),
  inBlock('constructor-of-another', ['ctors'], ({ editor, declaration, source, random }, path) => {
    const own = numberAt(declaration.body, ...path, 'induct');
    const types = source.reached
      .flatMap(({ body }) => listAt(body, 'types').map((one) => numberAt(one, 'name')))
      .filter((name) => name !== own);
    const induct = chosen(types, random);
    if (induct === undefined) return null;
    editor.setField(declaration, [...path, 'induct'], induct);
    return mayAccept('whose constructor it is follows from its type');
  }),
  inBlock('constructors-unlisted', ['types'], (around, path) => {
    const { editor, declaration, random } = around;
    const listed = listAt(declaration.body, ...path, 'ctors');
    if (listed.length === 0) return null;
    const index = Math.floor(random() * listed.length);
    editor.setField(declaration, [...path, 'ctors', index], undefined);
    return mustReject('a constructor that its type does not list');
  }),
  inBlock('constructors-reordered', ['types'], ({ editor, declaration }, path) => {
    const [first, second, ...rest] = listAt(declaration.body, ...path, 'ctors');
    if (first === undefined || second === undefined) return null;
    editor.setField(declaration, [...path, 'ctors'], [second, first, ...rest]);
    return judged('another order gives another recursor');
  }),
  inRule('rule-dropped', (around, path) => {
    around.editor.setField(around.declaration, path, undefined);
    return mustReject('a recursor lacks the rule of a constructor');
  }),
  inRule('rule-twice', ({ editor, declaration }, path) => {
    const rules = path.slice(0, -1);
    const rule = at(declaration.body, path) ?? null;
    editor.setField(declaration, rules, [...listAt(declaration.body, ...rules), rule]);
    return mustReject('a recursor has one rule for each constructor');
  }),
  inRule('rules-reordered', ({ editor, declaration }, path) => {
    const rules = listAt(declaration.body, ...path.slice(0, -1));
    if (rules.length < 2) return null;
    editor.setField(declaration, path.slice(0, -1), rules.toReversed());
    return mayAccept('each rule names its constructor');
  }),
  inRule('rule-constructor', ({ editor, declaration, source, random }, path) => {
    const own = numberAt(declaration.body, ...path, 'ctor');
    const others = source.reached
      .flatMap(({ body }) => listAt(body, 'ctors').map((one) => numberAt(one, 'name')))
      .filter((name) => name !== own);
    const ctor = chosen(others, random);
    if (ctor === undefined) return null;
    editor.setField(declaration, [...path, 'ctor'], ctor);
    return mustReject('a rule for a constructor that is another one');
  }),
  inRule('rule-fields', ({ editor, declaration, random }, path) => {
    const nfields = numberAt(declaration.body, ...path, 'nfields');
    editor.setField(declaration, [...path, 'nfields'], beside(nfields, random));
    return mustReject('a rule for another number of fields than its constructor has');
  }),
  inRule('rule-of-another', ({ editor, declaration, source, random }, path) => {
    const own = numberAt(declaration.body, ...path, 'rhs');
    const others = source.reached
      .flatMap(({ body }) => listAt(body, 'recs'))
      .flatMap((rec) => listAt(rec, 'rules').map((rule) => numberAt(rule, 'rhs')))
      .filter((rhs) => rhs !== own);
    const rhs = chosen(others, random);
    if (rhs === undefined) return null;
    editor.setField(declaration, [...path, 'rhs'], rhs);
    return mustReject('a recursor follows from its type, and this rule is another one');
  }),
];

/** An operator on a member of a block, of one of the lists that are named. */
function inBlock(
  name: string,
  fields: readonly string[],
  edit: (around: Editing, path: JsonPath) => Worth,
): Operator {
  return declarationOperator(name, ['inductive'], (around) => {
    const paths = fields.flatMap((field) =>
      [...listAt(around.declaration.body, field).keys()].map((index) => [field, index] as const),
    );
    const path = chosen(paths, around.random);
    if (!path) return null;
    around.at(path.join('.'));
    return edit(around, path);
  });
}

function inRule(name: string, edit: (around: Editing, path: JsonPath) => Worth): Operator {
  return inBlock(name, ['recs'], (around, path) => {
    const rules = [...listAt(around.declaration.body, ...path, 'rules').keys()];
    const rule = chosen(rules, around.random);
    if (rule === undefined) return null;
    around.at([...path, 'rules', rule].join('.'));
    return edit(around, [...path, 'rules', rule]);
  });
}

function flag(list: string, field: string): Operator {
  return inBlock(`${list}-${field}`, [list], ({ editor, declaration }, path) => {
    const value: Json = at(declaration.body, [...path, field]) !== true;
    editor.setField(declaration, [...path, field], value);
    return mayAccept(redundant);
  });
}

function number(list: string, field: string, worth: Worth): Operator {
  return inBlock(`${list}-${field}`, [list], ({ editor, declaration, random }, path) => {
    const value = numberAt(declaration.body, ...path, field);
    editor.setField(declaration, [...path, field], beside(value, random));
    return worth;
  });
}

/** One more or one less, never below zero. */
function beside(value: number, random: () => number): number {
  return value > 0 && random() < 0.5 ? value - 1 : value + 1;
}

function usedBeyond({ source, declaration }: Editing): boolean {
  return source.isUsed(declaration.declares, declaration);
}
