import { fallenWord, type Standing } from '../core/standing.ts';
import { factWords } from './standing-words.ts';
import { oneLine } from './plain-text.ts';
import { screenWidth } from './terminal.ts';
import { asciiOnly, type TerminalOptions } from './terminal-style.ts';
import { counted, numberOf } from './words.ts';
import { wrapText } from './wrap-text.ts';

/** A record whose source changed, and the claims of it that rest on that source. */
export interface Opened {
  readonly name: string;
  /** Place of its correction in the log; null for a work that is not published. */
  readonly entry: number | null;
  readonly claims: readonly string[];
  /** Why nothing was written: the work is not published, or its source had fallen and stands again. */
  readonly why: 'unpublished' | 'again' | null;
}

export interface Watched {
  readonly source: string;
  readonly standing: Standing;
  readonly opened: readonly Opened[];
}

/** "It was retracted, as Crossref says (10.1/x, 2024-01-02): …" for readers of a correction. */
export function standingNote(standing: Standing, claims: number): string {
  const word = fallenWord(standing);
  const facts = standing.facts.filter(({ kind }) => kind !== 'published').map(factWords);
  const said = facts.length > 0 ? facts.join(' ') : 'Nothing is held against it any more.';
  const rest = `${counted(claims, 'claim')} of this record rest${claims === 1 ? 's' : ''} on it${word ? ' and none of them counts as verified' : ' and should be looked at again'}.`;
  return `What is known of a source changed. ${said} ${rest}`.slice(0, 4000);
}

/** What was asked and told, source by source, and what came of it. */
export function renderWatchScreen(watched: readonly Watched[], options: TerminalOptions): string {
  const width = screenWidth(options);
  const news = watched.filter(({ standing, opened }) => standing.facts.length + opened.length > 0);
  const lines = [
    `${counted(watched.length, 'source')} asked after, ${news.length} with something told.`,
    ...silentLines(watched),
    ...news.flatMap(({ source, standing, opened }) => [
      '',
      source,
      ...standing.facts.map((fact) => `  ${factWords(fact)}`),
      ...opened.map((one) => `  ${openedWords(one)}`),
    ]),
  ];
  const text = lines.flatMap((line) => {
    const indent = /^ */.exec(line)?.[0] ?? '';
    if (line === '') return [''];
    return wrapText(oneLine(line), width - indent.length).map((one) => indent + one);
  });
  return asciiOnly([...text, ''].join('\n'), options.unicode);
}

function openedWords({ name, entry, claims, why }: Opened): string {
  if (why === 'again')
    return `${name} was held down by this source, which stands again: verify it anew, then correct the record.`;
  if (entry === null) return `${name} is not published: verify it again to take this up.`;
  const numbers = claims.slice(0, 20).map(numberOf).join(', ');
  return `${name} corrected as entry ${entry}; to look at again: claim${claims.length === 1 ? '' : 's'} ${numbers}${claims.length > 20 ? ', …' : ''}.`;
}

function silentLines(watched: readonly Watched[]): string[] {
  const silent = watched.flatMap(({ standing }) =>
    standing.questions.filter(({ answer }) => answer === 'could_not_ask'),
  );
  return [...Map.groupBy(silent, ({ service }) => service)].map(
    ([service, all]) =>
      `${service} could not be asked for ${counted(all.length, 'question')}: ${all[0]?.why ?? 'no reason'}.`,
  );
}
