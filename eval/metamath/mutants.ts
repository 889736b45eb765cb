import { changesOfProofs } from './change-proofs.ts';
import { changesOfStatements } from './change-statements.ts';
import { changesOfText } from './change-text.ts';
import { changesOfScopes } from './change-scopes.ts';
import { joinParts, type Part } from './parts.ts';
import type { Random } from './random.ts';

/** A change of one kind: the parts or the text of the changed database; null where it has no place for it. */
export type Change = (parts: readonly Part[], random: Random) => readonly Part[] | string | null;

/** Every kind of change, by name. Some are harmless: those must be accepted. */
export const changes: Readonly<Record<string, Change>> = {
  ...changesOfProofs,
  ...changesOfStatements,
  ...changesOfScopes,
  ...changesOfText,
};

/** The changed database; null where this one has no place for the change. */
export function mutate(kind: string, parts: readonly Part[], random: Random): string | null {
  const changed = changes[kind]?.(parts, random) ?? null;
  if (changed === null) return null;
  const text = typeof changed === 'string' ? changed : joinParts(changed);
  return text === joinParts(parts) ? null : text;
}
