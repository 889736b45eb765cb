import { fallenWord } from '../../core/standing.ts';
import type { PaperManifest } from '../../core/records/generated/types.ts';
import { counted, sayTime } from '../words.ts';
import type { Banner } from './record-place.ts';

/** What a reader must know of the sources before all else; null where all stand. */
export function sourceBanner(manifest: PaperManifest): Banner | null {
  const { provenance, claims, work } = manifest;
  const fallen = provenance.sources.flatMap((source) => {
    const word = fallenWord(source.standing);
    return word === null ? [] : [{ source, word, label: labelOf(source.sha256, manifest) }];
  });
  const [first] = fallen;
  if (!first) return null;
  const resting =
    work.kind === 'paper'
      ? claims.length
      : claims.filter((claim) => fallen.some(({ label }) => restsOn(claim, label))).length;
  const name = fallen.length === 1 ? nameOf(first.label) : `${fallen.length} sources`;
  const date = fallen.length === 1 ? dateOf(first.source.standing.facts, first.word) : null;
  const word = fallen.every((one) => one.word === first.word)
    ? first.word
    : 'withdrawn or retracted';
  return {
    sign: 'contradicted',
    strong: `${name} ${fallen.length === 1 ? 'was' : 'were'} ${word}${date === null ? '.' : ''}`,
    words: `${date === null ? '' : `on ${sayTime(date.slice(0, 10))}. `}${resting} of ${counted(claims.length, 'claim')} ${resting === 1 ? 'rests' : 'rest'} on ${fallen.length === 1 ? 'it' : 'them'} and cannot be verified.`,
    link: { href: '#papers', words: 'Which, and the notice' },
  };
}

function labelOf(sha256: string, { synthesis }: PaperManifest): string | null {
  return synthesis?.papers.find((paper) => paper.source_sha256 === sha256)?.label ?? null;
}

function nameOf(label: string | null): string {
  return label === null ? 'This paper' : `Paper ${label}`;
}

function restsOn(
  { paper, origin, evidence }: PaperManifest['claims'][number],
  label: string | null,
): boolean {
  return (
    label !== null &&
    (paper === label ||
      origin?.paper === label ||
      evidence.some((one) => one.paper === label && one.cited))
  );
}

function dateOf(
  facts: PaperManifest['provenance']['sources'][number]['standing']['facts'],
  word: string,
): string | null {
  return facts.find(({ kind, date }) => kind === word && date !== null)?.date ?? null;
}
