import { parseCheckpoint } from '../../core/log/checkpoint.ts';
import { parseCanonical, parseLogEntry } from '../../core/records/parse-record.ts';
import { badQuery } from '../site-room.ts';
import { answerJson, numberIn, type ApiAnswer } from './answer.ts';

/** The signed note with what it says. */
export const getCheckpoint: ApiAnswer = async ({ store }) => {
  const note = await store.checkpoint();
  const signed = parseCheckpoint(`${note.split('\n\n')[0] ?? ''}\n`);
  if (!signed) throw new Error('The checkpoint of the library cannot be read');
  const { origin, size, root } = signed;
  return answerJson({ origin, size, root: hex(root), note, key: store.key });
};

/** An entry, its leaf hash and its audit path (RFC 9162, 2.1.3). */
export const getEntry: ApiAnswer = async ({ parts, store }) => {
  const index = Number(parts[0]);
  const prover = await store.prover();
  if (!prover || index >= prover.size) return null;
  for await (const raw of store.log.entries(index, index + 1))
    return answerJson({
      index,
      tree_size: prover.size,
      entry: parseCanonical(raw, parseLogEntry),
      leaf: hex(prover.leaf(index)),
      proof: prover.proof(index).map(hex),
      root: hex(prover.root),
    });
  return null;
};

/** Proof that one tree is a beginning of another (RFC 9162, 2.1.4). */
export const getConsistency: ApiAnswer = async ({ query, store }) => {
  const prover = await store.prover();
  const size = prover?.size ?? 0;
  const [from, to] = [numberIn(query, 'from', 0), numberIn(query, 'to', size)];
  if (from > to || to > size) throw badQuery(`Wanted: from at most to, and to at most ${size}.`);
  return answerJson({ from, to, proof: (prover?.consistency(from, to) ?? []).map(hex) });
};

function hex(hash: Uint8Array): string {
  return Buffer.from(hash).toString('hex');
}
