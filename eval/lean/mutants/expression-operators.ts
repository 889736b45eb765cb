import { expressionOperator, type Change, type Changing } from './expression-operator.ts';
import type { Node } from './export-file.ts';
import { at, numberAt, withAt } from './json-path.ts';
import { chosen, type Operator } from './mutant.ts';

const isKind =
  (...kinds: readonly string[]) =>
  (node: Node): boolean =>
    kinds.includes(node.kind);

const anyKind = (): boolean => true;

const isTyped = ({ role }: { role: string }): boolean => role === 'value' || role === 'type';

/** A node of the same kind with another body. */
function anew({ editor, place, line }: Changing, body: Node['body'], known: Known = {}): Change {
  return { id: editor.addExpr(line, place.node.kind, body), ...known };
}

type Known = Omit<Change, 'id'>;

/** Applications, binders, lets, projections: parts dropped, exchanged and turned into one another. */
export const expressionOperators: readonly Operator[] = [
  expressionOperator('bvar-other', isKind('bvar'), (around) => {
    const { place, random } = around;
    const others = [...Array(place.depth).keys()].filter((n) => n !== place.node.body);
    const index = chosen(others, random);
    return index === undefined ? null : anew(around, index);
  }),
  expressionOperator('bvar-loose', anyKind, ({ editor, place, line, random }) => ({
    id: editor.addExpr(line, 'bvar', place.depth + Math.floor(3 * random())),
    invalid: 'a variable that no binder binds',
  })),
  expressionOperator('app-exchanged', isKind('app'), (around) => {
    const { body } = around.place.node;
    const [fn, arg] = [at(body, ['fn']) ?? null, at(body, ['arg']) ?? null];
    return anew(around, withAt(withAt(body, ['fn'], arg), ['arg'], fn));
  }),
  expressionOperator('app-arguments-swapped', isKind('app'), (around) => {
    const { editor, place, line } = around;
    const inner = editor.expr(numberAt(place.node.body, 'fn'));
    if (inner?.kind !== 'app') return null;
    const fn = editor.addExpr(
      line,
      'app',
      withAt(inner.body, ['arg'], numberAt(place.node.body, 'arg')),
    );
    if (numberAt(inner.body, 'arg') === numberAt(place.node.body, 'arg')) return null;
    return anew(around, { fn, arg: numberAt(inner.body, 'arg') });
  }),
  expressionOperator('app-argument-dropped', isKind('app'), ({ place }) => ({
    id: numberAt(place.node.body, 'fn'),
  })),
  expressionOperator('app-function-dropped', isKind('app'), ({ place }) => ({
    id: numberAt(place.node.body, 'arg'),
  })),
  expressionOperator('app-argument-repeated', isKind('app'), (around) => {
    const inner = around.editor.expr(numberAt(around.place.node.body, 'fn'));
    return inner?.kind === 'app'
      ? anew(around, withAt(around.place.node.body, ['arg'], numberAt(inner.body, 'arg')))
      : null;
  }),
  expressionOperator('app-argument-added', anyKind, ({ editor, place, line }) => ({
    id: editor.addExpr(line, 'app', { fn: place.id, arg: editor.addExpr(line, 'sort', 0) }),
  })),
  expressionOperator('app-self', anyKind, ({ editor, place, line }) => ({
    id: editor.addExpr(line, 'app', { fn: place.id, arg: place.id }),
    invalid: 'nothing can be applied to itself: its type would be a part of itself',
  })),
  expressionOperator('prop-applied', anyKind, ({ editor, line }) => {
    const prop = editor.addExpr(line, 'sort', 0);
    return {
      id: editor.addExpr(line, 'app', { fn: prop, arg: prop }),
      invalid: 'Prop is no function',
    };
  }),
  expressionOperator('lam-to-forall', isKind('lam'), ({ editor, place, line }) => ({
    id: editor.addExpr(line, 'forallE', place.node.body),
  })),
  expressionOperator('forall-to-lam', isKind('forallE'), ({ editor, place, line }) => ({
    id: editor.addExpr(line, 'lam', place.node.body),
  })),
  expressionOperator('binder-type-prop', isKind('lam', 'forallE'), (around) =>
    anew(
      around,
      withAt(around.place.node.body, ['type'], around.editor.addExpr(around.line, 'sort', 0)),
    ),
  ),
  expressionOperator('binder-type-function', isKind('lam', 'forallE'), (around) =>
    anew(around, withAt(around.place.node.body, ['type'], identity(around)), {
      invalid: 'the type of a bound variable is a function, not a type',
    }),
  ),
  expressionOperator('binder-exchanged', isKind('lam', 'forallE'), (around) => {
    const { editor, place, line } = around;
    const inner = editor.expr(numberAt(place.node.body, 'body'));
    if (inner?.kind !== place.node.kind) return null;
    const [outerType, innerType] = [place.node, inner].map(({ body }) => numberAt(body, 'type'));
    if (outerType === undefined || innerType === undefined || outerType === innerType) return null;
    const body = editor.addExpr(line, inner.kind, withAt(inner.body, ['type'], outerType));
    return anew(around, withAt(withAt(place.node.body, ['type'], innerType), ['body'], body));
  }),
  expressionOperator('to-prop', anyKind, ({ editor, line }) => ({
    id: editor.addExpr(line, 'sort', 0),
  })),
  expressionOperator(
    'to-sibling',
    anyKind,
    ({ place, source, random }) => {
      const ids = [...source.file.exprs.keys()].filter(
        (id) => id !== place.id && (source.terms.get(id)?.range ?? Infinity) <= place.depth,
      );
      const id = chosen(ids, random);
      return id === undefined ? null : { id };
    },
    isTyped,
  ),
  expressionOperator('let-value-prop', isKind('letE'), (around) =>
    anew(
      around,
      withAt(around.place.node.body, ['value'], around.editor.addExpr(around.line, 'sort', 0)),
    ),
  ),
  expressionOperator('let-type-prop', isKind('letE'), (around) =>
    anew(
      around,
      withAt(around.place.node.body, ['type'], around.editor.addExpr(around.line, 'sort', 0)),
    ),
  ),
  expressionOperator('let-to-lambda', isKind('letE'), ({ editor, place, line }) => ({
    id: editor.addExpr(line, 'lam', {
      binderInfo: 'default',
      name: numberAt(place.node.body, 'name'),
      type: numberAt(place.node.body, 'type'),
      body: numberAt(place.node.body, 'body'),
    }),
  })),
  expressionOperator('let-nondep', isKind('letE'), (around) =>
    anew(
      around,
      withAt(around.place.node.body, ['nondep'], at(around.place.node.body, ['nondep']) !== true),
      { same: 'nondep is a hint for elaborators' },
    ),
  ),
  expressionOperator('proj-index', isKind('proj'), (around) =>
    anew(around, withAt(around.place.node.body, ['idx'], otherIndex(around))),
  ),
  expressionOperator('proj-out-of-range', isKind('proj'), (around) =>
    anew(around, withAt(around.place.node.body, ['idx'], 1000), {
      invalid: 'a projection of a field that the structure does not have',
    }),
  ),
  expressionOperator('proj-type-name', isKind('proj'), (around) => {
    const types = around.source.reached
      .filter(({ kind }) => kind === 'inductive')
      .map(({ body }) => numberAt(body, 'types', 0, 'name'))
      .filter((name) => name !== numberAt(around.place.node.body, 'typeName'));
    const name = chosen(types, around.random);
    return name === undefined
      ? null
      : anew(around, withAt(around.place.node.body, ['typeName'], name), {
          invalid: 'a projection that names another type than that of its term',
        });
  }),
  expressionOperator('binder-name', isKind('lam', 'forallE', 'letE'), (around) =>
    anew(
      around,
      withAt(around.place.node.body, ['name'], around.editor.addName(around.line, 'renamed')),
      { same: 'names of bound variables are not read' },
    ),
  ),
  expressionOperator('binder-info', isKind('lam', 'forallE'), (around) =>
    anew(
      around,
      withAt(
        around.place.node.body,
        ['binderInfo'],
        at(around.place.node.body, ['binderInfo']) === 'implicit' ? 'default' : 'implicit',
      ),
      { same: 'how an argument is written is not read' },
    ),
  ),
  expressionOperator('mdata-added', anyKind, ({ editor, place, line }) => ({
    id: editor.addExpr(line, 'mdata', { data: {}, expr: place.id }),
    same: 'mdata says nothing',
  })),
];

/** The identity of propositions: a function, which is never a type. */
function identity({ editor, line }: Changing): number {
  return editor.addExpr(line, 'lam', {
    binderInfo: 'default',
    name: 0,
    type: editor.addExpr(line, 'sort', 0),
    body: editor.addExpr(line, 'bvar', 0),
  });
}

function otherIndex({ place }: Changing): number {
  const index = numberAt(place.node.body, 'idx');
  return index === 0 ? 1 : index - 1;
}
