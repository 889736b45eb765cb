import type { Passage, PassageRole } from '../core/passage.ts';
import type { Paper, Section, SectionRole, Sentence } from '../core/paper.ts';
import { passageCues } from './passage-cues.ts';

const mostOf: Readonly<Record<PassageRole, number>> = {
  contribution: 8,
  method: 10,
  component: 12,
  mechanism: 8,
  failure: 8,
  parameter: 15,
  assumption: 10,
  limitation: 10,
  open_question: 8,
  figure: 40,
};
const longest = 1200;

/**
 * What a paper says of its own contribution, method, mechanism, failures, limits, parameters, assumptions and open
 * questions: its own sentences, found by their words and by the part they stand in, in the order of the text. A
 * sentence stands for one role at most, the first that fits; a paper that says nothing of one has no passage of it.
 */
export function findPassages(paper: Paper): Passage[] {
  const taken = new Set<string>();
  const sentences = passageCues.flatMap(({ role, cue, parts, whole = [] }) => {
    const found = paper.sentences.filter((sentence) => {
      const part = partOf(sentence, paper);
      const text = textOf(sentence, paper);
      if (part === null || !isProse(text) || taken.has(text)) return false;
      return whole.includes(part) || (parts.includes(part) && cue.test(text));
    });
    const most = found.slice(0, mostOf[role]);
    for (const sentence of most) taken.add(textOf(sentence, paper));
    return most.map(({ range, section }) => ({
      role,
      range,
      section: nameOf(section === null ? undefined : paper.sections[section]),
      label: null,
    }));
  });
  return [...sentences, ...components(paper), ...figures(paper)];
}

function partOf({ place, section }: Sentence, paper: Paper): SectionRole | null {
  if (place === 'abstract') return 'abstract';
  if (place !== 'text') return null;
  return (section === null ? undefined : roleAbove(section, paper)) ?? null;
}

/** A subsection of no known part belongs to the part that its section plays. */
function roleAbove(index: number, { sections }: Paper): SectionRole | undefined {
  const own = sections[index];
  if (!own || own.role !== 'other') return own?.role;
  return sections.slice(0, index).findLast(({ level }) => level < own.level)?.role ?? own.role;
}

/** The headings below the method are what it is made of, in its own words; its own heading where there is none below. */
function components(paper: Paper): Passage[] {
  const under = paper.sections.flatMap((section, index) =>
    section.level > 1 && roleOfTop(index, paper) === 'method' ? section : [],
  );
  return under.slice(0, mostOf.component).flatMap((section) => {
    const at = section.title === '' ? -1 : paper.text.indexOf(section.title, section.range.start);
    const end = at + section.title.length;
    return at < 0 || end > section.range.end
      ? []
      : { role: 'component', range: { start: at, end }, section: nameOf(section), label: null };
  });
}

function roleOfTop(index: number, { sections }: Paper): SectionRole | undefined {
  return sections.slice(0, index).findLast(({ level }) => level === 1)?.role;
}

function figures({ figures, text }: Paper): Passage[] {
  return figures
    .filter(({ caption }) => text.slice(caption.start, caption.end).trim() !== '')
    .slice(0, mostOf.figure)
    .map(({ label, caption }) => ({ role: 'figure', range: caption, section: null, label }));
}

function textOf({ range }: Sentence, { text }: Paper): string {
  return text.slice(range.start, range.end);
}

/** Not a line of a form, a formula or a list of names. */
function isProse(text: string): boolean {
  return (
    text.length <= longest &&
    /^[“"‘'([]?[\p{Lu}\d]/u.test(text) &&
    (text.match(/\p{Ll}{2,}/gu)?.length ?? 0) >= 5
  );
}

function nameOf(section: Section | undefined): string | null {
  if (!section) return null;
  const name = [section.number, section.title].filter(Boolean).join(' ');
  return name === '' ? null : name;
}
