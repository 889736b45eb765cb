import type { MetamathStatement, MetamathTarget, MetamathVerdict } from '../core/metamath.ts';
import { counted } from './words.ts';

/** A verdict on a Metamath database as a terminal shows it. */
export function renderMetamathScreen(verdict: MetamathVerdict): string {
  if (verdict.kind === 'decline')
    return `Not judged (${verdict.because}, the ${verdict.of}): ${verdict.message}\n`;
  if (verdict.kind === 'reject') return `Rejected (${verdict.reason}).\n${verdict.readable}\n`;
  const { target, proofs, assertions, incomplete } = verdict;
  if (target)
    return [
      `Accepted: ${target.label} is proved.`,
      ...targetLines(target),
      line('Checked', `${counted(proofs, 'proof')}, ${target.closure} of ${assertions} assertions`),
      '',
    ].join('\n');
  return [
    `Accepted: ${counted(proofs, 'proof')} of ${counted(assertions, 'assertion')} hold${proofs === 1 ? 's' : ''}.`,
    ...(incomplete.length > 0
      ? [line('Left open', `${incomplete.length} by a "?": ${shortList(incomplete)}`)]
      : []),
    '',
  ].join('\n');
}

function targetLines(target: MetamathTarget): string[] {
  const { axioms, syntax } = target;
  return [
    line('Statement', target.statement),
    ...target.hypotheses.map((hypothesis) => line('given', hypothesis)),
    ...(target.variables.length > 0 ? [line('for', target.variables.join(', '))] : []),
    ...(target.distinct.length > 0 ? [line('distinct', distinctText(target))] : []),
    line('Rests on', `${axioms.length} axioms and definitions, ${syntax.length} rules of grammar`),
    ...axioms.map((axiom) => `  ${axiom.label}  ${axiomText(axiom)}`),
    line('Statement', `sha256 ${target.statementHash}`),
    line('Foundation', `sha256 ${target.foundationHash}`),
  ];
}

function axiomText(axiom: MetamathStatement): string {
  const given = axiom.hypotheses.length > 0 ? `${axiom.hypotheses.join(' & ')} => ` : '';
  const apart = axiom.distinct.length > 0 ? `, distinct ${distinctText(axiom)}` : '';
  return `${given}${axiom.statement}${apart}`;
}

function distinctText({ distinct }: MetamathStatement): string {
  return distinct.map((pair) => pair.join(' ')).join(', ');
}

function shortList(labels: readonly string[]): string {
  return `${labels.slice(0, 10).join(', ')}${labels.length > 10 ? ', …' : ''}`;
}

function line(name: string, text: string): string {
  return `${name.padEnd(10)} ${text}`;
}
