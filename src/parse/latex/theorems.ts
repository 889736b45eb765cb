import type { Context } from './context.ts';
import type { Counters } from './counters.ts';
import { plainWords } from './inline.ts';
import type { Reader } from './reader.ts';
import { Reader as TokenReader } from './reader.ts';
import { wordsOf, type Token } from './token.ts';

interface Theorem {
  readonly title: string;
  /** The counter that numbers it; null for one without numbers. */
  readonly counter: string | null;
}

const usual = [
  'theorem',
  'lemma',
  'proposition',
  'corollary',
  'definition',
  'conjecture',
  'remark',
  'example',
  'claim',
  'observation',
  'assumption',
  'hypothesis',
  'fact',
  'problem',
  'exercise',
];

/** Environments that are set as a numbered heading and a text. */
export class Theorems {
  readonly #known = new Map<string, Theorem>([['proof', { title: 'Proof', counter: null }]]);
  readonly #counters: Counters;

  constructor(counters: Counters) {
    this.#counters = counters;
    for (const name of usual) {
      this.#known.set(name, {
        title: `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`,
        counter: name,
      });
    }
  }

  has(name: string): boolean {
    return this.#known.has(name);
  }

  /** \newtheorem{name}[shared]{Title}[within] */
  declare(reader: Reader, context: Context): void {
    const isStarred = reader.star();
    const name = wordsOf(reader.argument());
    const shared = reader.optional();
    const title = plainWords(reader.argument(), context);
    const within = reader.optional();
    const counter = isStarred ? null : shared ? wordsOf(shared) : name;
    if (counter === name) this.#counters.define(name, within ? wordsOf(within) : null);
    if (name !== '') this.#known.set(name, { title, counter });
  }

  /** The heading of one, with its number and its own name; and the tokens of its text. */
  open(
    name: string,
    body: readonly Token[],
    context: Context,
  ): { title: string; rest: readonly Token[] } {
    const { title, counter } = this.#known.get(name) ?? { title: name, counter: null };
    const number = counter === null ? '' : ` ${this.#counters.step(counter, title.toLowerCase())}`;
    const reader = new TokenReader(body);
    const note = reader.optional();
    const words = note === null ? '' : plainWords(note, context);
    const own =
      name === 'proof' && words !== ''
        ? words
        : `${title}${number}${words === '' ? '' : ` (${words})`}`;
    return { title: `${own}.`, rest: body.slice(reader.at) };
  }
}
