import type { Standing } from '../core/standing.ts';

/** What is known now: what was told now, and what those said before whom nobody could ask this time. */
export function keepAnswers(before: Standing, now: Standing): Standing {
  const answered = new Set(
    now.questions
      .filter(({ answer }) => answer !== 'could_not_ask')
      .map(({ service }) => tellerOf(service)),
  );
  const kept = before.facts.filter(({ told_by: teller }) => !answered.has(teller));
  const key = (fact: Standing['facts'][number]): string =>
    `${fact.kind} ${fact.told_by} ${fact.doi ?? ''}`;
  const facts = [...now.facts, ...kept].sort((a, b) => (key(a) < key(b) ? -1 : 1));
  return { facts, questions: now.questions };
}

/** Facts name who knows, questions name where it was asked. */
function tellerOf(service: string): string {
  return service === 'arxiv-api' ? 'arxiv' : service;
}
