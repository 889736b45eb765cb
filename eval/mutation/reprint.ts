/** A printed number in its parts, so that it can be printed again with other digits. */
interface Parts {
  readonly head: string;
  readonly digits: string;
  readonly decimals: number;
  readonly grouped: boolean;
  readonly bare: boolean;
  readonly tail: string;
}

/** The number with its last digit moved by so many units; null where it would change its sign. */
export function shiftUnits(raw: string, units: number): string | null {
  const parts = take(raw);
  const value = BigInt(parts.digits) + BigInt(units);
  if (value < 0n) return null;
  return put({ ...parts, digits: value.toString().padStart(parts.digits.length, '0') });
}

/** The number with each pair of unequal neighbouring digits exchanged, one at a time. */
export function swapDigits(raw: string): string[] {
  const places = [...raw].flatMap((digit, place) => (/\d/.test(digit) ? [place] : []));
  return places.slice(1).flatMap((place, index) => {
    const before = places[index] ?? 0;
    const letters = [...raw];
    [letters[before], letters[place]] = [raw.charAt(place), raw.charAt(before)];
    return raw[before] === raw[place] ? [] : [letters.join('')];
  });
}

/** Ten times and a tenth, or thousands for millions. */
export function shiftScale(raw: string): string[] {
  const parts = take(raw);
  if (/[KM]$/.test(raw)) return [raw.replace(/[KM]$/, (letter) => (letter === 'K' ? 'M' : 'K'))];
  const up =
    parts.decimals === 0
      ? put({ ...parts, digits: `${parts.digits}0` })
      : put({ ...parts, decimals: parts.decimals - 1 });
  const down = put({
    ...parts,
    digits: parts.digits.padStart(parts.decimals + 2, '0'),
    decimals: parts.decimals + 1,
  });
  return [up, down];
}

/** The number with the other sign; null where none is printed. */
export function flipSign(raw: string): string | null {
  const sign = /^[-−–+]/.exec(raw)?.[0];
  if (sign === undefined) return null;
  return (sign === '+' ? '-' : '+') + raw.slice(1);
}

function take(raw: string): Parts {
  const match = /^(?<head>[-−–+]?\s?)(?<body>[\d.,]*\d)(?<tail>.*)$/.exec(raw);
  const { head = '', body = '0', tail = '' } = match?.groups ?? {};
  const plain = body.replaceAll(',', '');
  return {
    head,
    digits: plain.replace('.', ''),
    decimals: plain.includes('.') ? plain.length - plain.indexOf('.') - 1 : 0,
    grouped: body.includes(','),
    bare: plain.startsWith('.'),
    tail,
  };
}

function put({ head, digits, decimals, grouped, bare, tail }: Parts): string {
  const whole = digits.slice(0, digits.length - decimals).replace(/^0+(?=\d)/, '');
  const fraction = decimals > 0 ? `.${digits.slice(digits.length - decimals)}` : '';
  const left = grouped ? whole.replace(/\B(?=(?:\d{3})+$)/g, ',') : whole;
  const shown = bare && /^0*$/.test(left) ? '' : left === '' ? '0' : left;
  return head + shown + fraction + tail;
}
