import type { CardFiles } from './store-verification.ts';
import type { Appended, Library } from './core/io.ts';
import { canonicalJson } from './core/json.ts';
import type { LogEntry, PaperManifest } from './core/records/generated/types.ts';
import { statusOf, subjectOf, toEntry, type EntryParts } from './record/entry.ts';

/** A record's pages as they lie in a library; no report for the record of one paper. */
export interface RecordFiles extends CardFiles {
  readonly reportHtml: string | null;
  readonly reportMarkdown: string | null;
}

export interface RecordChange {
  readonly kind: 'synthesis' | 'publication' | 'correction' | 'withdrawal';
  readonly manifest: PaperManifest;
  /** The synthesis' own words, or the question file; null where neither belongs to the change. */
  readonly text: string | null;
  readonly question: string | null;
  readonly event: LogEntry['event'];
  readonly time: string;
}

/** Stores a synthesis or a change of a published record: every object first, then the entry that names them. */
export async function storeRecord(
  { kind, manifest, text, question, event, time }: RecordChange,
  files: RecordFiles,
  { objects, log }: Library,
): Promise<Appended> {
  const put = async (content: string | null) => content && (await objects.put(content));
  const stored: EntryParts['objects'] = {
    manifest: await objects.put(canonicalJson(manifest)),
    text: await put(text),
    question: await put(question),
    card_html: await objects.put(files.html),
    card_markdown: await objects.put(files.markdown),
    style: await objects.put(files.style),
    report_html: await put(files.reportHtml),
    report_markdown: await put(files.reportMarkdown),
  };
  return log.append(
    toEntry({
      kind,
      slug: manifest.work.slug,
      record: kind === 'synthesis' ? null : manifest.work.id,
      subject: subjectOf(manifest),
      source:
        manifest.work.kind === 'paper' ? (manifest.provenance.sources[0]?.sha256 ?? null) : null,
      status: statusOf(manifest),
      event,
      objects: stored,
      time,
    }),
  );
}
