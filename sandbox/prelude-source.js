import Fraction from 'fraction.js';
import * as interval from '../src/core/interval-arithmetic.ts';
import { spread } from '../src/core/spread.ts';

/** What every script of the catalogue is handed: exact rationals, interval arithmetic, spreads. */
export const prelude = { Fraction, interval: { ...interval }, spread };
