import type { Progress } from '../core/io.ts';
import type { Streams } from './streams.ts';

export interface ProgressLine {
  readonly tell: Progress;
  /** Ends the line that is being rewritten. */
  readonly done: () => void;
}

/** On a terminal one line a stage, rewritten in place; elsewhere one line a stage, its first state only. */
export function progressLine({ err, isTerminal, columns }: Streams, silent: boolean): ProgressLine {
  let stage = '';
  const tell: Progress = (name, detail) => {
    if (silent) return;
    const line = `${name.padEnd(10)} ${detail}`;
    if (isTerminal) {
      err(`${name === stage ? '\r' : stage ? '\n' : ''}\u001b[2K${line.slice(0, columns - 1)}`);
    } else if (name !== stage) err(`${line}\n`);
    stage = name;
  };
  return {
    tell,
    done: () => {
      if (isTerminal && stage) err('\n');
      stage = '';
    },
  };
}
