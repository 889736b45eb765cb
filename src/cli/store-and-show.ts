import type { PaperManifest } from '../core/records/generated/types.ts';
import { parseCanonical, parseLogEntry } from '../core/records/parse-record.ts';
import type { Source } from '../core/source.ts';
import { writeCard } from '../io/cards.ts';
import type { Engine } from '../io/engine.ts';
import { openIndex } from '../io/index-db.ts';
import type { FolderLibrary } from '../io/library.ts';
import type { Verified } from '../pipeline.ts';
import { renderCardHtml } from '../render/card-html.ts';
import { renderCardMarkdown } from '../render/card-markdown.ts';
import { storeVerification } from '../store-verification.ts';
import type { Streams } from './streams.ts';

/** What a command that adds to a library works with. */
export interface WritingSession {
  readonly streams: Streams;
  readonly library: FolderLibrary;
  /** Given by `--now`, or null. */
  readonly now: string | null;
  readonly engine: Engine;
  readonly templates: Readonly<Record<string, string>>;
}

/** Renders the card of a finished verification, stores and logs everything, and gives the path of the card. */
export async function storeAndShow(
  verified: Verified,
  source: Source,
  facts: { readonly command: string; readonly started: string; readonly session: WritingSession },
): Promise<string> {
  const { command, started, session } = facts;
  const { streams, library, now, engine, templates } = session;
  const { manifest } = verified;
  const card = {
    html: renderCardHtml(manifest, { templates, styleHref: 'style.css', command }),
    markdown: renderCardMarkdown(manifest),
    style: templates['style.css'] ?? '',
  };
  const { index } = await storeVerification(
    verified,
    source,
    card,
    {
      startedAt: started,
      finishedAt: now ?? streams.now().toISOString(),
      engine: { version: engine.version, node: engine.node, v8: engine.v8, icu: engine.icu },
      machine: { platform: engine.platform, arch: engine.arch },
    },
    library,
  );
  return showEntry(index, manifest, library);
}

/** Takes the new entry up in the cards and the index, which are views of the log. */
async function showEntry(
  index: number,
  manifest: PaperManifest,
  library: FolderLibrary,
): Promise<string> {
  let path = '';
  for await (const text of library.log.entries(index, index + 1)) {
    const entry = parseCanonical(text, parseLogEntry);
    path = await writeCard(library.folder, entry, library.objects);
    const database = openIndex(`${library.folder}/var/index.sqlite`);
    database.add(index, entry, manifest);
    database.close();
  }
  return path;
}
