import { kinds, type Database } from './database.ts';
import type { Work } from './work.ts';

/** All assertions that a target's proof rests on, in the database's order, the target with them. */
export function closureOf(database: Database, target: number, work: Work): number[] {
  const { proof, proofSize, kind, steps } = database;
  const isUsed = new Uint8Array(target + 1);
  isUsed[target] = 1;
  const closure: number[] = [];
  // A proof names earlier statements only, so that one walk backwards meets them all.
  for (let statement = target; statement > 0; statement -= 1) {
    if (isUsed[statement] !== 1) continue;
    closure.push(statement);
    if (kind.at(statement) !== kinds.provable) continue;
    const from = proof.at(statement);
    const to = from + proofSize.at(statement);
    work.add(to - from);
    for (let at = from; at < to; at += 1) {
      const step = steps.at(at);
      if (step > 0 && database.isAssertion(step)) isUsed[step] = 1;
    }
  }
  return closure.reverse();
}
