import type { TableDraft } from '../blocks.ts';
import { labelOf } from '../clean-text.ts';
import { doubtOf } from './table-doubt.ts';
import { gridOf } from './table-grid.ts';
import { Misplaced } from './table-place.ts';
import type { Region } from './table-region.ts';
import { shapeOf } from './table-shape.ts';

/** The table in a region of a page; one that cannot be read with confidence says why. */
export function readTable(caption: string, region: Region | null): TableDraft {
  const base = {
    label: labelOf(caption),
    caption,
    notes: [],
    extraction: 'geometry',
    markedHeaderRows: 0,
    rules: [],
    rows: [],
  } as const;
  if (!region) return { ...base, unreadable: 'No table stands near this caption on the page.' };
  try {
    const { rows, headerRows, rules } = gridOf(shapeOf(region));
    const doubt = doubtOf(rows, headerRows);
    if (doubt)
      return { ...base, unreadable: `Its cells could not be told apart on the page: ${doubt}.` };
    return { ...base, rows, markedHeaderRows: headerRows, rules, unreadable: null };
  } catch (error) {
    if (!(error instanceof Misplaced)) throw error;
    return {
      ...base,
      unreadable: `Its cells could not be told apart on the page: ${error.message}.`,
    };
  }
}
