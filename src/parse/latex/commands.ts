/**
 * Commands that print one of their arguments, or nothing: shape as `Reader.take` has it, then the
 * place of the argument that is printed, or none.
 */
const shapes = `
*m vspace hspace addvspace
m label vskip hskip kern bibliographystyle thispagestyle pagestyle pagenumbering hyphenation graphicspath nocite lstset
m hypersetup index glsresetall tikzset usetikzlibrary setlist urlstyle stepcounter refstepcounter newcounter theoremstyle
m linespread pgfplotsset sisetup setminted usemintedstyle geometry setcitestyle
m acmConference acmYear acmDOI acmISBN setcopyright citestyle IEEEsetlabelwidth
m bottomcaption definecolorset AtBeginDocument AtEndDocument aclpaperid includeonly
m newlength newsavebox usebox noalign ChangeRT hhline WarningFilter
om includegraphics includesvg todo missingfigure cellcolor captionsetup marginpar ccsdesc titlespacing
oom rowcolor columncolor arrayrulecolor
omm rule
mm setlength addtolength setcounter addtocounter fontsize settowidth numberwithin counterwithin
mm DeclareUnicodeCharacter
mmm definecolor addcontentsline xdefinecolor
mm@1 texorpdfstring@0 hypertarget
m@0 mbox hbox textit textrm textsf texttt textsc textup textmd textsl textnormal emph fbox text
m@0 MakeUppercase MakeLowercase textlf textin sout st hl xout centerline leftline rightline vbox vtop vcenter
m@0 bibnamefont bibfnamefont natexlab smash llap rlap clap emphasis url
`;

export interface Shape {
  readonly arguments: string;
  /** Place of the argument that is printed; null for none. */
  readonly shown: number | null;
}

const written: readonly (readonly [string, Shape])[] = shapes
  .trim()
  .split('\n')
  .flatMap((line) => {
    const [shape = '', ...names] = line.split(' ');
    const [form = '', shown] = shape.split('@');
    return names.map((name): [string, Shape] => {
      const [own = '', at] = name.split('@');
      const place = at ?? shown;
      return [own, { arguments: form, shown: place === undefined ? null : Number(place) }];
    });
  });

const more: readonly (readonly [string, string, number | null])[] = [
  ['raisebox', 'moom', 3],
  ['scalebox', 'mom', 2],
  ['resizebox', '*mmm', 3],
  ['rotatebox', 'omm', 2],
  ['reflectbox', 'm', 0],
  ['makebox', 'poom', 3],
  ['framebox', 'oom', 2],
  ['savebox', 'moom', null],
  ['parbox', 'ooomm', 4],
  ['foreignlanguage', 'omm', 2],
  ['hyperlink', 'mm', 1],
  ['hyperref', 'om', 1],
  ['adjustbox', 'mm', 1],
  ['bibinfo', 'mm', 1],
  ['bibfield', 'mm', 1],
  ['href@noop', 'mm', 1],
  ['multirow', 'omomom', 5],
  ['multirowcell', 'mom', 2],
  ['multicolumn', 'mmm', 2],
  ['makecell', '*oom', 3],
  ['thead', '*oom', 3],
  ['shortstack', 'om', 1],
  ['rothead', 'om', 1],
  ['diagbox', 'omm', null],
  ['slashbox', 'mm', null],
  ['tablenum', 'om', 1],
  ['pdfbookmark', 'omm', null],
  ['DeclarePairedDelimiter', 'mmm', null],
  ['newtheoremstyle', 'mmmmmmmmm', null],
  ['titleformat', '*mommmo', null],
  ['captionsetup', 'om', null],
  ['addbibresource', 'om', null],
  ['SetCell', 'om', null],
  ['acronym', 'm', 0],
  ['gls', 'om', 1],
  ['Gls', 'om', 1],
  ['glspl', 'om', 1],
  ['colhead', 'm', 0],
  ['twocolhead', 'm', 0],
  ['ac', 'm', 0],
  ['acl', 'm', 0],
  ['acs', 'm', 0],
  ['acp', 'm', 0],
  ['acf', 'm', 0],
  ['DTLinitials', 'm', 0],
  ['CJKfamily', 'm', null],
  ['fontencoding', 'm', null],
  ['fontfamily', 'm', null],
  ['fontseries', 'm', null],
  ['fontshape', 'm', null],
  ['enlargethispage', '*m', null],
  ['includepdf', 'om', null],
  ['hypersetup', 'm', null],
  ['cmidrule', 'opm', null],
  ['cline', 'm', null],
  ['specialrule', 'mmm', null],
  ['addlinespace', 'o', null],
  ['morecmidrules', '', null],
  ['Xhline', 'm', null],
  ['toprule', 'o', null],
  ['midrule', 'o', null],
  ['bottomrule', 'o', null],
  ['abovespace', '', null],
  ['linespread', 'm', null],
  ['lipsum', 'o', null],
  ['blindtext', 'o', null],
];

