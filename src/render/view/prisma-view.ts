import type { Synthesis } from '../../core/records/generated/types.ts';
import type { Html } from '../html.ts';
import { databaseName } from '../database-names.ts';
import { prismaSvg, type FlowStep } from '../prisma-svg.ts';

/** The flow of a search as a PRISMA 2020 diagram and in words. */
export interface PrismaView {
  readonly flow: Html;
  /** Every number of the diagram, in its order. */
  readonly counts: readonly { readonly what: string; readonly count: number }[];
  readonly databases: readonly {
    readonly name: string;
    readonly query: string;
    readonly at: string;
    readonly words: string;
  }[];
  readonly decisions: readonly {
    readonly title: string;
    readonly paper: string;
    readonly words: string;
  }[];
  readonly notRetrieved: readonly { readonly title: string; readonly why: string }[];
}

type Found = NonNullable<Synthesis['search']>;

/** Null for a synthesis without searches of the engine's own. */
export function prismaView({ search }: Synthesis): PrismaView | null {
  if (!search) return null;
  const steps = stepsOf(search);
  return {
    flow: prismaSvg(steps),
    counts: steps.flatMap(({ main, side }) =>
      [main, ...(side ? [side] : [])].flatMap(({ title, count, lines }) => [
        { what: title, count },
        ...lines.map((line) => ({ what: `${title}: ${line.what}`, count: line.count })),
      ]),
    ),
    databases: search.databases.map(({ database, query, at, ...counts }) => ({
      name: databaseName(database),
      query,
      at: `${at.slice(0, 10)} ${at.slice(11, 16)} UTC`,
      words: wordsOf(counts),
    })),
    decisions: search.decisions.map(({ title, paper, decision, reason }) => ({
      title: title ?? paper,
      paper,
      words: `${decision === 'include' ? 'included' : 'excluded'}: ${reason}`,
    })),
    notRetrieved: search.not_retrieved.map(({ title, paper, why }) => ({
      title: title ?? paper,
      why,
    })),
  };
}

function wordsOf({
  state,
  why,
  found,
  fetched,
}: Pick<Found['databases'][number], 'state' | 'why' | 'found' | 'fetched'>): string {
  if (state === 'could_not_ask') return `could not ask: ${why ?? 'no reason given'}`;
  const counts = `${found ?? 'an unknown number'} found, ${fetched} taken`;
  return state === 'asked' ? counts : `${counts}; incomplete: ${why ?? 'no reason given'}`;
}

/** From identification to inclusion; what leaves the flow stands beside the step at which it leaves. */
function stepsOf(search: Found): FlowStep[] {
  const { decisions, identified, works, not_screened: notScreened } = search;
  const excluded = decisions.filter(({ decision }) => decision === 'exclude');
  const wanted = decisions.length - excluded.length;
  return [
    {
      stage: 'Identification',
      main: { title: 'Records identified', count: identified, lines: byDatabase(search) },
      side: {
        title: 'Removed before screening',
        count: identified - works + notScreened,
        lines: [
          { what: 'duplicates', count: identified - works },
          ...(notScreened > 0 ? [{ what: 'not screened', count: notScreened }] : []),
        ],
      },
    },
    {
      stage: 'Screening',
      main: { title: 'Works screened', count: decisions.length, lines: [] },
      side: { title: 'Excluded', count: excluded.length, lines: byReason(excluded) },
    },
    {
      stage: 'Retrieval',
      main: { title: 'Sought for retrieval', count: wanted, lines: [] },
      side: { title: 'Not retrieved', count: search.not_retrieved.length, lines: [] },
    },
    {
      stage: 'Included',
      main: {
        title: 'Papers in this synthesis',
        count: search.included + search.others,
        lines: [
          { what: 'from the searches', count: search.included },
          ...(search.others > 0 ? [{ what: 'named by the curator', count: search.others }] : []),
        ],
      },
      side: null,
    },
  ];
}

function byDatabase({ databases }: Found): { what: string; count: number }[] {
  return [...Map.groupBy(databases, ({ database }) => database)].map(([database, own]) => ({
    what: own.every(({ state }) => state === 'could_not_ask')
      ? `${databaseName(database)}, could not ask`
      : databaseName(database),
    count: own.reduce((sum, { fetched }) => sum + fetched, 0),
  }));
}

/** Commonest reason first; of equals by their words. */
function byReason(excluded: Found['decisions']): { what: string; count: number }[] {
  return [...Map.groupBy(excluded, ({ reason }) => reason)]
    .map(([what, own]) => ({ what, count: own.length }))
    .sort((a, b) => b.count - a.count || (a.what < b.what ? -1 : 1));
}
