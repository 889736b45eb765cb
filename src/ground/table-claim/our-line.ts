import type { Found } from './mention.ts';
import { meetingOf, type Line, type TableView } from './table-view.ts';

const ourWords =
  /\b(?:our (?:\p{L}+[ -]){0,3}?(?:models?|methods?|approach|systems?|framework|network|agent|architecture|algorithm|classifier|parser)|(?:the )?proposed (?:\p{L}+ ){0,2}?(?:models?|methods?|approach|system|framework|network)|ours)\b/giu;

/** "Our model" is the line that says so, where one does. */
export function oursOn(
  claim: string,
  lines: readonly Line[],
  named: readonly Found[],
  view: TableView,
): Found[] {
  const marked = lines.filter(
    ({ keys }) =>
    keys.some((level) => level.some((key) => key === 'our' || key === 'ours' || key === 'proposed')), // prettier-ignore
  );
  const ours = marked.length > 0 ? marked : boldLast(lines, view);
  if (ours.length === 0 || ours.length === lines.length) return [];
  return [...claim.matchAll(ourWords)].flatMap((match) => {
    const [start, end] = [match.index, match.index + match[0].length];
    if (named.some((one) => one.start < end + 20 && start < one.end)) return [];
    return [{ start, end, lines: ours, keys: ['our'], whole: true }];
  });
}

/** Where no line says "ours", the last row is, when most of its values are bold. */
function boldLast(lines: readonly Line[], view: TableView): Line[] {
  const last = lines.at(-1);
  if (last?.axis !== 'row') return [];
  const values = view.columns.flatMap((column) => meetingOf(view, last, column) ?? []);
  return 2 * values.filter(({ bold }) => bold).length > values.length ? [last] : [];
}
