import type { MetamathStatement } from '../../core/metamath.ts';
import { kinds, type Database } from './database.ts';

/** An assertion as people and digests read it; nothing in it is cut short. */
export function statementOf(database: Database, assertion: number): MetamathStatement {
  const { names, lists, pairs, pairCount, hypotheses, hypothesisCount } = database;
  const ofKind = (kind: number): string[] => {
    const from = hypotheses.at(assertion);
    return [...lists.cells.subarray(from, from + hypothesisCount.at(assertion))]
      .filter((hypothesis) => database.kind.at(hypothesis) === kind)
      .map((hypothesis) => symbolsOf(database, hypothesis));
  };
  const distinct: (readonly [string, string])[] = [];
  for (let pair = 0; pair < pairCount.at(assertion); pair += 1) {
    const at = pairs.at(assertion) + 2 * pair;
    distinct.push(sortedPair([names.textOf(lists.at(at)), names.textOf(lists.at(at + 1))]));
  }
  return {
    label: database.labelText(assertion),
    statement: symbolsOf(database, assertion),
    hypotheses: ofKind(kinds.essential),
    variables: ofKind(kinds.float),
    distinct: distinct.sort(byText),
  };
}

/** A statement in one form: what differs in it, differs; labels of hypotheses do not count, nor their order. */
export function canonicalStatement(one: Omit<MetamathStatement, 'label'>): string {
  return [
    one.statement,
    ...[...one.hypotheses].sort().map((hypothesis) => `$e ${hypothesis}`),
    ...[...one.variables].sort().map((variable) => `$f ${variable}`),
    ...one.distinct
      .map(sortedPair)
      .sort(byText)
      .map((pair) => `$d ${pair.join(' ')}`),
  ].join('\n');
}

/** Both names in order. */
export function sortedPair([a, b]: readonly [string, string]): readonly [string, string] {
  return a < b ? [a, b] : [b, a];
}

function symbolsOf(database: Database, statement: number): string {
  const shown: string[] = [];
  const from = database.start.at(statement);
  for (let at = from; at < from + database.size.at(statement); at += 1) {
    const cell = database.cells.at(at);
    shown.push(database.names.textOf(cell < 0 ? ~cell : cell));
  }
  return shown.join(' ');
}

function byText(one: readonly [string, string], two: readonly [string, string]): number {
  return one.join(' ') < two.join(' ') ? -1 : 1;
}
