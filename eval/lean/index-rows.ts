import { join } from 'node:path';
import { UserError } from '../../src/core/errors.ts';
import { readTsv } from '../tsv.ts';
import { isExpected } from './expected.ts';

const policies = ['kernel', 'gate-std-axioms', 'gate-compare'];

/** One export, or folder of a pair, with the verdict that is known of it. */
export interface IndexRow {
  readonly file: string;
  readonly expected: string;
  readonly policy: string;
}

/** The rows of a folder's index.tsv; a word that the suite does not know is refused, never counted as right. */
export async function readIndex(dir: string): Promise<IndexRow[]> {
  const path = join(dir, 'index.tsv');
  return (await readTsv(path)).map(({ file = '', expected = '', policy = '' }) => {
    if (file === '' || !isExpected(expected) || !policies.includes(policy))
      throw new UserError({
        code: 'bad-argument',
        message: `Cannot read the row "${file}" of ${path}: ${expected}, ${policy}`,
        seen: `${file} ${expected} ${policy}`.slice(0, 200),
        wanted: `a file, a known expected verdict and one of ${policies.join(', ')}`,
        next: 'Name a folder of the form that eval/lean.md describes.',
      });
    return { file, expected, policy };
  });
}
