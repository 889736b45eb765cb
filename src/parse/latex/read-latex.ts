import type { Drafted } from '../blocks.ts';
import { citedWorks, readBibliography, referenceBlocks } from './bibliography.ts';
import type { Context } from './context.ts';
import { Counters, type Labelled, type Numbering } from './counters.ts';
import { expand, type SourceFiles } from './expand.ts';
import { isKnownCommand } from './known.ts';
import { bareCitation, citesNames, settingsOf } from './settings.ts';
import { Walker } from './walk.ts';

/** Reads a LaTeX source into blocks: its main file, and through `files` whatever that reads in. */
export function readLatex(main: { name: string; text: string }, files: SourceFiles): Drafted {
  const { tokens, problems } = expand(main, files, isKnownCommand);
  const settings = settingsOf(tokens);
  const numbering = numberingOf(settings.documentClass);
  const { hasChapters } = numbering;
  const context = (known: ReadonlyMap<string, Labelled>, cite: Context['cite']): Context => ({
    counters: new Counters(known, numbering),
    cite,
    whites: settings.whites,
    columns: settings.columns,
  });
  const nothing: Context['cite'] = { kind: 'numbers', bare: 'parenthetical', works: new Map() };
  const { items, labelsAreNames } = readBibliography(
    tokens,
    main.name,
    settings,
    files,
    context(new Map(), nothing),
  );
  const kind = citesNames(settings, labelsAreNames) ? 'names' : 'numbers';
  const cite: Context['cite'] = { kind, bare: bareCitation(settings), works: citedWorks(items) };
  const begin = tokens.findIndex(({ kind, text }) => kind === 'begin' && text === 'document');
  const read = (known: ReadonlyMap<string, Labelled>) => {
    const shared = context(known, cite);
    const walker = new Walker(shared, hasChapters, () => referenceBlocks(items, kind));
    walker.preamble(begin === -1 ? [] : tokens.slice(0, begin));
    walker.walk(tokens.slice(begin + 1));
    return { walker, blocks: walker.finish(), labels: shared.counters.labels };
  };
  // numbers of what is labelled further down are known the second time
  const { labels } = read(new Map());
  const { walker, blocks } = read(labels);
  return { blocks, problems: [...problems, ...walker.problems], hidden: walker.hidden };
}

function numberingOf(documentClass: string): Numbering {
  return {
    romanSections: /^ieee/.test(documentClass),
    romanTables: /^(?:ieee|revtex)/.test(documentClass),
    hasChapters: /^(?:book|report|memoir|thesis|scrbook|scrreprt|svmono)/.test(documentClass),
  };
}
