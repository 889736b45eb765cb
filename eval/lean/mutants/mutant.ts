import type { Editor } from './editor.ts';
import type { Source } from './source.ts';

/**
 * What an accept of a mutant would mean. `must-reject`: it is no valid file any more, for the reason it
 * carries. `judged`: it may be valid by itself, and each accept is shown to be harmless. `may-accept`:
 * what was changed is redundant or not read; an accept is shown to be harmless too.
 */
export type MutantClass = 'must-reject' | 'judged' | 'may-accept';

/** A changed file, where it was changed, and why it must be refused or may be accepted. */
export interface Proposal {
  readonly cls: MutantClass;
  readonly place: string;
  readonly why: string;
  readonly editor: Editor;
}

/** Makes one mutant of a file at a place of its choice, or none where the file has no such place. */
export interface Operator {
  readonly name: string;
  readonly make: (source: Source, random: () => number) => Proposal | null;
}

export interface Mutant extends Omit<Proposal, 'editor'> {
  readonly operator: string;
  readonly source: Source;
  readonly text: string;
}

/** One of a list, by the next random number; undefined of an empty one. */
export function chosen<T>(list: readonly T[], random: () => number): T | undefined {
  return list[Math.floor(random() * list.length)];
}
