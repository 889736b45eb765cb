import Fraction from 'fraction.js';
import * as interval from '../src/core/interval-arithmetic.ts';
import { spread } from '../src/core/spread.ts';

/** What every script is handed: exact rationals, interval arithmetic, survival functions. */
export const prelude = {
  Fraction,
  interval: { ...interval },
  spread,
  /** Loaded on first use: most scripts need no distribution, and its libraries take milliseconds to set up. */
  get survival() {
    return require('./survival.ts').survival;
  },
};
