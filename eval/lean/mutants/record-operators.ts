import { Editor } from './editor.ts';
import { allKinds, declarationOperator, mustReject } from './declaration-operator.ts';
import { childrenOf } from './export-file.ts';
import { at, isFields, withAt, type JsonPath } from './json-path.ts';
import { chosen, type Operator } from './mutant.ts';
import { under, rootsOf } from './source.ts';
import type { Json } from '../../../src/core/json.ts';

/** The first line says another version of the format. */
const metaVersion: Operator = {
  name: 'meta-version',
  make: ({ file }, random) => {
    const meta: Json = JSON.parse(file.lines[0] ?? 'null');
    const version = chosen(['2.0.0', '4.0.0', '3', ''], random) ?? '';
    if (at(meta, ['meta', 'format', 'version']) === undefined) return null;
    const editor = new Editor(file);
    editor.replace(0, withAt(meta, ['meta', 'format', 'version'], version));
    return {
      cls: 'must-reject',
      place: `meta ${version}`,
      why: 'a version of the format that is none of 3.1',
      editor,
    };
  },
};

/** Ids, numbers and records that the format does not have, and records out of order. */
export const recordOperators: readonly Operator[] = [
  metaVersion,
  inNumber('id-dangling', () => 4_000_000),
  inNumber('number-negative', () => -1),
  inNumber('number-fraction', () => 0.5),
  inNumber('number-as-text', (value) => String(value)),
  inNumber('number-null', () => null),
  inNumber('number-huge', () => 1e300),
  inNumber('field-missing', () => undefined),
  declarationOperator('kind-unknown', allKinds, ({ declaration, editor }) => {
    editor.replace(declaration.line, { lemma: declaration.body });
    return mustReject('a kind of record that the format does not have');
  }),
  declarationOperator('line-cut', allKinds, ({ declaration, editor }) => {
    const line = editor.file.lines[declaration.line] ?? '';
    editor.replaceText(declaration.line, line.slice(0, Math.floor(line.length / 2)));
    return mustReject('a line that is no JSON');
  }),
  inExpression('expression-deleted', (editor, line) => {
    editor.replace(line);
    return 'an id is used that is not given';
  }),
  inExpression('expression-after-use', (editor, line) => {
    const text = editor.file.lines[line] ?? '';
    const record: Json = JSON.parse(text);
    editor.replace(line).insert(editor.end, record);
    return 'an id is used before it is given';
  }),
  inExpression('expression-id-reused', (editor, line, id) => {
    editor.insert(line + 1, { ie: id, [editor.expr(id)?.kind === 'sort' ? 'bvar' : 'sort']: 0 });
    return 'an id is given twice with different content';
  }),
  inExpression('expression-of-itself', (editor, line, id) => {
    const node = editor.expr(id);
    const field = node && childrenOf(node)[0]?.field;
    if (!node || field === undefined) return null;
    editor.replace(line, { ie: id, [node.kind]: withAt(node.body, [field], id) });
    return 'an expression is a part of itself';
  }),
];

/** A number in a declaration's record, at any depth, made into something else. */
function inNumber(name: string, made: (value: number) => Json | undefined): Operator {
  return declarationOperator(name, allKinds, (around) => {
    const { declaration, editor, random } = around;
    const path = chosen(numbersIn(declaration.body, []), random);
    if (!path) return null;
    around.at(path.join('.'));
    const value = at(declaration.body, path);
    const last = path.at(-1);
    const isItem = typeof last === 'number';
    const changed = made(Number(value));
    if (changed === undefined && isItem) return null;
    editor.setField(declaration, path, changed);
    return isUnread(path)
      ? ['may-accept', 'a field that need not be read']
      : mustReject('a field is no id or number that the format allows there');
  });
}

/** Fields that a reader may pass over: redundant ones, and hints. */
function isUnread(path: JsonPath): boolean {
  const text = path.join('.');
  return (
    /\ball\b|hints|numIndices|numNested|numMotives|numMinors|cidx|numFields|induct$/.test(text) ||
    /^(ctors|recs)\.\d+\.(numParams|levelParams)/.test(text)
  );
}

function numbersIn(value: Json, path: JsonPath): JsonPath[] {
  if (typeof value === 'number') return [path];
  if (Array.isArray(value)) {
    const list: readonly Json[] = value;
    return list.flatMap((one, index) => numbersIn(one, [...path, index]));
  }
  if (!isFields(value)) return [];
  return Object.entries(value).flatMap(([key, one]) => numbersIn(one, [...path, key]));
}

/** The record of an expression that a reached declaration is made of. */
function inExpression(
  name: string,
  edit: (editor: Editor, line: number, id: number) => string | null,
): Operator {
  return declarationOperator(name, allKinds, ({ declaration, editor, random, at }) => {
    const roots = rootsOf(declaration);
    const root = chosen(roots, random);
    if (!root) return null;
    const id = chosen([...under(root.id, (one) => editor.file.exprs.get(one))], random);
    const line = editor.file.lines.findIndex((one) => isOf(one, id ?? NaN));
    if (id === undefined || line < 0) return null;
    at(`expression ${id}`);
    const why = edit(editor, line, id);
    return why === null ? null : mustReject(why);
  });
}

function isOf(line: string, id: number): boolean {
  if (!line.includes('"ie"')) return false;
  const record: Json = JSON.parse(line);
  return isFields(record) && record['ie'] === id;
}
