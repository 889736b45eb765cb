import { findDois } from '../core/doi.ts';
import { answerOf, workRecord, type Answer } from '../core/work-record.ts';
import { textOf, unreadable } from './fields.ts';

const mostCharacters = 1_000_000;

/**
 * The one work that Crossref writes as RIS, or as text for people and machines of other kinds (a formatted reference,
 * Turtle), of which its DOI alone is taken. Bytes from outside.
 */
export function parseCrossrefText(text: string): Answer {
  const bounded = text.slice(0, mostCharacters);
  const isRis = /^\s*TY {2}-/.test(bounded);
  const lines = isRis ? risLines(bounded) : [];
  const named = (...tags: readonly string[]): string | null =>
    lines.flatMap(([tag, value]) => (tags.includes(tag) ? (textOf(value) ?? []) : []))[0] ?? null;
  const [doi] = findDois(named('DO') ?? bounded);
  if (doi === undefined) throw unreadable('Crossref', bounded.slice(0, 80).replace(/\s+/g, ' '));
  return answerOf([
    workRecord({
      database: 'crossref',
      id: doi,
      title: named('TI', 'T1'),
      authors: lines.flatMap(([tag, value]) =>
        tag === 'AU' || tag === 'A1' ? { name: value, family: value.split(',')[0] ?? null } : [],
      ),
      published: named('PY', 'DA', 'Y1')?.slice(0, 10).replaceAll('/', '-') ?? null,
      dois: [doi],
      venue: named('T2', 'JO'),
    }),
  ]);
}

/** "TI  - A title" */
function risLines(text: string): [tag: string, value: string][] {
  return [...text.matchAll(/^([A-Z][A-Z0-9]) {2}- ?(.*)$/gm)].map(([, tag = '', value = '']) => [
    tag,
    value.trim(),
  ]);
}
