import { UserError } from '../core/errors.ts';
import { outcomeWord } from '../core/outcome.ts';
import type { PaperManifest } from '../core/records/generated/types.ts';
import type { ProofRecord } from '../core/proof-link.ts';
import type { Check, Claim } from './claim.ts';
import { allLeaningWords } from './leaning-words.ts';
import { oneLine } from './plain-text.ts';
import { screenWidth } from './terminal.ts';
import { asciiOnly, bold, coloured, signText, type TerminalOptions } from './terminal-style.ts';
import { proofView } from './view/proof-view.ts';
import { isOwn, numberOf, placeWords, spanWords } from './words.ts';
import { wrapText } from './wrap-text.ts';

/** What `explain` prints: one claim with its quote, inputs, formula, ranges and power. Throws a UserError for an unknown claim. */
export function renderExplainScreen(
  manifest: PaperManifest,
  claimId: string,
  options: TerminalOptions,
): string {
  const claim = findClaim(manifest, claimId);
  const width = screenWidth(options);
  const { colour, unicode } = options;
  const head = `${signText(claim.outcome, unicode)} ${outcomeWord[claim.outcome]}`;
  const lines = [
    `Claim ${numberOf(claim.id)} of ${manifest.work.slug}`,
    coloured(head, claim.outcome, colour),
    '',
    ...wrapText(oneLine(claim.text), width).map((line) => bold(line, colour)),
    ...wrapText(oneLine(claim.finding), width),
    '',
    ...(isOwn(claim)
      ? fact('Place', placeWords(claim), width)
      : [
          ...fact('Place', `${placeWords(claim)}, ${spanWords(claim.span)}`, width),
          ...fact('Quote', claim.span.quote, width),
        ]),
    ...fact(
      'Sources',
      `${claim.grounding.state.replace('_', ' ')}. ${claim.grounding.reason}`,
      width,
    ),
    ...claim.evidence.flatMap(({ paper, state, reason, span, leanings }) =>
      fact(
        `Paper ${paper}`,
        [
          `${state.replace('_', ' ')}. ${reason}${span ? ` “${span.quote}”` : ''}`,
          ...allLeaningWords(leanings),
        ].join(' '),
        width,
      ),
    ),
    ...(claim.rests_on.length > 0
      ? fact('Rests on', `claim ${claim.rests_on.map(numberOf).join(', ')}`, width)
      : []),
    ...claim.checks.flatMap((check) => checkLines(check, width, colour)),
    ...(claim.proofs ?? []).flatMap((proof) => proofLines(proof, width, colour)),
    ...(claim.checks.length === 0 && !claim.proofs
      ? fact('Check', `none. ${claim.reason}`, width)
      : []),
    ...(claim.decider ? fact('Decider', claim.decider, width) : []),
  ];
  return asciiOnly(`${lines.join('\n')}\n`, unicode);
}

function findClaim({ claims, work }: PaperManifest, claimId: string): Claim {
  const wanted = claimId.replace(/^#?c?/, '');
  const found = claims.find(({ id, anchor }) => numberOf(id) === wanted || anchor === claimId);
  if (found) return found;
  const last = claims.at(-1);
  throw new UserError({
    code: 'bad-argument',
    message: `Cannot explain claim "${oneLine(claimId)}" of ${work.slug}.`,
    seen: 'no claim of that number in the record',
    wanted: last ? `a number from 1 to ${numberOf(last.id)}` : 'a record that has claims',
    next: last ? `truth-engine explain ${work.slug}#1` : 'verify another paper',
  });
}

function checkLines(check: Check, width: number, colour: boolean): string[] {
  const { noticed, of } = check.power;
  const basis = `${check.basis.words}${check.basis.span ? ` “${check.basis.span.quote}”` : ''}`;
  return [
    '',
    bold(oneLine(`${check.check}, ${check.title}: ${check.verdict}`), colour),
    ...fact('Formula', check.formula, width),
    ...fact('Basis', basis, width),
    ...check.inputs.flatMap((input) =>
      fact('Input', `${input.name} = ${input.raw}, ${inputPlace(input)}`, width),
    ),
    ...fact('Claimed', check.claimed_shown, width),
    ...check.readings.flatMap(({ name, shown, agrees }) =>
      fact(
        'Reading',
        `${name} gives ${shown}, which ${agrees ? 'meets' : 'does not meet'} it`,
        width,
      ),
    ),
    ...(check.apart_by ? fact('Apart by', `${check.apart_by} units of the last digit`, width) : []),
    ...fact('Power', of > 0 ? `${noticed} of ${of}` : 'not measured', width),
    ...fact('Reason', check.reason, width),
    ...check.notes.flatMap((note) => fact('Note', note, width)),
    ...[...new Set(check.readings.map(({ artifact }) => artifact))].flatMap((artifact) =>
      fact('Artifact', artifact, width),
    ),
    ...(check.decider ? fact('Decider', check.decider, width) : []),
  ];
}

function proofLines(proof: ProofRecord, width: number, colour: boolean): string[] {
  const { title, theorems, axioms, checked, reject, linkedBy, second } = proofView(proof);
  return [
    '',
    bold(oneLine(title), colour),
    ...theorems.flatMap(({ name, statement }) => fact('States', `${name} : ${statement}`, width)),
    ...(reject
      ? [
          ...fact('Rejected', `${reject.reason} ${reject.message}`, width),
          ...(reject.declaration ? fact('Declared', reject.declaration, width) : []),
          ...(reject.expected ? fact('Expected', reject.expected, width) : []),
          ...(reject.inferred ? fact('Inferred', reject.inferred, width) : []),
        ]
      : []),
    ...fact('Axioms', axioms, width),
    ...(checked ? fact('Checked', checked, width) : []),
    ...(second ? fact('Others', second, width) : []),
    ...fact(
      'Linked by',
      linkedBy ? `${linkedBy.name}, key ${linkedBy.key}` : 'nobody but its submitter',
      width,
    ),
    ...fact('Submitted', proof.submitted_by, width),
    ...fact('Certif.', proof.certificate, width),
  ];
}

function inputPlace({ cell, span }: Check['inputs'][number]): string {
  return cell ? [cell.table, ...cell.row_path, ...cell.column_path].join(', ') : spanWords(span);
}

/** "  Formula   (35.4 + …) ÷ 6", wrapped under itself. */
function fact(name: string, value: string, width: number): string[] {
  const under = 12;
  const [first = '', ...rest] = wrapText(oneLine(value), width - under);
  return [
    `  ${name.padEnd(under - 2)}${first}`,
    ...rest.map((line) => `${' '.repeat(under)}${line}`),
  ];
}
