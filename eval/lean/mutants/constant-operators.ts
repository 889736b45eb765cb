import type { Json } from '../../../src/core/json.ts';
import type { Editor } from './editor.ts';
import { expressionOperator, type Change, type Changing } from './expression-operator.ts';
import { levelsOf, type Node } from './export-file.ts';
import { listAt, numberAt, withAt, type JsonPath } from './json-path.ts';
import { differ, toLevel } from './level.ts';
import { chosen, type Operator } from './mutant.ts';
import { innerLevels, type Source } from './source.ts';

const anyLevel = ['zero', 'succ', 'max', 'imax', 'param'];

const isConst = (node: Node): boolean => node.kind === 'const';
const isSort = (node: Node): boolean => node.kind === 'sort';
const hasLevel = (node: Node): boolean => levelsOf(node).length > 0;
const hasLevels =
  (count: number) =>
  (node: Node): boolean =>
    isConst(node) && levelsOf(node).length >= count;

/** Constants, universe levels and literals. */
export const constantOperators: readonly Operator[] = [
  expressionOperator('const-other', isConst, (around) => {
    const { source, place, random } = around;
    const before = source.file.declarations.slice(
      0,
      source.file.declarations.indexOf(place.root.declaration),
    );
    const count = levelsOf(place.node).length;
    const names = before
      .flatMap(({ body }) => [body, ...listAt(body, 'types'), ...listAt(body, 'ctors')])
      .filter((member) => listAt(member, 'levelParams').length === count)
      .map((member) => numberAt(member, 'name'))
      .filter((name) => name >= 0 && name !== numberAt(place.node.body, 'name'));
    const name = chosen(names, random);
    return name === undefined ? null : anew(around, ['name'], name);
  }),
  expressionOperator('const-undeclared', isConst, (around) =>
    anew(around, ['name'], around.editor.addName(around.line, 'nobody.declares.this'), {
      invalid: 'a constant that nobody declares',
    }),
  ),
  expressionOperator('const-later', isConst, (around) => {
    const { source, place, random } = around;
    const { declarations } = source.file;
    const later = declarations.slice(declarations.indexOf(place.root.declaration));
    const own = place.root.declaration;
    const names = later
      .filter((one) => one !== own || own.kind !== 'inductive')
      .flatMap(({ kind, body }) =>
        kind === 'inductive' ? listAt(body, 'types').map((type) => type) : [body],
      );
    const member = chosen(names, random);
    if (member === undefined) return null;
    const us = listAt(member, 'levelParams').map(() => 0);
    return {
      id: around.editor.addExpr(around.line, 'const', { name: numberAt(member, 'name'), us }),
      invalid: 'a constant that is declared only here or later',
    };
  }),
  expressionOperator('const-level-dropped', hasLevels(1), (around) =>
    anew(around, ['us'], listAt(around.place.node.body, 'us').slice(1), {
      invalid: 'a constant with fewer levels than it has parameters',
    }),
  ),
  expressionOperator('const-level-added', isConst, (around) =>
    anew(around, ['us'], [...listAt(around.place.node.body, 'us'), 0], {
      invalid: 'a constant with more levels than it has parameters',
    }),
  ),
  expressionOperator('const-levels-swapped', hasLevels(2), (around) => {
    const [first = null, second = null, ...rest] = listAt(around.place.node.body, 'us');
    return first === second ? null : anew(around, ['us'], [second, first, ...rest]);
  }),
  expressionOperator('sort-raised', isSort, ({ editor, place, line }) => ({
    id: editor.addExpr(line, 'sort', editor.addLevel(line, 'succ', Number(place.node.body))),
  })),
  expressionOperator('sort-lowered', isSort, ({ editor, place, line }) => {
    const level = editor.level(Number(place.node.body));
    if (!level || level.kind === 'zero') return null;
    const lower = level.kind === 'succ' ? Number(level.body) : 0;
    return { id: editor.addExpr(line, 'sort', lower) };
  }),
  levelOperator('level-raised', anyLevel, (_, id, { editor, line }) =>
    editor.addLevel(line, 'succ', id),
  ),
  levelOperator('level-zero', ['succ', 'max', 'imax', 'param'], (level) =>
    level.kind === 'zero' ? null : 0,
  ),
  levelOperator('level-succ-dropped', ['succ'], (level) =>
    level.kind === 'succ' ? Number(level.body) : null,
  ),
  levelOperator('level-max-exchanged', ['max', 'imax'], ({ kind, body }, _, { editor, line }) =>
    kind === 'max' || kind === 'imax'
      ? editor.addLevel(line, kind === 'max' ? 'imax' : 'max', body)
      : null,
  ),
  levelOperator('level-sides-swapped', ['max', 'imax'], ({ kind, body }, _, { editor, line }) =>
    kind === 'max' || kind === 'imax'
      ? editor.addLevel(line, kind, listAt(body).toReversed())
      : null,
  ),
  levelOperator('level-side-dropped', ['max', 'imax'], ({ kind, body }) =>
    kind === 'max' || kind === 'imax' ? Number(listAt(body)[0] ?? NaN) : null,
  ),
  levelOperator(
    'level-other-parameter',
    ['param'],
    ({ kind, body }, _, { editor, line, place, random }) => {
      const params = listAt(place.root.declaration.body, 'levelParams').filter(
        (name) => name !== body,
      );
      const name = chosen(params, random);
      return kind !== 'param' || name === undefined ? null : editor.addLevel(line, 'param', name);
    },
  ),
  expressionOperator('level-undeclared-parameter', hasLevel, (around) => {
    const { editor, line } = around;
    const level = editor.addLevel(line, 'param', editor.addName(line, 'undeclared_level'));
    return withLevel(around, 0, level, { invalid: 'a level parameter that is not declared' });
  }),
  expressionOperator('natural-next', isLiteral('natVal'), ({ editor, place, line }) => ({
    id: editor.addExpr(line, 'natVal', String(BigInt(String(place.node.body)) + 1n)),
  })),
  expressionOperator('natural-before', isLiteral('natVal'), ({ editor, place, line }) => {
    const value = BigInt(String(place.node.body));
    return value === 0n ? null : { id: editor.addExpr(line, 'natVal', String(value - 1n)) };
  }),
  expressionOperator('natural-to-string', isLiteral('natVal'), (around) => {
    const { editor, place, line, source } = around;
    const id = editor.addExpr(line, 'strVal', String(place.node.body));
    return source.placeOf.has('String') ? { id } : { id, invalid: 'String is not declared' };
  }),
  expressionOperator('natural-to-type', isLiteral('natVal'), ({ editor, line }) => ({
    id: editor.addExpr(line, 'sort', 0),
  })),
  expressionOperator('natural-malformed', isLiteral('natVal'), ({ editor, line, random }) => ({
    id: editor.addExpr(line, 'natVal', chosen(['-1', '1.5', '', 'ten', '0x10'], random) ?? ''),
    invalid: 'a literal that is no natural number',
  })),
  expressionOperator('string-other', isLiteral('strVal'), ({ editor, place, line }) => ({
    id: editor.addExpr(line, 'strVal', `${String(place.node.body)}x`),
  })),
  expressionOperator('string-to-natural', isLiteral('strVal'), ({ editor, line }) => ({
    id: editor.addExpr(line, 'natVal', '0'),
  })),
];

