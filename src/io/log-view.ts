import type { Log } from '../core/io.ts';
import { leafHash, type TreeHash } from '../core/log/merkle.ts';
import { proverOf, type Prover } from '../core/log/prover.ts';
import type { LogEntry } from '../core/records/generated/types.ts';
import { parseCanonical, parseLogEntry } from '../core/records/parse-record.ts';

/** What a site knows of a log of one size. */
export interface LogView {
  readonly size: number;
  readonly prover: Prover;
  /** Objects that are named and not republished. */
  readonly withheld: ReadonlySet<string>;
  /** Objects that are named and open, unless they are withheld too. */
  readonly open: ReadonlySet<string>;
  /** Notes of the key's rotations, oldest first. */
  readonly rotations: readonly string[];
  readonly takedowns: number;
}

/** Reads each entry of a log once, a bundle at a time, so that a long log holds nobody up; null while it is empty. */
export function openLogView(log: Log): () => Promise<LogView | null> {
  const leaves: TreeHash[] = [];
  const nodes = new Map<string, TreeHash>();
  const withheld = new Set<string>();
  const open = new Set<string>();
  const rotations: string[] = [];
  let takedowns = 0;
  let view: LogView | null = null;
  let last: Promise<unknown> = Promise.resolve();
  const take = async (size: number): Promise<LogView> => {
    for await (const text of log.entries(leaves.length, size)) {
      const entry = parseCanonical(text, parseLogEntry);
      leaves.push(leafHash(Buffer.from(text)));
      for (const hash of withheldBy(entry)) withheld.add(hash);
      for (const hash of openBy(entry)) open.add(hash);
      for (const { sha256, instead } of entry.withheld ?? []) {
        withheld.add(sha256);
        if (instead !== undefined) open.add(instead);
      }
      if (entry.kind === 'takedown') takedowns += 1;
      if (entry.rotation) rotations.push(entry.rotation.note);
    }
    return { size, prover: proverOf([...leaves], nodes), withheld, open, rotations, takedowns };
  };
  const look = async (): Promise<LogView | null> => {
    const size = await log.size();
    if (size === 0 || view?.size === size) return view;
    return (view = await take(size));
  };
  // One after another: who asks while an older size is read must not get that one.
  return () => {
    const next = last.then(look, look);
    last = next;
    return next;
  };
}

/** Whole texts and sources are their authors'; a question file is its curator's. */
function withheldBy({ kind, source, objects }: LogEntry): string[] {
  const { text, source: stored, question } = objects;
  return [source, kind === 'synthesis' ? null : text, stored, question].flatMap(
    (hash) => hash ?? [],
  );
}

/** The words of a synthesis stand in its record anyway. */
function openBy({ kind, objects }: LogEntry): string[] {
  const { manifest, run_record, card_html, card_markdown, style, report_html, report_markdown } =
    objects;
  return [
    ...[manifest, run_record, card_html, card_markdown, style, report_html, report_markdown],
    kind === 'synthesis' ? objects.text : null,
    objects.pages,
  ].flatMap((hash) => hash ?? []);
}
