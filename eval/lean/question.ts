import { UserError } from '../../src/core/errors.ts';
import type { ProofQuestion } from '../../src/core/proof.ts';

/** A pair's question, from its claim.json. */
export function parseQuestion(text: string, path: string): ProofQuestion {
  const claim: unknown = JSON.parse(text);
  const names = (field: string): readonly string[] => {
    const list: unknown =
      typeof claim === 'object' && claim !== null ? Reflect.get(claim, field) : undefined;
    if (!Array.isArray(list)) throw malformed(path, field);
    return list.map((name: unknown) => {
      if (typeof name !== 'string') throw malformed(path, field);
      return name;
    });
  };
  return {
    theoremNames: names('theorem_names'),
    definitionNames: names('definition_names'),
    permittedAxioms: names('permitted_axioms'),
  };
}

function malformed(path: string, field: string): UserError {
  return new UserError({
    code: 'bad-argument',
    message: `Cannot read "${path}" as a claim: ${field} is no list of names`,
    seen: field,
    wanted: 'theorem_names, definition_names and permitted_axioms, each a list of names',
    next: 'Name a folder of the form that eval/lean.md describes.',
  });
}
