import { recordFolder } from '../../core/record-id.ts';
import type { RecordRow } from '../../core/record-store.ts';
import { gateSign, gateWord } from '../gate-words.ts';
import { sayTime } from '../words.ts';

/** A record as lists show it. */
export function recordView(row: RecordRow) {
  const { id, kind, gate, counts, state } = row;
  return {
    href: `r/${recordFolder(id)}/index.html`,
    id,
    kind: kind === 'paper' ? 'paper' : 'synthesis',
    title: row.title,
    question: kind === 'synthesis' ? row.question : null,
    sign: gateSign[gate],
    gate: gateWord[gate],
    tier: row.tier,
    dates: `published ${sayTime(row.publishedAt.slice(0, 10))}${state === 'corrected' ? `, corrected ${sayTime(row.changedAt.slice(0, 10))}` : ''}`,
    coverage: row.coverageLine,
    signs: [
      { sign: 'contradicted', word: 'Contradicted', count: counts.contradicted },
      { sign: 'failed', word: 'Checker failed', count: counts.checker_failed },
      { sign: 'unverifiable', word: 'Unverifiable', count: counts.unverifiable },
      { sign: 'verified', word: 'Verified', count: counts.verified },
      { sign: 'unattempted', word: 'Not attempted', count: counts.not_attempted },
    ],
  };
}
