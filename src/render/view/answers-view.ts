import { outcomeWord } from '../../core/outcome.ts';
import type { Claim } from '../claim.ts';
import { sayTime } from '../words.ts';

type Answer = NonNullable<Claim['answers']>[number];

export interface AnswerView {
  readonly at: string;
  readonly date: string;
  readonly by: string;
  readonly note: string;
  readonly replayed: string;
  readonly verdict: string;
}

/** Answers of authors, oldest first; none in records of engines that took none. */
export function answersView({ answers = [] }: Pick<Claim, 'answers'>): AnswerView[] {
  return answers.map((answer) => {
    const { at, by, note, outcome_before: from, outcome_after: to } = answer;
    return {
      at,
      date: sayTime(at.slice(0, 10)),
      by,
      note,
      replayed: replayedWords(answer),
      verdict:
        from === to
          ? `The verdict is still ${outcomeWord[to]}.`
          : `The verdict changed by rule from ${outcomeWord[from]} to ${outcomeWord[to]}.`,
    };
  });
}

function replayedWords({ kind, inputs = [], result }: Answer): string {
  const read = inputs.map(({ name, printed, given }) => `${name}: ${given} for ${printed}`);
  return [
    replays[kind],
    ...(read.length > 0 ? [`Read otherwise: ${read.join('; ')}.`] : []),
    ...(result === null ? [] : [result]),
  ].join(' ');
}

const replays = {
  text: 'A text; nothing to replay.',
  input: 'An input of the author’s was put in and the check run again.',
  script: 'A script of the author’s was run.',
} as const;
