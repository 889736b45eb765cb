import type { Reader } from './reader.ts';

/** A length such as "6pt plus 1fil" behind a command. */
export function length(reader: Reader): string {
  const shown = reader.tokens
    .slice(reader.at, reader.at + 60)
    .map(({ kind, text }) =>
      kind === 'char' || kind === 'space' ? text : kind === 'command' ? '\\' : '{',
    )
    .join('');
  const found =
    /^\s*-?[\d.]*\s*(?:pt|em|ex|cm|mm|in|pc|bp|sp|mu|fil+|\\)(?:\s*(?:plus|minus)\s*-?[\d.]+\s*(?:pt|em|ex|cm|mm|in|fil+))*/.exec(
      shown,
    );
  reader.at += found?.[0].length ?? 0;
  return '';
}

/** The number behind a command, which is not printed. */
export function digits(reader: Reader): string {
  numberAt(reader);
  return '';
}

function numberAt(reader: Reader): number {
  let found = '';
  while (/^\d$/.test(reader.peek()?.text ?? '') && found.length < 6)
    found += reader.next()?.text ?? '';
  return Number(found);
}

/** The character of a number in TeX's \\char. */
export function character(reader: Reader): string {
  const code = numberAt(reader);
  return code >= 32 && code < 0xd800 ? String.fromCodePoint(code) : '';
}

/** The sign of a number in the font of dingbats, as pifont's \\ding has it. */
export function dingbat(reader: Reader): string {
  const code = numberAt(reader);
  if (code > 32 && code < 127) return String.fromCodePoint(0x2700 + code - 32);
  if (code >= 172 && code < 182) return String.fromCodePoint(0x2460 + code - 172);
  return code >= 182 && code < 212 ? String.fromCodePoint(0x2776 + code - 182) : '';
}
