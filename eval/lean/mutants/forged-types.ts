import { declarationOperator, mustReject, type Editing } from './declaration-operator.ts';
import type { Step } from './editor.ts';
import { listAt, numberAt } from './json-path.ts';
import { sample } from './level.ts';
import { chosen, type Operator } from './mutant.ts';
import { nameAt } from './source.ts';
import type { Term } from './term.ts';
import { writer } from './writer.ts';

/** Inductive types that would prove anything, and a recursor that eliminates where it may not. */
export const forgedTypes: readonly Operator[] = [
  declarationOperator('field-negative', ['inductive'], (around) => {
    const { declaration, editor } = around;
    const field = pickField(around);
    if (!field || listAt(declaration.body, 'types').length !== 1) return null;
    const type = listAt(declaration.body, 'types')[0];
    if (numberAt(type, 'numIndices') !== 0) return null;
    const write = writer(editor, declaration.line);
    const params = numberAt(type, 'numParams');
    const us = listAt(type, 'levelParams').map((name) =>
      editor.addLevel(declaration.line, 'param', name),
    );
    const own = (depth: number): number =>
      write.app(
        editor.addExpr(declaration.line, 'const', { name: numberAt(type, 'name'), us }),
        ...Array.from({ length: params }, (_, n) => write.bvar(depth - 1 - n)),
      );
    const depth = field.steps.length - 1;
    replaceField(around, field, write.pi(own(depth), own(depth + 1)));
    return mustReject('a field takes members of the type that is being declared');
  }),
  declarationOperator('field-too-large', ['inductive'], (around) => {
    const { declaration, editor, source } = around;
    const level = resultSort(source.terms.get(numberAt(declaration.body, 'types', 0, 'type')));
    const field = pickField(around);
    const values = level?.level ? sample(level.level) : [];
    if (!field || values.length === 0 || values.some((value) => value === 0 || value > 5))
      return null;
    const six = [...Array(6).keys()].reduce(
      (of) => editor.addLevel(declaration.line, 'succ', of),
      0,
    );
    replaceField(around, field, editor.addExpr(declaration.line, 'sort', six));
    return mustReject('a field lives in a higher universe than its type');
  }),
  declarationOperator('large-elimination', ['inductive'], (around) => {
    const { declaration, editor, source, at } = around;
    const { body, line } = declaration;
    const own = listAt(body, 'types', 0, 'levelParams').length;
    const rec = listAt(body, 'recs').findIndex((one) => listAt(one, 'levelParams').length === own);
    const found = listAt(body, 'recs')[rec];
    if (found === undefined) return null;
    at(nameAt(found, source.file));
    const steps = toMotiveSort(around, numberAt(found, 'type'), numberAt(found, 'numParams'));
    if (!steps) return null;
    const name = editor.addName(line, 'elimination_level');
    const sort = editor.addExpr(line, 'sort', editor.addLevel(line, 'param', name));
    const type = editor.copyAlong(line, steps, sort);
    const changed = { ...declaration, body: { ...body } };
    const levelParams = [name, ...listAt(found, 'levelParams')];
    const recs = listAt(body, 'recs').map((one, n) =>
      n === rec && typeof one === 'object' && one !== null ? { ...one, type, levelParams } : one,
    );
    editor.setField(changed, ['recs'], recs);
    return mustReject('this proposition may be eliminated into propositions only');
  }),
];

interface Field {
  readonly ctor: number;
  /** From the constructor's type to the type of the field. */
  readonly steps: readonly Step[];
}

function pickField({ declaration, editor, random, at }: Editing): Field | null {
  const ctors = listAt(declaration.body, 'ctors');
  const withFields = [...ctors.keys()].filter((n) => numberAt(ctors[n], 'numFields') > 0);
  const ctor = chosen(withFields, random);
  if (ctor === undefined) return null;
  const skipped =
    numberAt(ctors[ctor], 'numParams') + Math.floor(random() * numberAt(ctors[ctor], 'numFields'));
  at(`ctors.${ctor} field ${skipped}`);
  const steps = descend(editor, numberAt(ctors[ctor], 'type'), skipped);
  return steps && { ctor, steps };
}

/** Steps past some binders and into the type of the next one. */
function descend(editor: Editing['editor'], root: number, skipped: number): Step[] | null {
  const steps: Step[] = [];
  let id = root;
  for (let n = 0; n <= skipped; n++) {
    const node = editor.expr(id);
    if (node?.kind !== 'forallE') return null;
    const field = n < skipped ? 'body' : 'type';
    steps.push({ id, field });
    id = numberAt(node.body, field);
  }
  return steps;
}

function replaceField(
  { declaration, editor }: Editing,
  { ctor, steps }: Field,
  type: number,
): void {
  editor.setField(
    declaration,
    ['ctors', ctor, 'type'],
    editor.copyAlong(declaration.line, steps, type),
  );
}

/** Steps to the sort that a recursor's motive ends in. */
function toMotiveSort({ editor }: Editing, root: number, params: number): Step[] | null {
  const steps = descend(editor, root, params);
  const last = steps?.at(-1);
  let id = last ? numberAt(editor.expr(last.id)?.body, last.field) : NaN;
  for (;;) {
    const node = editor.expr(id);
    if (node?.kind === 'sort') return steps;
    if (node?.kind !== 'forallE' || !steps) return null;
    steps.push({ id, field: 'body' });
    id = numberAt(node.body, 'body');
  }
}

/** The sort that a type former ends in. */
function resultSort(type: Term | null | undefined) {
  let inner = type;
  while (inner?.kind === 'forallE') inner = inner.body;
  return inner?.kind === 'sort' ? inner : null;
}
