import { closeSync, openSync, writeSync } from 'node:fs';

/** A file that lines are added to. */
export interface LineFile {
  write(line: string): void;
  close(): void;
}

const oftenMs = 200;
const mostWaiting = 256_000;

/** Adds lines to a file, many at a time: at the latest after a fifth of a second, when it is closed, or when there are many. */
export function openLineFile(path: string): LineFile {
  const file = openSync(path, 'a', 0o600);
  return linesTo(
    (text) => void writeSync(file, text),
    () => closeSync(file),
  );
}

/** The same for any sink of text. */
export function linesTo(sink: (text: string) => void, end: () => void = () => undefined): LineFile {
  let waiting: string[] = [];
  let size = 0;
  const flush = (): void => {
    if (waiting.length === 0) return;
    const text = waiting.join('');
    waiting = [];
    size = 0;
    sink(text);
  };
  const timer = setInterval(flush, oftenMs);
  timer.unref();
  return {
    write: (line) => {
      waiting.push(line);
      size += line.length;
      if (size > mostWaiting) flush();
    },
    close: () => {
      clearInterval(timer);
      flush();
      end();
    },
  };
}
