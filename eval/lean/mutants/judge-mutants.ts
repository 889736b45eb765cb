import { performance } from 'node:perf_hooks';
import { checkExport } from '../../../src/proof/lean/check-export.ts';
import { kernelLimits, type KernelLimits } from '../../../src/proof/lean/kernel-limits.ts';
import type { Got } from '../expected.ts';
import { crashIsError, wordOfKernel } from '../judge-row.ts';
import { proveHarmless, type Harm } from './harmless.ts';
import type { Mutant, MutantClass } from './mutant.ts';

/** Fewer steps than a reader allows: a mutant that reduces for minutes is declined, which is right. */
export const mutantLimits: KernelLimits = { ...kernelLimits, steps: 2_000_000 };

/** What came of a mutant. */
export interface JudgedMutant {
  readonly operator: string;
  readonly cls: MutantClass;
  readonly file: string;
  readonly place: string;
  readonly why: string;
  readonly got: Got;
  readonly message: string;
  readonly seconds: number;
  /** Of an accept only. */
  readonly harm: Harm | null;
}

/** Judges a mutant by the kernel; of an accept that may be, proves that it is harmless. */
export function judgeMutant(mutant: Mutant, limits = mutantLimits): JudgedMutant {
  const bytes = new TextEncoder().encode(mutant.text);
  const started = performance.now();
  const [got, message] = crashIsError(() => wordOfKernel(checkExport([bytes], limits)));
  const seconds = (performance.now() - started) / 1000;
  const { operator, cls, place, why, source } = mutant;
  const harm = got === 'accept' ? harmOf(mutant, limits) : null;
  return { operator, cls, file: source.file.name, place, why, got, message, seconds, harm };
}

function harmOf(mutant: Mutant, limits: KernelLimits): Harm {
  if (mutant.cls === 'must-reject') return { isHarmless: false, proof: mutant.why };
  const [got, said] = crashIsError(() => {
    const { isHarmless, proof } = proveHarmless(mutant, limits);
    return [isHarmless ? 'accept' : 'reject', proof];
  });
  return { isHarmless: got === 'accept', proof: said };
}
