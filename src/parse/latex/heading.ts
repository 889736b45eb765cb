import type { Block } from '../blocks.ts';
import { withoutCitations } from '../cite-marks.ts';
import { freshAside, type Aside, type Context } from './context.ts';
import { inlineText } from './inline.ts';
import { ownEntry } from './own.ts';
import type { Reader } from './reader.ts';

const levels: Readonly<Record<string, number>> = {
  part: 0,
  chapter: 0,
  section: 1,
  subsection: 2,
  subsubsection: 3,
  paragraph: 4,
  subparagraph: 5,
};

/** True for the name of a command that begins a section of any depth. */
export function isHeading(name: string): boolean {
  return Object.hasOwn(levels, name);
}

/** The heading that a command prints, numbered as LaTeX counts it, and the notes among its words. */
export function headingBlocks(
  name: string,
  reader: Reader,
  context: Context,
  hidden: Aside['hidden'],
  hasChapters: boolean,
): Block[] {
  const isStarred = reader.star();
  reader.optional();
  const aside = freshAside(hidden);
  const words = reader.argument();
  const level = ownEntry(levels, name) ?? 1;
  const { counters } = context;
  const isNumbered = !isStarred && level <= counters.depth && name !== 'part';
  const number = isNumbered
    ? counters.step(name, counters.inAppendix && level <= 1 ? 'appendix' : 'section')
    : null;
  // behind the count: a label among the words is the section's
  const title = withoutCitations(inlineText(words, context, aside));
  const notes = aside.notes.map((text): Block => ({ kind: 'note', text }));
  if (title === '') return notes;
  return [
    {
      kind: 'heading',
      number,
      title: /^(?:sub)*paragraph$/.test(name) ? title.replace(/[.:]$/, '') : title,
      level: Math.max(1, level + (hasChapters && level > 0 ? 1 : 0)),
    },
    ...notes,
  ];
}
