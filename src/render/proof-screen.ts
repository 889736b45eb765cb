import type { Decline, KernelVerdict, ProofVerdict, Reject } from '../core/proof.ts';
import { outcomeWord, type Outcome } from '../core/outcome.ts';
import type { ProofRecord } from '../core/proof-link.ts';
import type { Claim } from './claim.ts';
import { oneLine } from './plain-text.ts';
import { declineWords, fromAxioms, reasonWords, saidOfProof } from '../core/proof-words.ts';
import { screenWidth } from './terminal.ts';
import { asciiOnly, coloured, signText, type TerminalOptions } from './terminal-style.ts';
import { counted, numberOf } from './words.ts';
import { wrapText } from './wrap-text.ts';

/** What `prove check` prints: the kernel's verdict on one export. */
export function renderKernelScreen(verdict: KernelVerdict, options: TerminalOptions): string {
  return screen(options, (under) =>
    verdict.kind === 'accept'
      ? [
          head('VERIFIED', 'Accepted', options),
          ...under(
            '  ',
            `${counted(verdict.declarations, 'declaration')} type-check${verdict.declarations === 1 ? 's' : ''}.`,
          ),
          ...under(
            '  Axioms     ',
            verdict.axioms.length === 0 ? 'none' : verdict.axioms.join(', '),
          ),
          '',
          ...under(
            '  ',
            'Every axiom of the file is admitted here. Whether it proves a registered statement says truth-engine prove claim.',
          ),
        ]
      : notAccepted(verdict, under, options),
  );
}

/** What `prove claim` prints: the whole gate's verdict on a registered proof. */
export function renderProofScreen(verdict: ProofVerdict, options: TerminalOptions): string {
  return screen(options, (under) => {
    if (verdict.kind !== 'accept') return notAccepted(verdict, under, options);
    const { theorems, axioms, declarations, statementHash } = verdict;
    return [
      head('VERIFIED', 'Proved', options),
      ...under(
        '  ',
        `Our kernel accepts a proof of the statement below, ${fromAxioms(axioms.length)}.`,
      ),
      '',
      ...theorems.flatMap(({ name, statement }) => [
        ...under('  ', `${name} :`),
        ...statement.split('\n').flatMap((line) => under('    ', line)),
      ]),
      '',
      ...under('  Axioms     ', axioms.length === 0 ? 'none' : axioms.join(', ')),
      ...under('  Checked    ', counted(declarations, 'declaration')),
      ...under('  Statement  ', `sha256 ${statementHash}`),
    ];
  });
}

/** What `prove link` prints: the two texts that now stand for each other, and the key to register. */
export function renderLinkScreen(
  said: {
    readonly link: string;
    readonly linked_by: string;
    readonly claim: string;
    readonly statements: readonly { readonly name: string; readonly statement: string }[];
  },
  options: TerminalOptions,
): string {
  return screen(options, (under) => [
    ...under('The paper says  ', said.claim),
    ...said.statements.flatMap(({ name, statement }) => [
      ...under('The challenge   ', `${name} : ${statement}`),
    ]),
    '',
    ...under('Signed     ', said.link),
    'Register it in the claim file as',
    ...under('  ', `"linked_by": ${JSON.stringify(said.linked_by)}`),
  ]);
}

export interface AttachScreenOptions extends TerminalOptions {
  readonly slug: string;
  readonly openPath: string;
}

/** What `prove attach` prints: what became of the claim. */
export function renderAttachScreen(
  proof: ProofRecord,
  claim: Claim,
  options: AttachScreenOptions,
): string {
  return screen(options, (under) => [
    coloured(
      `${signText(claim.outcome, options.unicode)} ${outcomeWord[claim.outcome]}, claim ${numberOf(claim.id)} of ${options.slug}`,
      claim.outcome,
      options.colour,
    ),
    ...under('  ', saidOfProof(proof)),
    ...(proof.verdict.kind === 'accept'
      ? proof.verdict.theorems.flatMap(({ name, statement }) =>
          under('    ', `${name} : ${statement}`),
        )
      : under('    ', proof.verdict.message)),
    ...(claim.decider ? under('  ', `What would decide it: ${claim.decider}`) : []),
    '',
    `  Next     truth-engine explain ${options.slug}#${numberOf(claim.id)}`,
    `  Card     ${options.openPath}`,
  ]);
}

type Under = (head: string, text: string) => string[];

function screen(options: TerminalOptions, lines: (under: Under) => string[]): string {
  const width = screenWidth(options);
  const under: Under = (head, text) => {
    const [first = '', ...rest] = wrapText(oneLine(text), width - head.length);
    return [head + first, ...rest.map((line) => ' '.repeat(head.length) + line)];
  };
  return asciiOnly(`${lines(under).join('\n')}\n`, options.unicode);
}

function head(outcome: Outcome, word: string, { colour, unicode }: TerminalOptions): string {
  return coloured(`${signText(outcome, unicode)} ${word}`, outcome, colour);
}

function notAccepted(
  verdict: (Reject & { reason?: keyof typeof reasonWords }) | (Decline & { of?: string }),
  under: Under,
  options: TerminalOptions,
): string[] {
  if (verdict.kind === 'decline')
    return [
      head('UNVERIFIABLE', 'Declined', options),
      ...under(
        '  ',
        `${verdict.of === undefined ? '' : `The ${verdict.of}: `}${declineWords[verdict.because]} ${verdict.message}`,
      ),
      ...under('  ', 'Nothing follows about the theorem.'),
    ];
  const { reason, declaration, message, expected, inferred } = verdict;
  return [
    head('CONTRADICTED', `Rejected${reason === undefined ? '' : `: ${reason}`}`, options),
    ...(reason === undefined ? [] : under('  ', reasonWords[reason])),
    ...under('  Declared   ', declaration ?? 'outside of any declaration'),
    ...under('  Because    ', message),
    ...(expected === null ? [] : under('  Expected   ', expected)),
    ...(inferred === null ? [] : under('  Inferred   ', inferred)),
  ];
}
