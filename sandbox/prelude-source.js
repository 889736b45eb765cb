import Fraction from 'fraction.js';
import * as interval from '../src/core/interval-arithmetic.ts';

/** What every script of the catalogue is handed: exact rationals, interval arithmetic. */
export const prelude = { Fraction, interval: { ...interval } };
