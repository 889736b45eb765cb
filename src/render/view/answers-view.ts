import { outcomeWord, type Outcome } from '../../core/outcome.ts';
import { sayTime } from '../words.ts';

/** What an author of a checked paper said to a claim, and what was replayed of it. */
export interface Answer {
  /** RFC 3339. */
  readonly at: string;
  readonly by: string;
  readonly note: string;
  readonly kind: 'text' | 'input' | 'script';
  /** What the replay gave, in words; null where there was nothing to replay. */
  readonly result: string | null;
  readonly outcome_before: Outcome;
  readonly outcome_after: Outcome;
}

export interface AnswerView {
  readonly at: string;
  readonly date: string;
  readonly by: string;
  readonly note: string;
  readonly replayed: string;
  readonly verdict: string;
}

/** Answers of authors, oldest first; none in records of engines that took none. */
export function answersView({
  answers = [],
}: {
  readonly id: string;
  readonly answers?: readonly Answer[];
}): AnswerView[] {
  return answers.map(({ at, by, note, kind, result, outcome_before: from, outcome_after: to }) => ({
    at,
    date: sayTime(at.slice(0, 10)),
    by,
    note,
    replayed: kind === 'text' ? 'A text; nothing to replay.' : `${replays[kind]} ${result ?? ''}`,
    verdict:
      from === to
        ? `The verdict is still ${outcomeWord[to]}.`
        : `The verdict changed by rule from ${outcomeWord[from]} to ${outcomeWord[to]}.`,
  }));
}

const replays = {
  input: 'An input of the author’s was put in and the check run again.',
  script: 'A script of the author’s was run.',
} as const;
