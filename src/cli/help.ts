/** The help of the program itself: one screen. */
export const programHelp = `Re-computes a paper's printed numbers from its own tables and signs what it found.

Usage: truth-engine <command> [options]

  init                 make a library and its signing key
  verify <source>...   check papers: an arXiv id or link, a file, a folder
  search <query>       find papers in five databases; harvest takes arXiv's records in
  synthesize <file>    answer a question.yaml from several papers
  check <report>       hold each citation of a text against what it cites
  compare <record>     hold its papers' results against each other, under one protocol
  explain <claim>      show one claim with its check, such as paper-a#2
  rerun <record>       run its scripts again; affected lists what a mended check touched
  repro run <script>   run a script of yours on a paper's numbers; repro init writes one
  prove claim <file>   check a Lean 4 proof of a registered statement with our own kernel
  publish <record>     give a record its id and a signed entry in the log
  correct <record>     add a correction; withdraw <record> takes it out of lists
  answer <claim>       put an author's answer beside a claim, and replay it
  watch                ask anew whether sources were withdrawn, corrected, retracted
  bundle <record>      one .zip that anyone can check offline; deposit puts it on Zenodo
  serve, export <dir>  the published records as a site, served or as files
  audit <library>      re-run every check and hash: a folder, a bundle, a site, a URL
  reindex              rebuild the search index and the cards from the library's files
  key show|rotate      the public key in its forms; go over to a new one
  library <what>       backup, restore, migrate, gc

Options of every command
  --library <folder>   the library (TRUTH_ENGINE_LIBRARY, default ./truth-library)
  --json               print the record itself
  --no-color           no colour (also NO_COLOR)
  --debug              show where an error comes from
  --help               this text, or a command's own: truth-engine verify --help

Example: truth-engine verify 2401.01234v2

Exit codes: 0 nothing contradicted · 1 something was · 2 the caller's mistake or a
source that could not be had · 3 our bug or a checker that failed
`;

/** The last lines of each command's help. */
export const exitCodesHelp = `Exit codes: 0 nothing contradicted · 1 something was · 2 the caller's mistake or a
source that could not be had · 3 our bug or a checker that failed
`;
