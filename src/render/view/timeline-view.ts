import type { Outcome } from '../../core/outcome.ts';
import { joinHtml, markup, type Html } from '../html.ts';
import { signOf } from '../outcome-groups.ts';
import { sayTime } from '../words.ts';
import type { RecordVersion } from './record-version.ts';

/** The versions of a record as a drawing and as the table that says the same. */
export interface Timeline {
  readonly svg: Html;
  readonly rows: readonly {
    /** RFC 3339. */
    readonly at: string;
    readonly day: string;
    readonly counts: readonly number[];
    readonly total: number;
  }[];
}

/** Left to right in a bar, as the table's columns stand. */
const order = [
  'VERIFIED',
  'CONTRADICTED',
  'UNVERIFIABLE',
  'NOT_ATTEMPTED',
  'CHECKER_FAILED',
] as const satisfies readonly Outcome[];

const rowHeight = 44;

/** One bar of counts a version, oldest first; null where there is one version only. */
export function timelineView(versions: readonly RecordVersion[]): Timeline | null {
  if (versions.length < 2) return null;
  const rows = versions.map(({ manifest, time }) => {
    const { coverage: c } = manifest;
    const counts = [c.verified, c.contradicted, c.unverifiable, c.not_attempted, c.checker_failed];
    return { at: time, day: time.slice(0, 10), counts, total: c.recomputable };
  });
  const height = rows.length * rowHeight;
  const drawn = joinHtml(rows.map((row, index) => barOf(row, index)));
  const label = `Outcomes of ${rows.length} versions; the table below says the same`;
  return {
    svg: markup`<svg class="timeline" role="img" aria-label="${label}" width="100%" height="${height}"><line class="axis-line" x1="6" x2="6" y1="12" y2="${height - 18}"/>${{ drawn }}</svg>`,
    rows,
  };
}

/** A dot on the line of time, the day, and the counts as parts of a bar. */
function barOf({ at, counts, total }: Timeline['rows'][number], index: number): Html {
  const top = index * rowHeight;
  let from = 0;
  const parts = counts.map((count, at) => {
    const x = total === 0 ? 0 : (92 * from) / total;
    from += count;
    const width = total === 0 ? 0 : (92 * count) / total;
    const sign = signOf[order[at] ?? 'NOT_ATTEMPTED'];
    return count === 0
      ? markup``
      : markup`<rect class="bar-${sign}" x="${(8 + x).toFixed(2)}%" y="${top + 20}" width="${width.toFixed(2)}%" height="12"/>`;
  });
  return markup`<circle cx="6" cy="${top + 12}" r="4"/><text x="8%" y="${top + 14}">Version ${index + 1}, ${sayTime(at.slice(0, 10))}</text>${{ drawn: joinHtml(parts) }}`;
}
