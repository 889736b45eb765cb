import { performance } from 'node:perf_hooks';
import { checkExport } from '../../../src/proof/lean/check-export.ts';
import { kernelLimits, type KernelLimits } from '../../../src/proof/lean/kernel-limits.ts';
import { crashIsError, wordOfKernel, type Judged } from '../judge-row.ts';
import { parseExport } from './export-file.ts';
import { proveHarmless, type Harm } from './harmless.ts';
import type { MutantClass } from './mutant.ts';

/** Fewer steps than a reader allows: a mutant that reduces for minutes is declined, which is right. */
const limits: KernelLimits = { ...kernelLimits, steps: 2_000_000 };

/** A mutant's text beside that of the file it was made from. */
export interface ToJudge {
  readonly cls: MutantClass;
  readonly why: string;
  readonly name: string;
  readonly original: string;
  readonly text: string;
}

/** Judges a mutant by the kernel; of an accept that may be, proves that it is harmless. */
export function judgeMutant(mutant: ToJudge): Judged & { readonly harm: Harm | null } {
  const bytes = new TextEncoder().encode(mutant.text);
  const started = performance.now();
  const [got, message] = crashIsError(() => wordOfKernel(checkExport([bytes], limits)));
  const seconds = (performance.now() - started) / 1000;
  return { got, message, seconds, harm: got === 'accept' ? harmOf(mutant) : null };
}

function harmOf({ cls, why, name, original, text }: ToJudge): Harm {
  if (cls === 'must-reject') return { isHarmless: false, proof: why };
  try {
    return proveHarmless(parseExport(name, original), text, limits);
  } catch (error) {
    return { isHarmless: false, proof: `no proof: ${String(error)}` };
  }
}
