import type { captionNames } from './caption-names.ts';
import type { Found } from './mention.ts';
import { nameTokens, type NameToken } from './name-tokens.ts';
import type { Line } from './table-view.ts';

/** Words that name no line of a table on their own. */
const weak = new Set(
  'a an the of on in for and or to with by at from as is are be all our we it its this that these those than not no only other each both two three one model method approach system result performance score data set dataset task test train training table using use used based best better higher lower more less feature value number first second third average large small word sentence without full new same different type level time table'.split(
    ' ',
  ),
);

/** Every run of words that names lines, longest first from the left. */
export function namedOn(
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
