import { namesOf } from './authors.ts';
import type { Context } from './context.ts';
import { plainWords } from './inline.ts';
import type { Reader } from './reader.ts';

const titles = new Set(['title', 'icmltitle', 'Title', 'papertitle']);
const authors = new Set(['author', 'Author', 'icmlauthor', 'authors']);
/** Commands beside the title, with the form of their arguments, that say nothing of the paper's words. */
const silent: Readonly<Record<string, string>> = {
  date: 'm',
  affiliation: 'om',
  affil: 'om',
  address: 'om',
  email: 'om',
  institute: 'om',
  orcid: 'm',
  orcidID: 'm',
  authornote: 'm',
  authorrunning: 'm',
  titlerunning: 'm',
  shorttitle: 'm',
  shortauthors: 'm',
  icmltitlerunning: 'm',
  icmlaffiliation: 'mm',
  icmlcorrespondingauthor: 'mm',
  markboth: 'mm',
  acmConference: 'ommm',
};

/** Title and authors, which may be said anywhere before or behind \\begin{document}. */
export class FrontMatter {
  title: string | null = null;
  readonly authors: string[] = [];
  readonly #context: Context;

  constructor(context: Context) {
    this.#context = context;
  }

  /** Reads a command of the title page; false for any other. */
  take(name: string, reader: Reader): boolean {
    if (titles.has(name)) {
      reader.optional();
      const text = plainWords(reader.argument(), this.#context);
      if (text !== '') this.title ??= text;
      return true;
    }
    if (authors.has(name)) {
      reader.optional();
      this.authors.push(...namesOf(reader.argument(), this.#context));
      if (name === 'icmlauthor') reader.argument();
      return true;
    }
    const shape = Object.hasOwn(silent, name) ? silent[name] : undefined;
    if (shape === undefined) return false;
    reader.take(shape);
    return true;
  }
}
