import type { Check } from '../context.ts';
import { f1 } from './f1-mean.ts';
import { f10 } from './f10-share.ts';
import { f11 } from './f11-f-score.ts';
import { f12 } from './f12-confusion-matrix.ts';
import { f13 } from './f13-complement.ts';
import { f14 } from './f14-spread.ts';
import { f15 } from './f15-best.ts';
import { f16 } from './f16-count.ts';
import { f17 } from './f17-range.ts';
import { f18 } from './f18-text-against-table.ts';
import { f19 } from './f19-abstract-against-body.ts';
import { f2 } from './f2-weighted-mean.ts';
import { f20 } from './f20-product.ts';
import { f21 } from './f21-cost.ts';
import { f22 } from './f22-splits.ts';
import { f23 } from './f23-range.ts';
import { f3 } from './f3-geometric-mean.ts';
import { f4 } from './f4-sum.ts';
import { f5 } from './f5-part-of-whole.ts';
import { f6 } from './f6-difference.ts';
import { f7 } from './f7-relative-change.ts';
import { f8 } from './f8-delta.ts';
import { f9 } from './f9-ratio.ts';
import { s1 } from './s1-significance.ts';
import { s2 } from './s2-granularity.ts';
import { s3 } from './s3-interval.ts';
import { s4 } from './s4-freedom.ts';

/** Every check, in the order in which a claim's checks are listed. */
export const checks: readonly Check[] = [
  s1,
  s2,
  s3,
  s4,
  f1,
  f2,
  f3,
  f4,
  f5,
  f6,
  f7,
  f8,
  f9,
  f10,
  f11,
  f12,
  f13,
  f14,
  f15,
  f16,
  f17,
  f18,
  f19,
  f20,
  f21,
  f22,
  f23,
];
