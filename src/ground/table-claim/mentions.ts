import { captionNames } from './caption-names.ts';
import { nameTokens, type NameToken } from './name-tokens.ts';
import { linesOf, meetingOf, type Axis, type Line, type TableView } from './table-view.ts';

/** Words of a claim that name rows or columns. Places are in the claim's text. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly axis: Axis;
  readonly lines: readonly Line[];
  /** Words that were found, in the spelling of names. */
  readonly keys: readonly string[];
  /** True when a line's name or one of its levels is these words and no others. */
  readonly whole: boolean;
}

/** Words that name no line of a table on their own. */
const weak = new Set(
  'a an the of on in for and or to with by at from as is are be all our we it its this that these those than not no only other each both two three one model method approach system result performance score data set dataset task test train training table using use used based best better higher lower more less feature value number first second third average large small word sentence without full new same different type level time table'.split(
    ' ',
  ),
);

const ourWords =
  /\b(?:our (?:\p{L}+[ -]){0,3}?(?:models?|methods?|approach|systems?|framework|network|agent|architecture|algorithm|classifier|parser)|(?:the )?proposed (?:\p{L}+ ){0,2}?(?:models?|methods?|approach|system|framework|network)|ours)\b/giu;

/** Every place where the claim names rows or columns, longest names first from the left. */
export function findMentions(claim: string, view: TableView): Mention[] {
  const tokens = nameTokens(claim, false);
  return (['row', 'column'] as const)
    .flatMap((axis) => {
      const named = namedOn(tokens, linesOf(view, axis), captionNames(view.caption));
      const all = linesOf(view, axis);
      return [...named, ...oursOn(claim, all, named, view)].map((one) => ({
        ...withoutIt(one, claim, all),
        axis,
      }));
    })
    .sort((a, b) => a.start - b.start || b.end - a.end);
}

type Found = Omit<Mention, 'axis'>;

function namedOn(
  tokens: readonly NameToken[],
  lines: readonly Line[],
  aliases: ReturnType<typeof captionNames>,
): Found[] {
  const found: Found[] = [];
  const named = lines.map((line) => ({ line, forms: formsOf(line, aliases) }));
  for (let at = 0; at < tokens.length; at++) {
    const run = longestRun(tokens, at, named);
    if (!run) continue;
    found.push(run.found);
    at = run.next - 1;
  }
  return found;
}

interface Named {
  readonly line: Line;
  readonly forms: readonly (readonly string[])[];
}

/** The levels of a line's name, the whole of it, and what the caption says they are short for. */
function formsOf({ keys, names }: Line, aliases: ReturnType<typeof captionNames>): string[][] {
  const parts = names.flatMap((name) => name.split(/[:()]/)).map((part) => nameTokens(part, true).map(({ key }) => key)); // prettier-ignore
  const forms = [...keys.map((level) => [...level]), ...parts, keys.flat()].filter(
    ({ length }) => length,
  );
  const more = forms.flatMap((form) =>
    aliases.flatMap(({ short, long }) => {
      const at = form.findIndex((_, index) => short.every((key, off) => form[index + off] === key));
      return at < 0 ? [] : [[...form.slice(0, at), ...long, ...form.slice(at + short.length)]];
    }),
  );
  return [...forms, ...more];
}

function longestRun(
  tokens: readonly NameToken[],
  from: number,
  named: readonly Named[],
): { readonly found: Found; readonly next: number } | null {
  let best: { readonly found: Found; readonly next: number } | null = null;
  const keys: string[] = [];
  let candidates = named;
  for (let to = from; to < Math.min(tokens.length, from + 10); to++) {
    const token = tokens[to];
    if (!token) break;
    keys.push(token.key);
    candidates = candidates.filter(({ forms }) => forms.some((form) => inOrder(keys, form)));
    if (candidates.length === 0) break;
    if (!isTelling(keys)) continue;
    const whole = candidates.filter(({ forms }) => forms.some((form) => isSame(form, keys)));
    const chosen = whole.length > 0 ? whole : candidates;
    if (whole.length === 0 && chosen.length === named.length && named.length > 1) continue;
    const start = tokens[from]?.start ?? 0;
    best = {
      found: {
        start,
        end: token.end,
        lines: chosen.map(({ line }) => line),
        keys: [...keys],
        whole: whole.length > 0,
      },
      next: to + 1,
    };
  }
  return best;
}

/** The words stand in the name in this order, the first two next to each other or with others between. */
function inOrder(keys: readonly string[], form: readonly string[]): boolean {
  let at = 0;
  for (const key of keys) {
    const place = form.indexOf(key, at);
    if (place < 0) return false;
    at = place + 1;
  }
  return true;
}

function isSame(form: readonly string[], keys: readonly string[]): boolean {
  return form.length === keys.length && form.every((key, index) => key === keys[index]);
}

function isTelling(keys: readonly string[]): boolean {
  return keys.some((key) => /\p{L}/u.test(key) && !weak.has(key) && (key.length > 1 || keys.length > 1)); // prettier-ignore
}

/** "Without X" names the lines that lack X, else those that do not name it. */
function withoutIt(found: Found, claim: string, all: readonly Line[]): Found {
  const before = claim.slice(Math.max(0, found.start - 20), found.start);
  if (!/\b(?:without|w\/o)\s+(?:the\s+|any\s+)?$/i.test(before)) return found;
  const lacking = found.lines.filter(({ lacks }) => lacks);
  if (lacking.length > 0) return { ...found, lines: lacking };
  return { ...found, lines: all.filter((line) => !found.lines.includes(line)), keys: [] };
}

/** "Our model" is the line that says so, where one does. */
function oursOn(
  claim: string,
  lines: readonly Line[],
  named: readonly Found[],
  view: TableView,
): Found[] {
  const marked = lines.filter(({ keys }) =>
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
