const counts: readonly string[] =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );
const tens: readonly string[] = 'thirty forty fifty sixty seventy eighty ninety hundred'.split(' ');
const ordinals: readonly string[] =
  'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ');

/** The value of a number written as a word ("three" is "3", "twice" is "2"), or null. */
export function countOf(lower: string): string | null {
  if (lower === 'twice') return '2';
  const count = counts.indexOf(lower);
  if (count >= 0) return String(count);
  const ten = tens.indexOf(lower);
  return ten >= 0 ? String((ten + 3) * 10) : null;
}

/** The place that an ordinal names ("third" is 3), or null. */
export function ordinalOf(lower: string): number | null {
  const place = ordinals.indexOf(lower);
  return place >= 0 ? place + 1 : null;
}
