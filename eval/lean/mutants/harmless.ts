import { judgeProof } from '../../../src/proof/lean/judge-proof.ts';
import type { KernelLimits } from '../../../src/proof/lean/kernel-limits.ts';
import { wordOfProof } from '../judge-row.ts';
import { standardAxioms } from '../question.ts';
import { parseExport, type ExportFile } from './export-file.ts';
import { axiomsOf, statementOf } from './fingerprint.ts';
import { nameAt } from './source.ts';

/** Why an accepted mutant does no harm, or that it does. */
export interface Harm {
  readonly isHarmless: boolean;
  readonly proof: string;
}

/** Theorems of which the gate is asked, at most: each question runs the kernel twice. */
const asked = 3;

/**
 * An accept is harmless when every theorem of the mutant that it also was before says what it said, from
 * axioms that it had before (the original proves it, so it is true), or is refused by the gate with the original as the
 * challenge; and when it has no theorem more.
 */
export function proveHarmless(before: ExportFile, text: string, limits: KernelLimits): Harm {
  const after = parseExport(before.name, text);
  const theorems = new Set([...theoremsOf(before), ...theoremsOf(after)]);
  const changed = [...theorems].filter((name) => !isAsBefore(name, before, after));
  if (changed.length === 0)
    return {
      isHarmless: true,
      proof: 'every theorem says what it said, and the original proves it',
    };
  const reasons = new Set<string>();
  // The last ones rest on most of the file.
  for (const name of changed.slice(-asked)) {
    const files = { challenge: [utf8(before.lines.join('\n'))], solution: [utf8(text)] };
    const permittedAxioms = [...standardAxioms, ...axiomNames(before)];
    const question = { theoremNames: [name], definitionNames: [], permittedAxioms };
    const verdict = judgeProof(files, question, limits);
    const [word, message] = wordOfProof(verdict);
    if (verdict.kind === 'accept')
      return { isHarmless: false, proof: `the gate accepts ${name}, which says something else` };
    if (verdict.kind === 'decline')
      return { isHarmless: false, proof: `the gate declines ${name}: ${message}` };
    reasons.add(word);
  }
  return { isHarmless: true, proof: `the gate: ${[...reasons].sort().join(', ')}` };
}

function isAsBefore(theorem: string, before: ExportFile, after: ExportFile): boolean {
  const own = statementOf(theorem, before);
  if (own === null || statementOf(theorem, after) !== own) return false;
  const known = new Set(axiomsOf(theorem, before));
  return axiomsOf(theorem, after).every((axiom) => known.has(axiom));
}

function theoremsOf(file: ExportFile): string[] {
  return file.declarations
    .filter(({ kind }) => kind === 'thm')
    .map(({ body }) => nameAt(body, file));
}

function axiomNames(file: ExportFile): string[] {
  return file.declarations
    .filter(({ kind }) => kind === 'axiom')
    .map(({ body }) => nameAt(body, file));
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
