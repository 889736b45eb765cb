import { namesOfFormats } from '../core/media-type.ts';
import type { PaperManifest } from '../core/records/generated/types.ts';
import { counted } from './words.ts';

type Also = PaperManifest['work']['read']['also'][number];

/** A number that two formats print differently, as a page shows it. */
export interface DifferenceView {
  readonly place: string;
  readonly ours: string;
  readonly theirs: string;
}

/** "Its PDF agrees: 5 of 6 tables and 190 of 208 sentences were found there, 301 of 302 numbers of the tables are the same." */
export function agreementWords({
  format,
  problem,
  tables,
  cells,
  sentences,
  differences,
}: Also): string {
  const name = namesOfFormats[format];
  if (problem !== null) return `Its ${name} could not be read: ${problem}`;
  const found = `${tables.aligned} of ${counted(tables.ours, 'table')} and ${sentences.aligned} of ${counted(sentences.ours, 'sentence')} were found in it`;
  const numbers =
    cells.compared > 0
      ? `; ${cells.same} of ${cells.compared} numbers of these tables are the same`
      : '';
  const differ =
    differences.length === 0
      ? 'No number differs.'
      : `${counted(differences.length, 'number')} differ${differences.length === 1 ? 's' : ''}, and nothing is called contradicted on their account.`;
  return `Compared with its ${name}: ${found}${numbers}. ${differ}`;
}

export function differenceViews({ differences }: Also): DifferenceView[] {
  return differences.slice(0, 50).map(({ place, ours, theirs }) => ({
    place,
    ours: ours.quote.slice(0, 600),
    theirs: theirs.quote.slice(0, 600),
  }));
}
