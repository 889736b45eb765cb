import {
  correlation,
  mean,
  median,
  quantile,
  sd,
  standardError,
  sum,
  variance,
} from './describe.ts';
import { binomial, chi2, f, normal, poisson, t } from './distributions.ts';
import { matrix } from './matrix.ts';
import { resample } from './resample.ts';
import { column, where } from './rows.ts';

/** What a person's script is handed as its second parameter, `numeric`. */
export const numeric = Object.freeze({
  sum,
  mean,
  median,
  variance,
  sd,
  standardError,
  quantile,
  correlation,
  normal,
  t,
  f,
  chi2,
  binomial,
  poisson,
  matrix,
  resample,
  column,
  where,
});
