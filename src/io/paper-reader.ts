import { UserError, type UserErrorCode } from '../core/errors.ts';
import type { PaperReader } from '../core/io.ts';
import { largestSource } from '../core/media-type.ts';
import { parsePaperJson } from '../core/paper-json.ts';
import type { Paper } from '../core/paper.ts';
import { runReader, type ReaderLimits, type ReaderRun } from './reader-child.ts';

const defaults: ReaderLimits = {
  bytes: largestSource,
  wallMs: 60_000,
  pageMs: 1_500,
  rssMb: 1200,
  pageRssMb: 430,
  outputBytes: 64_000_000,
};

/**
 * Reads each paper in a child of its own, which is killed when it takes too long or too much. When one
 * page of several is to blame, the others are read without it, once, and the paper says so.
 */
export function openPaperReader(limits: ReaderLimits = defaults): PaperReader {
  return {
    read: async (bytes, mediaType) => {
      const most = limits.bytes[mediaType];
      if (bytes.length > most)
        throw unreadable(
          'source-too-large',
          'Cannot read this source: it is too large.',
          `${megabytes(bytes.length)} MB`,
          `at most ${megabytes(most)} MB`,
        );
      const first = await runReader(bytes, mediaType, null, limits);
      const { page } = first;
      if (first.stopped === null || !page || page.of < 2) return answerOf(first, limits);
      const again = await runReader(bytes, mediaType, page.number, limits);
      return answerOf(again.stopped === null ? again : first, limits);
    },
  };
}

function answerOf({ text, stopped, page }: ReaderRun, limits: ReaderLimits): Paper {
  const where = page ? `page ${page.number}` : 'it';
  switch (stopped) {
    case 'page-time':
      throw tooSlow(where, limits.pageMs);
    case 'time':
      throw tooSlow('it', limits.wallMs);
    case 'memory':
      throw tooHungry(where, page ? limits.pageRssMb : limits.rssMb);
    case 'output':
      throw tooHungry('it', limits.rssMb);
    case null:
  }
  if (text === '')
    throw unreadable(
      'source-unreadable',
      'Cannot read this source: its reader stopped without an answer.',
      'a reader that ended early',
      'a paper that can be read',
    );
  return parseAnswer(text);
}

/** The child's answer is hostile until parsed: it has read hostile bytes. */
function parseAnswer(text: string): Paper {
  const answer: unknown = JSON.parse(text);
  if (typeof answer === 'object' && answer !== null && 'error' in answer)
    throw toUserError(answer.error);
  if (typeof answer === 'object' && answer !== null && 'paper' in answer)
    return parsePaperJson(answer.paper);
  throw new Error('The reader answered with neither a paper nor an error');
}

const codes: readonly UserErrorCode[] = ['not-a-paper', 'source-unreadable', 'source-too-large'];

function toUserError(value: unknown): UserError {
  const field = (name: string): string | undefined => {
    const found =
      typeof value === 'object' && value !== null
        ? Object.entries(value).find(([key]) => key === name)?.[1]
        : undefined;
    return typeof found === 'string' ? found.slice(0, 500) : undefined;
  };
  const code = codes.find((known) => known === field('code')) ?? 'source-unreadable';
  return unreadable(
    code,
    field('message') ?? 'Cannot read this source.',
    field('seen') ?? '',
    field('wanted') ?? '',
    field('next'),
  );
}

function tooSlow(what: string, ms: number): UserError {
  return unreadable(
    'source-unreadable',
    `Cannot read this source: reading ${what} takes too long.`,
    `more than ${ms / 1000} s`,
    'a paper that is read within that time',
  );
}

function tooHungry(what: string, rssMb: number): UserError {
  return unreadable(
    'source-unreadable',
    `Cannot read this source: reading ${what} takes too much memory.`,
    `more than ${rssMb} MB`,
    'a paper that is read within that memory',
  );
}

function unreadable(
  code: UserErrorCode,
  message: string,
  seen: string,
  wanted: string,
  next = 'give the paper in its other format, HTML or PDF',
): UserError {
  return new UserError({ code, message, seen, wanted, next });
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(0);
}
