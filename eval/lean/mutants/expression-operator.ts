import type { Json } from '../../../src/core/json.ts';
import { Editor } from './editor.ts';
import { childrenOf, type Node } from './export-file.ts';
import { numberAt, withAt } from './json-path.ts';
import type { MutantClass, Operator } from './mutant.ts';
import { pickPlace, type Place } from './place.ts';
import { refutePlace } from './refute-place.ts';
import { under, type Root, type Source } from './source.ts';

/** What stands at a place now, and what is known of it by the way it was made. */
export interface Change {
  readonly id: number;
  /** Why no declaration that holds it is valid, wherever it stands. */
  readonly invalid?: string;
  /** Why the declaration still says the same. */
  readonly same?: string;
}

export interface Changing {
  readonly source: Source;
  readonly editor: Editor;
  readonly place: Place;
  /** Where new records go: the line of the declaration. */
  readonly line: number;
  readonly random: () => number;
}

/** An operator that exchanges one occurrence of an expression in one declaration. */
export function expressionOperator(
  name: string,
  isWanted: (node: Node, source: Source) => boolean,
  change: (around: Changing) => Change | null,
  isRoot: (root: Root) => boolean = () => true,
): Operator {
  return {
    name,
    make: (source, random) => {
      const place = pickPlace(
        source,
        random,
        (node) => isWanted(node, source),
        source.roots.filter(isRoot),
      );
      if (!place) return null;
      const { declaration, path } = place.root;
      const editor = new Editor(source.file);
      const changed = change({ source, editor, place, line: declaration.line, random });
      if (!changed || isSame(editor, place.id, changed.id)) return null;
      const root = editor.copyAlong(declaration.line, place.steps, changed.id);
      editor.setField(declaration, path, root);
      const [cls, why] = classOf(source, editor, place, changed, root);
      const fields = place.steps.map(({ field }) => field).join('.');
      const where = `${declaration.declares[0] ?? ''} ${path.join('.')} / ${fields || 'root'}`;
      return { cls, why, place: where, editor };
    },
  };
}

function classOf(
  source: Source,
  editor: Editor,
  place: Place,
  { invalid, same }: Change,
  root: number,
): readonly [MutantClass, string] {
  if (invalid !== undefined) return ['must-reject', invalid];
  if (same !== undefined) return ['may-accept', same];
  const { role, declaration } = place.root;
  const refuted = refutePlace(source, editor, place, root);
  if (refuted !== null) return ['must-reject', refuted];
  if (role === 'recursor' || role === 'quotient')
    return [place.root.id, root].some((id) => canUnfold(id, source, editor))
      ? ['judged', 'it follows from its type, and may equal what follows once definitions unfold']
      : ['must-reject', 'it follows from its type, and is another term with nothing to unfold'];
  return [
    'judged',
    declaration.kind === 'inductive'
      ? 'another inductive type, of which the recorded recursor may be wrong'
      : 'may be another well-typed declaration',
  ];
}

/** Whether a definition stands in an expression. */
function canUnfold(root: number, source: Source, editor: Editor): boolean {
  const { file, placeOf } = source;
  return [...under(root, (id) => editor.expr(id))].some((id) => {
    const node = editor.expr(id);
    const name = node?.kind === 'const' && file.names.get(numberAt(node.body, 'name'));
    const place = typeof name === 'string' ? placeOf.get(name) : undefined;
    return place !== undefined && file.declarations[place]?.kind === 'def';
  });
}

/** Whether two expressions are the same records, under whatever ids. */
function isSame(editor: Editor, before: number, after: number): boolean {
  if (before === after) return true;
  const [a, b] = [editor.expr(before), editor.expr(after)];
  if (!a || a.kind !== b?.kind) return false;
  const ownIds = (of: Node): string =>
    JSON.stringify(
      childrenOf(of).reduce<Json>((body, { field }) => withAt(body, [field], 0), of.body),
    );
  const others = childrenOf(b);
  return (
    ownIds(a) === ownIds(b) &&
    childrenOf(a).every(({ id }, index) => isSame(editor, id, others[index]?.id ?? NaN))
  );
}
