import type { Block } from '../blocks.ts';
import type { FloatPiece } from './float.ts';

export interface FloatBlocks {
  readonly blocks: readonly Block[];
  readonly problems: readonly { what: string; where: string | null }[];
}

/**
 * The pieces of a float as blocks: each table with the caption that is its own, else with the
 * float's; a caption is told once, notes go to the table that follows them.
 */
export function floatBlocks(pieces: readonly FloatPiece[], kind: string | null): FloatBlocks {
  const blocks: Block[] = [];
  const shown = new Set<string>();
  const own = pieces.filter((piece) => piece.kind !== 'panel');
  const panels = pieces.flatMap((piece) => (piece.kind === 'panel' ? [piece.pieces] : []));
  const captions = captionsOf(own);
  const everything = flat(pieces);
  const count = everything.filter((piece) => piece.kind === 'table').length;
  const main = captions.find(({ isPart }) => !isPart) ?? null;
  if (count === 0) return figureBlocks(everything, kind);
  const paired = captions.length === count && captions.length > 1 && panels.length === 0;
  let used = 0;
  const put = (list: readonly FloatPiece[], caption: typeof main): void => {
    const part = captionsOf(list).find(({ isPart }) => isPart) ?? null;
    let notes = list.flatMap((piece) => (piece.kind === 'note' ? piece.text : []));
    for (const piece of list) {
      if (piece.kind === 'panel') {
        put(piece.pieces, captionsOf(flat(piece.pieces)).find(({ isPart }) => !isPart) ?? caption);
        continue;
      }
      if (piece.kind !== 'table') continue;
      const mine = paired ? (captions[used] ?? null) : caption;
      const isFirst = mine !== null && !shown.has(mine.text);
      if (mine) shown.add(mine.text);
      const words = isFirst ? mine.text : (part?.text ?? null);
      if (isFirst && part) notes = [part.text, ...notes];
      blocks.push({
        kind: 'table',
        table: { ...piece.table, label: mine?.label ?? null, caption: words, notes },
      });
      notes = [];
      used += 1;
    }
    for (const text of notes) blocks.push({ kind: 'note', text });
  };
  put(pieces, main);
  for (const caption of captionsOf(everything))
    if (!caption.isPart && !shown.has(caption.text))
      blocks.push({ kind: 'figure', label: caption.label, caption: caption.text });
  return { blocks, problems: [] };
}

/** A float without tables: its captions, and what else it prints. */
function figureBlocks(pieces: readonly FloatPiece[], kind: string | null): FloatBlocks {
  const blocks: Block[] = [];
  const problems: { what: string; where: string | null }[] = [];
  for (const piece of pieces)
    if (piece.kind === 'caption') {
      const { label, text, isPart } = piece.caption;
      blocks.push({ kind: 'figure', label, caption: text });
      if (kind === 'table' && !isPart)
        problems.push({
          what: 'A table has no rows that can be read; it may be a picture.',
          where: label,
        });
    } else if (piece.kind === 'listing')
      blocks.push({ kind: 'listing', label: null, caption: null, text: piece.text });
    else if (piece.kind === 'note') blocks.push({ kind: 'note', text: piece.text });
  return { blocks, problems };
}

function captionsOf(pieces: readonly FloatPiece[]) {
  return pieces.flatMap((piece) => (piece.kind === 'caption' ? piece.caption : []));
}

function flat(pieces: readonly FloatPiece[]): FloatPiece[] {
  return pieces.flatMap((piece) => (piece.kind === 'panel' ? flat(piece.pieces) : [piece]));
}
