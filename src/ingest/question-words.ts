import { UserError } from '../core/errors.ts';

/** One line of text that is not empty. */
export function saying(text: string, what: string, name: string): string {
  const line = oneLine(text);
  if (line !== '') return line;
  throw wrongQuestion(name, `${what} without words`, 'a sentence that says something');
}

/** A text in one line, without control characters. */
export function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}

/** That a question cannot be used: what was seen and what would be right. */
export function wrongQuestion(
  name: string,
  seen: string,
  wanted: string,
  cause?: unknown,
): UserError {
  return new UserError({
    code: 'bad-question',
    message: `Cannot use the question ${JSON.stringify(name)}.`,
    seen,
    wanted,
    next: 'mend the file; docs/question.md shows a whole one',
    cause,
  });
}
