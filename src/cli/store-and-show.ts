import type { Source } from '../core/source.ts';
import type { Verified } from '../pipeline.ts';
import { renderCardHtml } from '../render/card-html.ts';
import { renderCardMarkdown } from '../render/card-markdown.ts';
import { storeVerification } from '../store-verification.ts';
import { timeOf, type Session } from './session.ts';
import { showEntry } from './show-entry.ts';

/** What a command that adds to a library works with. */
export type WritingSession = Pick<Session, 'streams' | 'library' | 'now' | 'engine' | 'templates'>;

/** Renders the card of a finished verification, stores and logs everything, and gives the path of the card. */
export async function storeAndShow(
  verified: Verified,
  source: Source,
  facts: { readonly command: string; readonly started: string; readonly session: WritingSession },
): Promise<string> {
  const { command, started, session } = facts;
  const { library, engine, templates } = session;
  const { manifest } = verified;
  const card = {
    html: renderCardHtml(manifest, {
      templates,
      frame: { styleHref: 'style.css', site: null },
      command,
      place: null,
    }),
    markdown: renderCardMarkdown(manifest),
    style: templates['style.css'] ?? '',
  };
  const run = {
    startedAt: started,
    finishedAt: timeOf(session),
    engine: { version: engine.version, node: engine.node, v8: engine.v8, icu: engine.icu },
    machine: { platform: engine.platform, arch: engine.arch },
  };
  const { index } = await storeVerification(verified, source, card, run, library);
  return showEntry(index, library);
}
