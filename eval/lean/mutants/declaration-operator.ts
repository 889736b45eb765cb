import { Editor } from './editor.ts';
import type { Declaration } from './export-file.ts';
import { chosen, type MutantClass, type Operator } from './mutant.ts';
import type { Source } from './source.ts';

/** What a change of a declaration is worth; null where it cannot be made there. */
export type Worth = readonly [MutantClass, string] | null;

export interface Editing {
  readonly source: Source;
  readonly declaration: Declaration;
  readonly editor: Editor;
  readonly random: () => number;
  /** Says more of the place, where a declaration has several. */
  readonly at: (detail: string) => void;
}

/** An operator on one reached declaration of some kinds. */
export function declarationOperator(
  name: string,
  kinds: readonly string[],
  edit: (around: Editing) => Worth,
): Operator {
  return {
    name,
    make: (source, random) => {
      const fitting = source.reached.filter(({ kind }) => kinds.includes(kind));
      const declaration = chosen(fitting, random);
      if (!declaration) return null;
      const editor = new Editor(source.file);
      let detail = '';
      const worth = edit({ source, declaration, editor, random, at: (said) => (detail = said) });
      if (!worth) return null;
      const place = `${declaration.kind} ${declaration.declares[0] ?? ''} ${detail}`.trim();
      return { cls: worth[0], why: worth[1], place, editor };
    },
  };
}

export const mustReject = (why: string): Worth => ['must-reject', why];
export const judged = (why: string): Worth => ['judged', why];
export const mayAccept = (why: string): Worth => ['may-accept', why];

export const allKinds = ['axiom', 'def', 'opaque', 'thm', 'quot', 'inductive'];
export const withValue = ['def', 'opaque', 'thm'];
