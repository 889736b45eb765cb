import { outcomeWord } from '../../core/outcome.ts';
import type { RecordRow } from '../../core/record-store.ts';
import type { Claim } from '../claim.ts';
import { gateSign, gateWord } from '../gate-words.ts';
import { markup, type Html } from '../html.ts';
import { signOf } from '../outcome-groups.ts';
import { plainText } from '../plain-text.ts';
import { numberOf } from '../words.ts';

/** A record's gate in a picture of one line: sign, word and count, so that no colour is needed to read it. */
export function recordBadge(row: RecordRow): string {
  const {
    verified,
    contradicted,
    unverifiable,
    not_attempted: none,
    checker_failed: ours,
  } = row.counts;
  const of = verified + contradicted + unverifiable + none + ours;
  const [sign, word] =
    row.state === 'withdrawn'
      ? (['unattempted', 'Withdrawn'] as const)
      : ([gateSign[row.gate], gateWord[row.gate]] as const);
  const said = `${verified} of ${of} verified`;
  return badge(row.id, sign, `${word}, ${said}`, `${row.id}: ${word}. ${row.coverageLine}`);
}

/** A claim's outcome, the same way. */
export function claimBadge(row: RecordRow, claim: Claim): string {
  const name = `${row.id}, claim ${numberOf(claim.id)}`;
  const word = outcomeWord[claim.outcome];
  const isGone = row.state === 'withdrawn';
  return badge(
    name,
    isGone ? 'unattempted' : signOf[claim.outcome],
    isGone ? `Withdrawn (${word})` : word,
    `${name}: ${word}. ${claim.text.slice(0, 300)}`,
  );
}

type Sign = keyof typeof looks;

/** Ink on tint as on the pages, and the sign's outline in a box of 16. */
const looks = {
  verified: {
    ink: '#0b6466',
    tint: '#dff1f0',
    shape: markup`<circle cx="8" cy="8" r="7.25" fill="#0b6466"/><path d="M4.6 8.3 7 10.7 11.5 5.6" fill="none" stroke="#fff" stroke-width="2"/>`,
  },
  contradicted: {
    ink: '#a3231a',
    tint: '#fbe6e2',
    shape: markup`<path fill="#a3231a" d="M1.2 1.2h13.6v13.6H1.2z"/><path d="m5 5 6 6m0-6-6 6" fill="none" stroke="#fff" stroke-width="2"/>`,
  },
  unverifiable: {
    ink: '#7a4e00',
    tint: '#fbf0d6',
    shape: markup`<path fill="#7a4e00" d="M8 .2 15.8 8 8 15.8.2 8z"/><path d="M6.2 6.4C6.2 4.2 9.9 4.3 9.9 6.5 9.9 8 8 7.9 8 9.4M8 11.2v.3" fill="none" stroke="#fff" stroke-width="1.7"/>`,
  },
  unattempted: {
    ink: '#55585e',
    tint: '#ecedef',
    shape: markup`<circle cx="8" cy="8" r="6.5" fill="none" stroke="#55585e" stroke-width="1.7" stroke-dasharray="2.6 2.5"/>`,
  },
  failed: {
    ink: '#6a2f96',
    tint: '#f1e6f8',
    shape: markup`<path fill="#6a2f96" d="M8 .8 15.7 15H.3z"/><path d="M8 6v4.3M8 12.6v.3" fill="none" stroke="#fff" stroke-width="1.7"/>`,
  },
} as const satisfies Record<string, { ink: string; tint: string; shape: Html }>;

function badge(name: string, sign: Sign, words: string, title: string): string {
  const { ink, tint, shape } = looks[sign];
  const [left, right] = [widthOf(name), widthOf(words)];
  const total = left + right + 58;
  const label = plainText(title);
  return `${markup`<svg xmlns="http://www.w3.org/2000/svg" width="${total}" height="28" viewBox="0 0 ${total} 28" role="img" aria-label="${label}"><title>${label}</title><rect x=".5" y=".5" width="${total - 1}" height="27" rx="3" fill="#fff" stroke="#7c776a"/><rect x="${left + 20}" y="1" width="${right + 37}" height="26" rx="2" fill="${tint}"/><g font-family="system-ui,-apple-system,Segoe UI,Roboto,Noto Sans,Liberation Sans,Arial,sans-serif" font-size="13"><text x="10" y="18.5" textLength="${left}" fill="#1c1b18">${name}</text><svg x="${left + 28}" y="6" width="16" height="16" viewBox="0 0 16 16">${{ drawn: shape }}</svg><text x="${left + 50}" y="18.5" textLength="${right}" font-weight="600" fill="${ink}">${words}</text></g></svg>`}\n`;
}

/** About the width of a text of 13 px; the drawing then keeps to it. */
function widthOf(text: string): number {
  return Math.round(text.length * 7.2);
}