/** Commands whose arguments the engine knows by form alone. */
export const commandShapes: ReadonlyMap<string, Shape> = new Map([
  ...written,
  ...more.map(([name, form, shown]): [string, Shape] => [name, { arguments: form, shown }]),
]);

/** Declarations that make the rest of their group bold. */
export const boldDeclarations = new Set(['bf', 'bfseries', 'boldmath', 'bold']);
/** Commands that set their argument bold. */
export const boldCommands = new Set([
  'textbf',
  'mathbf',
  'boldsymbol',
  'bm',
  'pmb',
  'mathbfit',
  'symbf',
  'B',
  'mathbold',
]);
/** Commands that underline their argument. */
export const underlineCommands = new Set([
  'underline',
  'uline',
  'ul',
  'uuline',
  'uwave',
  'dashuline',
]);

/** Environments that hold rows and columns. */
export const tabularEnvironments = new Set([
  'tabular',
  'tabular*',
  'tabularx',
  'tabulary',
  'longtable',
  'longtable*',
  'longtabu',
  'supertabular',
  'supertabular*',
  'xtabular',
  'tabu',
  'tblr',
  'longtblr',
  'NiceTabular',
  'NiceTabularX',
]);

/** Environments of displayed mathematics. */
export const displayEnvironments =
  /^(?:displaymath|equation|align|gather|multline|eqnarray|alignat|flalign|dmath|subequations|xalignat|IEEEeqnarray)\*?$/;

/** Environments of which nothing is read. */
export const droppedEnvironments = new Set([
  'tikzpicture',
  'picture',
  'pspicture',
  'pgfpicture',
  'forest',
  'axis',
  'CCSXML',
  'comment',
  'filecontents',
  'filecontents*',
  'dependency',
  'tikzcd',
  'xy',
  'asy',
  'overpic',
]);

/** Arguments that stand behind \begin of an environment, as `Reader.take` has them. */
export const environmentArguments: Readonly<Record<string, string>> = {
  tabular: 'om',
  'tabular*': 'mom',
  tabularx: 'mom',
  tabulary: 'mom',
  longtable: 'om',
  'longtable*': 'om',
  longtabu: 'm',
  tabu: 'm',
  supertabular: 'om',
  'supertabular*': 'mom',
  xtabular: 'om',
  tblr: 'om',
  longtblr: 'oom',
  NiceTabular: 'oom',
  NiceTabularX: 'mom',
  array: 'om',
  minipage: 'ooom',
  adjustbox: 'm',
  multicols: 'mo',
  'multicols*': 'mo',
  wrapfigure: 'omom',
  wraptable: 'omom',
  'CJK*': 'mm',
  CJK: 'mm',
  list: 'mm',
  spacing: 'm',
  table: 'o',
  'table*': 'o',
  figure: 'o',
  'figure*': 'o',
  sidewaystable: 'o',
  subfigure: 'oom',
  subtable: 'oom',
  enumerate: 'o',
  itemize: 'o',
  description: 'o',
  tcolorbox: 'o',
  mdframed: 'o',
  algorithm: 'o',
  'algorithm*': 'o',
  algorithm2e: 'o',
  algorithmic: 'o',
  threeparttable: 'o',
  tablenotes: 'o',
  turn: 'm',
  rotate: 'm',
  scope: 'o',
  alignat: 'm',
  'alignat*': 'm',
  IEEEeqnarray: 'om',
  thebibliography: 'm',
  float: 'o',
  framed: '',
  aligned: 'o',
  alignedat: 'om',
  subarray: 'm',
  otherlanguage: 'm',
};
