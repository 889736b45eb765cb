import { isCitation } from './cite.ts';
import {
  boldCommands,
  boldDeclarations,
  commandShapes,
  tabularEnvironments,
  underlineCommands,
  displayEnvironments,
} from './commands.ts';
import { isReference } from './refer.ts';
import { isAccent, symbols } from './symbols.ts';

/** True for a command or environment that the reader knows, so that no package's own may replace it. */
export function isKnownCommand(name: string): boolean {
  return (
    symbols.has(name) ||
    commandShapes.has(name) ||
    boldCommands.has(name) ||
    boldDeclarations.has(name) ||
    underlineCommands.has(name) ||
    tabularEnvironments.has(name) ||
    displayEnvironments.test(name) ||
    isCitation(name) ||
    isReference(name) ||
    isAccent(name) ||
    others.has(name)
  );
}

const others = new Set(
  (
    'abstract keywords figure table algorithm algorithmic appendix appendices thebibliography itemize enumerate ' +
    'doi Url footnote thanks textsuperscript textsubscript colorbox fcolorbox enquote frac sqrt acknowledgments ' +
    'acknowledgements acks ack author title address affiliation affil institute email date keyword theorem ' +
    'lemma proof definition corollary proposition remark example newtheorem relax printbibliography tnote ' +
    'mathcal mathbb mathfrak mathrm operatorname hat bar tilde vec overline text left right'
  ).split(' '),
);
