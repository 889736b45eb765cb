import type { Sandbox } from '../../src/core/io.ts';
import type { Paper } from '../../src/core/paper.ts';
import { applyEdit } from './apply.ts';
import { judgePaper, matchingIn, scopeOf, type Judged } from './engine.ts';
import type { Listed } from './listed.ts';
import { chosenMutations, describe, type Mutation, type Operator } from './operators.ts';
import { anchor, valuesOf } from './places.ts';
import { isPossible } from './solve.ts';

/** What became of one mutant. */
export interface Tried {
  readonly operator: Operator;
  readonly formula: string;
  /** No real numbers that print so satisfy the identity. */
  readonly detectable: boolean;
  /** What the engine says of the identity now; gone when it derives it no more. */
  readonly now: 'inconsistent' | 'indeterminate' | 'gone' | 'consistent';
  /** A finding names the changed number among claim or inputs. */
  readonly localised: boolean;
  readonly edit: string;
}

/** Mutants of one identity that the engine derives, each judged by the engine. */
export async function tryMutants(
  id: string,
  paper: Paper,
  listed: Listed,
  most: number,
  sandbox: Sandbox,
): Promise<Tried[]> {
  const scope = await workingScope(paper, listed, sandbox);
  if (!scope) return [];
  const tried: Tried[] = [];
  for (const mutation of chosenMutations(id, scope.paper, scope.listed, most)) {
    const one = await tryMutant(scope, mutation, sandbox);
    if (one) tried.push(one);
  }
  return tried;
}

interface Scope {
  readonly paper: Paper;
  readonly listed: Listed;
}

/** The smallest part of the paper in which the engine still derives the identity and holds it consistent. */
async function workingScope(paper: Paper, listed: Listed, sandbox: Sandbox): Promise<Scope | null> {
  for (const scope of [scopeOf(paper, listed), { paper, listed }]) {
    const judged = await judgePaper(scope.paper, sandbox);
    const found = matchingIn(judged, scope.paper, scope.listed);
    if (found.length > 0 && found.every(isPass)) return scope;
  }
  return null;
}

async function tryMutant(
  { paper, listed }: Scope,
  { operator, edit }: Mutation,
  sandbox: Sandbox,
): Promise<Tried | null> {
  const mutant = applyEdit(paper, edit);
  if (!mutant) return null;
  const meant = edit.kind === 'bold' ? afterMove(listed, edit.to) : listed;
  const values = valuesOf(mutant.paper, meant);
  if (!values) return null;
  const detectable = edit.kind !== 'caption' && !isPossible(listed.rule, values, true);
  const judged = await judgePaper(mutant.paper, sandbox);
  const found = matchingIn(judged, mutant.paper, meant);
  const anchors = mutant.changed.map(({ start }) => anchor(mutant.paper.text, start));
  const findings = judged.filter(({ verdict }) => verdict === 'inconsistent');
  return {
    operator,
    formula: listed.formula,
    detectable,
    now: verdictOf(found),
    localised: findings.some((one) => one.anchors.some((place) => anchors.includes(place))),
    edit: `${operator} ${listed.formula} ${listed.rule} ${describe(edit)}`,
  };
}

/** The mark's new place against all others and the old one. */
function afterMove(listed: Listed, to: Listed['claim']): Listed {
  const others = listed.inputs.filter((place) => JSON.stringify(place) !== JSON.stringify(to));
  return { ...listed, claim: to, inputs: [...others, listed.claim] };
}

function isPass({ verdict }: Judged): boolean {
  return verdict === 'consistent' || verdict === 'vacuous';
}

function verdictOf(found: readonly Judged[]): Tried['now'] {
  if (found.length === 0) return 'gone';
  if (found.some(({ verdict }) => verdict === 'inconsistent')) return 'inconsistent';
  return found.every(isPass) ? 'consistent' : 'indeterminate';
}
