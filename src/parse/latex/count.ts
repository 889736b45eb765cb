import type { Counters } from './counters.ts';
import type { Reader } from './reader.ts';
import { wordsOf } from './token.ts';

/** Follows a command that sets, steps or defines a counter or a label; false for any other. */
export function count(name: string, reader: Reader, counters: Counters): boolean {
  const words = (): string => wordsOf(reader.argument());
  switch (name) {
    case 'appendix':
    case 'appendices':
      counters.startAppendix();
      return true;
    case 'label':
      counters.label(words());
      return true;
    case 'setcounter':
    case 'addtocounter': {
      const counter = words();
      const value = Number(words());
      if (counter === 'secnumdepth') counters.depth = value;
      else if (name === 'setcounter') counters.set(counter, value);
      else counters.add(counter, value);
      return true;
    }
    case 'stepcounter':
    case 'refstepcounter':
      counters.step(words());
      return true;
    case 'numberwithin':
    case 'counterwithin': {
      reader.star();
      reader.optional();
      const counter = words();
      counters.setWithin(counter, words());
      return true;
    }
    case 'counterformat': {
      const counter = words();
      counters.setFormat(counter, reader.argument());
      return true;
    }
    case 'newcounter': {
      const counter = words();
      const within = reader.optional();
      counters.define(counter, within ? wordsOf(within) : null);
      return true;
    }
    default:
      return false;
  }
}
