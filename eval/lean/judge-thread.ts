import { parentPort } from 'node:worker_threads';
import type { MutantClass } from './mutants/mutant.ts';
import { judgeMutant } from './mutants/judge-mutants.ts';
import { judgeRow } from './judge-row.ts';

/** What a thread is asked: a row of the index, or a mutant with the text that it was made from. */
export type Question =
  | { readonly kind: 'row'; readonly path: string; readonly policy: string }
  | {
      readonly kind: 'mutant';
      readonly cls: MutantClass;
      readonly why: string;
      readonly name: string;
      readonly original: string;
      readonly text: string;
    };

/** One answer a question, in order. */
parentPort?.on('message', (question: Question) => {
  void answer(question).then((judged) => parentPort?.postMessage(judged));
});

async function answer(question: Question) {
  return question.kind === 'row' ? judgeRow(question.path, question.policy) : judgeMutant(question);
}
