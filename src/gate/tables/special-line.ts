import type { CellRef } from '../../core/claim.ts';
import { headerOperation } from '../../core/header-operation.ts';
import type { Paper } from '../../core/paper.ts';
import { cellAt, columnPath, rowPath } from '../../core/table.ts';
import type { TableReading } from '../../core/table-reading.ts';
import { textOf } from './targets.ts';

/** Names of lines that authors set apart: other data, several runs, quoted numbers, things counted once. */
const apart =
  /\b(?:ensembles?|(?:mean|average) of|averaged|(?:three|five|ten|several|\d+) (?:runs|seeds|folds)|cross-validat\w*|reported|quoted|unlabel+ed|extra data|additional data|of which|types|vocab\w*|unique|distinct|lemmas|authors|speakers)\b/i;
/** Captions that say so of some line. */
const captioned =
  /\b(?:except|excluding|other than|of (?:the )?other rows|second run|another run|reported by|taken from|missing (?:values?|data|answers?|responses?|in \w+|for \w+)|(?:values?|data|answers?) (?:\w+ ){0,3}missing|several answers|multiple (?:answers|responses)|more than one (?:answer|response)|not mutually exclusive|do not (?:sum|add)|could also (?:call|choose|say)|\bties?\b|no preference)/i;

/** Why a line of a table may follow another rule than its neighbours; null where nothing says so. */
export function specialLine(
  { table }: TableReading,
  { row, column }: CellRef,
  paper: Paper,
  isAggregate: boolean,
): string | null {
  const names = [...rowPath(table, row), ...columnPath(table, column, row)].filter(
    // what names the aggregate under test sets nothing apart
    (name) => !isAggregate || headerOperation(name) === null,
  );
  const name = names.find((one) => apart.test(one));
  if (name !== undefined) return `"${name}" may follow another rule than its neighbours.`;
  const own = cellAt(table, row, column);
  if (own && /[†‡§¶]/.test(own.text)) return 'The number carries a mark that sets it apart.';
  const said = [table.caption, ...table.notes].map((range) => textOf(paper, range)).join(' ');
  const words = captioned.exec(said)?.[0];
  return words === undefined ? null : `The caption or a note says "${words}" of some of it.`;
}
