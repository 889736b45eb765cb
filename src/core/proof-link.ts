import { sha256 } from './hash.ts';
import { canonicalJson } from './json.ts';
import { openNote, parseVerifierKey } from './log/signed-note.ts';
import type { PaperManifest } from './records/generated/types.ts';

/** A proof as a claim's record carries it. */
export type ProofRecord = NonNullable<PaperManifest['claims'][number]['proofs']>[number];

/** What somebody signs: that this challenge, asked in this way, says what these words say. */
export interface ProofLink {
  /** SHA-256 of the claim's words. */
  readonly words: string;
  /** SHA-256 of the bytes of the claim's paper. */
  readonly source: string;
  readonly challenge: string;
  readonly question: ProofRecord['question'];
  readonly submittedBy: string;
  readonly linkedBy: string;
}

/** The text of the signed note, seven lines. */
export function linkText(link: ProofLink): string {
  return [
    'Truth Engine proof link, version 1',
    `words ${link.words}`,
    `source ${link.source}`,
    `challenge ${link.challenge}`,
    `question ${sha256(canonicalJson(link.question))}`,
    `submitted by ${link.submittedBy}`,
    `linked by ${link.linkedBy}`,
    '',
  ].join('\n');
}

/** True when a named person, other than who submitted the proof, signed its link with the key that the record names. */
export function isLinked({ link, ...proof }: ProofRecord): boolean {
  if (!link || isSamePerson(link.by, proof.submitted_by)) return false;
  const key = parseVerifierKey(link.key);
  if (key?.name !== keyNameOf(link.by)) return false;
  const text = linkText({
    words: proof.words,
    source: proof.source,
    challenge: proof.challenge.sha256,
    question: proof.question,
    submittedBy: proof.submitted_by,
    linkedBy: link.by,
  });
  return openNote(link.note, [key]) === text;
}

/** Two writings of one name: case, spaces, marks and points aside. */
export function isSamePerson(a: string, b: string): boolean {
  return plainName(a) === plainName(b);
}

/** How a person's key is named: no spaces and no plus. */
export function keyNameOf(person: string): string {
  return person.trim().replace(/[\s\p{White_Space}\p{Cc}+]+/gu, '-');
}

function plainName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase();
}
