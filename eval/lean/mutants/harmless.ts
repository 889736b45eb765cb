import { judgeProof } from '../../../src/proof/lean/judge-proof.ts';
import type { KernelLimits } from '../../../src/proof/lean/kernel-limits.ts';
import { wordOfProof } from '../judge-row.ts';
import { standardAxioms } from '../../../src/proof/lean/axioms.ts';
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
 * An accept is harmless when each theorem of the mutant says what something proved in the original says,
 * from axioms that this had (so it is true), or is refused by the gate with the original as challenge.
 */
export function proveHarmless(before: ExportFile, text: string, limits: KernelLimits): Harm {
  const after = parseExport(before.name, text);
  const present = theoremsOf(after);
  const gone = theoremsOf(before).filter((name) => !present.includes(name));
  if (present.length === 0 && gone.length === 0)
    return { isHarmless: true, proof: 'there is no theorem, so that nothing is verified by it' };
  const changed = [...gone, ...present.filter((name) => !isProvedBefore(name, before, after))];
  if (changed.length === 0)
    return { isHarmless: true, proof: 'each theorem says what the original proves' };
  const reasons = new Set<string>();
  // The last ones rest on most of the file.
  for (const name of changed.slice(-asked)) {
    const files = { challenge: [utf8(before.lines.join('\n'))], solution: [utf8(text)] };
    const permittedAxioms = [...standardAxioms, ...axiomNames(before)];
    const question = { theoremNames: [name], definitionNames: [], permittedAxioms };
    const [word, message] = wordOfProof(judgeProof(files, question, limits));
    if (!word.startsWith('reject'))
      return { isHarmless: false, proof: `of ${name} the gate says ${word}: ${message}` };
    reasons.add(word);
  }
  return { isHarmless: true, proof: `the gate: ${[...reasons].sort().join(', ')}` };
}

/** Whether the original proves the same, as this theorem or as another one, from no axiom less. */
function isProvedBefore(theorem: string, before: ExportFile, after: ExportFile): boolean {
  const said = statementOf(theorem, after);
  const axioms = axiomsOf(theorem, after);
  const isSame = (name: string): boolean => {
    if (said === null || statementOf(name, before) !== said) return false;
    const known = new Set(axiomsOf(name, before));
    return axioms.every((axiom) => known.has(axiom));
  };
  return isSame(theorem) || theoremsOf(before).some(isSame);
}

function theoremsOf(file: ExportFile): string[] {
  return namesOf(file, 'thm');
}

function axiomNames(file: ExportFile): string[] {
  return namesOf(file, 'axiom');
}

function namesOf(file: ExportFile, wanted: string): string[] {
  return file.declarations
    .filter(({ kind }) => kind === wanted)
    .map(({ body }) => nameAt(body, file));
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
