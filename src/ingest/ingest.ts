import { toArxivId, type ArxivRequest } from '../core/arxiv-id.ts';
import { UserError } from '../core/errors.ts';
import { sha256 } from '../core/hash.ts';
import type { Archive, Retrieved } from '../core/io.ts';
import type { PaperMetadata, Source } from '../core/source.ts';
import { parseAtom } from './atom.ts';

/** A paper of arXiv: its version pinned by the API, its HTML, else its PDF. */
export async function ingest({ work, version }: ArxivRequest, archive: Archive): Promise<Source> {
  const wanted = version === null ? work : toArxivId(work, version);
  const answer = await archive.metadata(wanted);
  const metadata = parseAtom(new TextDecoder().decode(answer.bytes)).find(
    ({ arxivId }) => arxivId === wanted || (version === null && arxivId.startsWith(`${work}v`)),
  );
  if (!metadata) throw unknown(wanted);
  const html = await archive.html(metadata.arxivId);
  if (html && isHtml(html)) return toSource(html, 'text/html', metadata, answer);
  const pdf = await archive.pdf(metadata.arxivId);
  if (pdf && isPdf(pdf)) return toSource(pdf, 'application/pdf', metadata, answer);
  throw metadata.withdrawn ? withdrawn(metadata) : noText(metadata);
}

function toSource(
  text: Retrieved,
  mediaType: Source['mediaType'],
  metadata: PaperMetadata,
  answer: Retrieved,
): Source {
  return {
    bytes: text.bytes,
    sha256: sha256(text.bytes),
    mediaType,
    origin: { kind: 'arxiv', url: text.url },
    metadata,
    standing: standingOf(metadata),
    retrievals: [answer.retrieval, text.retrieval],
  };
}

/** What the answer that pinned the version says of it. */
function standingOf({ arxivId, withdrawn, comment, updated }: PaperMetadata): Source['standing'] {
  const words = (comment ?? 'The paper was withdrawn.').slice(0, 1000);
  const fact = { kind: 'withdrawn', told_by: 'arxiv', words, doi: null, date: updated } as const;
  const answer = withdrawn ? 'told' : 'silent';
  const query = `?id_list=${encodeURIComponent(arxivId)}&max_results=1`;
  return {
    facts: withdrawn ? [fact] : [],
    questions: [{ service: 'arxiv-api', query, answer, why: null }],
  };
}

function isPdf({ bytes }: Retrieved): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).includes('%PDF-');
}

/** arXiv answers for a paper without HTML with a page that says so. */
function isHtml({ bytes }: Retrieved): boolean {
  const head = new TextDecoder().decode(bytes.subarray(0, 200_000));
  return /<html/i.test(head) && !/No HTML for|HTML is not available for the source/i.test(head);
}

function unknown(id: string): UserError {
  return new UserError({
    code: 'unknown-paper',
    message: `Cannot find ${id} on arXiv.`,
    seen: 'an answer without that paper',
    wanted: 'the id of a paper that arXiv holds',
    next: `look at https://arxiv.org/abs/${id} and mend the id`,
  });
}

function withdrawn({ arxivId, version, comment }: PaperMetadata): UserError {
  return new UserError({
    code: 'withdrawn-paper',
    message: `Cannot verify ${arxivId}: it was withdrawn.`,
    seen: comment ?? 'no text in this version',
    wanted: 'a version that holds the paper',
    next:
      version > 1
        ? `truth-engine verify ${arxivId.replace(/v\d+$/, '')}v${version - 1}`
        : 'nothing is left to verify',
  });
}

function noText({ arxivId }: PaperMetadata): UserError {
  return new UserError({
    code: 'no-full-text',
    message: `Cannot get the text of ${arxivId}.`,
    seen: 'neither HTML nor PDF',
    wanted: 'one of them',
    next: 'repeat the command later, or give the paper as a file',
  });
}
