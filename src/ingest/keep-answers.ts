import { factKey, type Standing } from '../core/standing.ts';

/**
 * What is known now: what was told now, and what those said before who could not be heard out this
 * time. A teller is heard out when every question to it was answered about the work itself: one that
 * could not be asked, or does not know the work, lifts nothing.
 */
export function keepAnswers(before: Standing, now: Standing): Standing {
  const questions = Map.groupBy(now.questions, ({ service }) => tellerOf(service));
  const heardOut = (teller: string): boolean =>
    (questions.get(teller) ?? []).every(({ answer }) => answer === 'told' || answer === 'silent') &&
    questions.has(teller);
  const known = new Set(now.facts.map(factKey));
  const kept = before.facts.filter((fact) => !heardOut(fact.told_by) && !known.has(factKey(fact)));
  const byKey = new Map([...now.facts, ...kept].map((fact) => [factKey(fact), fact]));
  return {
    facts: [...byKey.keys()].sort().flatMap((key) => byKey.get(key) ?? []),
    questions: now.questions,
  };
}

/** Facts name who knows, questions name where it was asked. */
function tellerOf(service: string): string {
  return service === 'arxiv-api' ? 'arxiv' : service;
}
