import type { PaperManifest } from '../../core/records/generated/types.ts';
import type { Claim } from '../claim.ts';
import { claimGroups, signOf } from '../outcome-groups.ts';
import { counted, numberOf } from '../words.ts';
import { groundingWord } from './claim-view.ts';

export interface NotChecked {
  readonly words: string;
  /** What became of the claims without numbers; null when there are none. */
  readonly wordless: string | null;
  readonly rows: readonly NotCheckedRow[];
}

export interface NotCheckedRow {
  readonly sign: string;
  readonly reason: string;
  readonly count: number;
  readonly links: readonly { readonly href: string; readonly number: string }[];
  readonly more: { readonly href: string; readonly words: string } | null;
}

/** Every claim that carries no verdict on its numbers, by reason. */
export function notChecked(manifest: PaperManifest): NotChecked {
  const groups = claimGroups(manifest);
  const open = groups.filter(({ key }) => openGroups.includes(key));
  const rows = open.flatMap(({ claims, key, outcome }) =>
    [...Map.groupBy(claims, (claim) => reasonOf(claim, outcome === null))].map(([reason, claims]) =>
      rowOf(reason, claims, key),
    ),
  );
  const count = rows.reduce((sum, row) => sum + row.count, 0);
  const statements = groups.find(({ key }) => key === 'statements')?.claims ?? [];
  return {
    words:
      count === 0
        ? 'Every number that was found was re-computed.'
        : `The ${counted(count, 'claim')} below ${count === 1 ? 'carries' : 'carry'} no verdict on ${count === 1 ? 'its' : 'their'} numbers.`,
    wordless: statements.length > 0 ? wordlessLine(statements) : null,
    rows,
  };
}

const openGroups = ['unattempted', 'measurements', 'marks', 'unverifiable', 'failed'];
const mostLinks = 24;

function reasonOf({ role, reason }: Claim, byRole: boolean): string {
  if (!byRole) return reason;
  return role === 'mark' ? 'A mark, taken as printed' : 'A measurement, taken as printed';
}

function rowOf(reason: string, claims: readonly Claim[], key: string): NotCheckedRow {
  const rest = claims.length - mostLinks;
  return {
    sign: claims[0] ? signOf[claims[0].outcome] : 'unattempted',
    reason,
    count: claims.length,
    links: claims.slice(0, mostLinks).map(({ id }) => ({ href: `#${id}`, number: numberOf(id) })),
    more: rest > 0 ? { href: `#${key}`, words: `and ${rest} more` } : null,
  };
}

function wordlessLine(claims: readonly Claim[]): string {
  const states = ['supported', 'contradicted', 'unsure', 'not found'];
  const parts = states.map(
    (state) => `${claims.filter((claim) => groundingWord(claim) === state).length} ${state}`,
  );
  return `${counted(claims.length, 'claim')} without numbers: ${parts.join(', ')}.`;
}