function isLiteral(kind: string): (node: Node) => boolean {
  return (node) => node.kind === kind;
}

function anew(
  { editor, place, line }: Changing,
  path: JsonPath,
  value: Json,
  known: Omit<Change, 'id'> = {},
): Change {
  const body = withAt(place.node.body, path, value);
  return { id: editor.addExpr(line, place.node.kind, body), ...known };
}

/** Whether a level is of one of the kinds or contains one that is. */
function holds(id: number, kinds: readonly string[], source: Source): boolean {
  const level = source.file.levels.get(id);
  if (!level) return false;
  return kinds.includes(level.kind) || innerLevels(level).some((one) => holds(one, kinds, source));
}

/** A change somewhere within a level of a sort or constant, all above it copied. */
function levelOperator(
  name: string,
  kinds: readonly string[],
  change: (level: Node, id: number, around: Changing) => number | null,
): Operator {
  const isWanted = (node: Node, source: Source): boolean =>
    levelsOf(node).some((id) => holds(id, kinds, source));
  return expressionOperator(name, isWanted, (around) => {
    const ids = levelsOf(around.place.node);
    const index = Math.floor(around.random() * ids.length);
    const id = ids[index] ?? 0;
    const changed = changeWithin(id, around, change);
    if (changed === null) return null;
    const [before, after] = [id, changed].map((one) => levelOf(one, around.editor));
    const isEqual = before && after && !differ(before, after);
    return withLevel(
      around,
      index,
      changed,
      isEqual ? { same: 'the same level, written otherwise' } : {},
    );
  });
}

function changeWithin(
  id: number,
  around: Changing,
  change: (level: Node, id: number, around: Changing) => number | null,
): number | null {
  const level = around.editor.level(id);
  if (!level) return null;
  const inner = innerLevels(level);
  const goes = inner.length > 0 && around.random() < 0.5;
  const own = goes ? null : change(level, id, around);
  if (own !== null) return own;
  const index = Math.floor(around.random() * inner.length);
  const child = inner[index];
  const made = child === undefined ? null : changeWithin(child, around, change);
  if (made === null) return null;
  const body = level.kind === 'succ' ? made : inner.map((one, n) => (n === index ? made : one));
  return around.editor.addLevel(around.line, level.kind, body);
}

function withLevel(
  around: Changing,
  index: number,
  level: number,
  known: Omit<Change, 'id'>,
): Change {
  const { editor, place, line } = around;
  if (place.node.kind === 'sort') return { id: editor.addExpr(line, 'sort', level), ...known };
  return anew(around, ['us', index], level, known);
}

function levelOf(id: number, editor: Editor) {
  return toLevel(
    id,
    (one) => editor.level(one),
    (one) => editor.file.names.get(one) ?? `new ${one}`,
  );
}
