import type { Streams } from '../../src/cli/streams.ts';

export interface TestStreams extends Streams {
  /** What was written so far. */
  readonly written: () => { readonly out: string; readonly err: string };
}

/** Streams that no person and no terminal is behind, at a fixed time. */
export function testStreams(cwd: string, parts: Partial<Streams> = {}): TestStreams {
  let [out, err] = ['', ''];
  return {
    out: (text) => void (out += text),
    err: (text) => void (err += text),
    isTerminal: false,
    colour: false,
    columns: 80,
    env: { XDG_CONFIG_HOME: `${cwd}/config` },
    cwd,
    now: () => new Date('2026-07-02T09:14:00Z'),
    signal: new AbortController().signal,
    ...parts,
    written: () => ({ out, err }),
  };
}
