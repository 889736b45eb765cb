/** What a command may touch of the process that runs it; tests hand in their own. */
export interface Streams {
  /** Results. */
  readonly out: (text: string) => void;
  /** Progress and errors. */
  readonly err: (text: string) => void;
  /** True when `err` is a terminal: progress is rewritten in place. */
  readonly isTerminal: boolean;
  /** True when `out` may carry colour. */
  readonly colour: boolean;
  readonly columns: number;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  readonly now: () => Date;
  /** Asks on the terminal without showing what is typed; absent where there is none. */
  readonly ask?: (question: string) => Promise<string>;
  /** What is piped in, at most so many bytes; absent where nothing can be. */
  readonly input?: (mostBytes: number) => Promise<Uint8Array>;
  /** Fires when the user presses Ctrl-C. */
  readonly signal: AbortSignal;
  /** Waits so many milliseconds; absent: by the clock. */
  readonly wait?: (ms: number) => Promise<void>;
}
