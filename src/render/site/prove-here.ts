import { objectPath } from '../../core/object-path.ts';
import type { ProofRecord } from '../../core/proof-link.ts';
import { recordFolder } from '../../core/record-id.ts';
import { asciiJson } from './ascii-json.ts';

/** Bytes of both exports up to which a page offers to check a proof in the reader's browser. */
export const largestCheckedHere = 20_000_000;

export interface ProveHere {
  readonly name: string;
  readonly command: string;
  /** What the page's script needs, in ASCII; null where the exports are too large for a page. */
  readonly call: string | null;
  readonly files: readonly { readonly words: string; readonly href: string }[];
}

/** How a reader checks a proof: in this browser, or from the exports by a command. */
export function proveHere(proof: ProofRecord, record: string): ProveHere {
  const { challenge, solution, question, certificate } = proof;
  const command = `truth-engine audit ${recordFolder(record)}.zip`;
  const fromRoot = (hash: string): string => `../../../${objectPath(hash)}`;
  const script = ({ sha256 }: ProofRecord['challenge']) => ({
    sha256,
    src: `../p/${sha256}.js`,
  });
  const isSmall = challenge.bytes + solution.bytes <= largestCheckedHere;
  return {
    name: question.theorem_names.join(', '),
    command,
    call: isSmall
      ? asciiJson({
          challenge: script(challenge),
          solution: script(solution),
          question: {
            theoremNames: question.theorem_names,
            definitionNames: question.definition_names,
            permittedAxioms: question.permitted_axioms,
          },
          certificate,
          command,
        })
      : null,
    files: [
      { words: `challenge, ${challenge.bytes} bytes`, href: fromRoot(challenge.sha256) },
      { words: `solution, ${solution.bytes} bytes`, href: fromRoot(solution.sha256) },
      { words: 'certificate', href: fromRoot(certificate) },
    ],
  };
}
