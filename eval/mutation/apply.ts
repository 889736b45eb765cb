import type { Paper } from '../../src/core/paper.ts';
import type { Range } from '../../src/core/span.ts';
import type { Edit } from './operators.ts';
import { numberAt } from './places.ts';
import { replaceText, setBold } from './replace.ts';

/** A changed paper, and where its changed numbers stand now. */
export interface Mutant {
  readonly paper: Paper;
  readonly changed: readonly Range[];
}

/** The paper with the edit made; null where it cannot be made. */
export function applyEdit(paper: Paper, edit: Edit): Mutant | null {
  if (edit.kind === 'bold') return moveBold(paper, edit);
  if (edit.kind === 'caption') return changeCaption(paper, edit);
  let changed = paper;
  for (const { place, new: raw } of edit.changes) {
    const one = numberAt(changed, place);
    if (!one) return null;
    changed = replaceText(changed, one, raw);
  }
  const ranges = edit.changes.map(({ place }) => numberAt(changed, place));
  const found = ranges.flatMap((one) => one ?? []);
  return found.length === edit.changes.length ? { paper: changed, changed: found } : null;
}

function moveBold(paper: Paper, { from, to }: Edit & { kind: 'bold' }): Mutant | null {
  const target = numberAt(paper, to);
  if (!('t' in from) || !('t' in to) || !target) return null;
  const changed = setBold(paper, from.t, ({ row, column, bold }) =>
    row === from.r && column === from.c ? false : (row === to.r && column === to.c) || bold,
  );
  return { paper: changed, changed: [target] };
}

function changeCaption(paper: Paper, edit: Edit & { kind: 'caption' }): Mutant | null {
  const range = paper.tables[edit.table]?.caption;
  const caption = range ? paper.text.slice(range.start, range.end) : '';
  const found = edit.from.exec(caption);
  if (!range || !found) return null;
  const start = range.start + found.index;
  const at = { start, end: start + found[0].length };
  return {
    paper: replaceText(paper, at, edit.to),
    changed: [{ start, end: start + edit.to.length }],
  };
}
