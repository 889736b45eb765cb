import { Reader } from './reader.ts';
import { append, charsOf, close, command, isCommand, open, type Token } from './token.ts';

/** Commands of AASTeX's tables whose argument is a note below. */
const notes: Readonly<Record<string, string>> = {
  tablecomments: 'm',
  tablenotetext: 'mm',
  tablerefs: 'm',
};
/** Commands of theirs that only set lengths and fonts. */
const layout: Readonly<Record<string, string>> = {
  tabletypesize: 'm',
  tablewidth: 'm',
  tablecolumns: 'm',
  tablenum: 'm',
  rotate: '',
  tablehead: 'm',
  colnumbers: '',
  startdata: '',
  enddata: '',
};

/** The body of a deluxetable of AASTeX, written as a table with a tabular in it. */
export function plainTable(body: readonly Token[]): Token[] {
  const reader = new Reader(body);
  const preamble = reader.argument();
  const captions: Token[] = [];
  const head: Token[] = [];
  const data: Token[] = [];
  const below: Token[] = [];
  while (!reader.done) {
    const token = reader.next();
    if (!token) break;
    if (isCommand(token, 'tablecaption')) {
      append(captions, [command('caption'), open, ...reader.argument(), close]);
    } else if (isCommand(token, 'tablehead')) {
      append(head, reader.argument());
    } else if (isCommand(token, 'tablenotetext', 'tablecomments', 'tablerefs')) {
      const taken = reader.take(notes[token.text] ?? 'm');
      if (token.text === 'tablenotemark')
        append(data, [command('tnote'), open, ...(taken[0] ?? []), close]);
      else
        append(below, [
          { kind: 'par', text: '\n' },
          ...taken.flatMap((part) => [...part, ...charsOf(' ')]),
        ]);
    } else if (token.kind === 'command' && Object.hasOwn(layout, token.text)) {
      reader.take(layout[token.text] ?? '');
    } else if (isCommand(token, 'nodata')) append(data, charsOf('…'));
    else data.push(token);
  }
  return [
    ...captions,
    { kind: 'begin', text: 'tabular' },
    open,
    ...preamble,
    close,
    ...head,
    command('\\'),
    command('hline'),
    ...data,
    { kind: 'end', text: 'tabular' },
    ...below,
  ];
}
