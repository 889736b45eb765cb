import { toArxivId, type ArxivRequest } from '../core/arxiv-id.ts';
import { UserError } from '../core/errors.ts';
import { sha256 } from '../core/hash.ts';
import { sniffMediaType, type MediaType } from '../core/media-type.ts';
import type { Archive, Retrieved } from '../core/io.ts';
import type { PaperMetadata, Source } from '../core/source.ts';
import { parseAtom } from './atom.ts';

/** A paper of arXiv: its version pinned by the API, its HTML, else its LaTeX source, else its PDF, and one more of these to confirm it. */
export async function ingest({ work, version }: ArxivRequest, archive: Archive): Promise<Source> {
  const wanted = version === null ? work : toArxivId(work, version);
  const answer = await archive.metadata(wanted);
  const metadata = parseAtom(new TextDecoder().decode(answer.bytes)).find(
    ({ arxivId }) => arxivId === wanted || (version === null && arxivId.startsWith(`${work}v`)),
  );
  if (!metadata) throw unknown(wanted);
  const found = [
    ...kept('text/html', await archive.html(metadata.arxivId), isHtml),
    ...kept('application/x-eprint', await eprintOf(metadata.arxivId, archive), isEprint),
  ];
  // one format confirms another; the PDF is fetched where there would be no second one
  if (found.length < 2)
    found.push(...kept('application/pdf', await archive.pdf(metadata.arxivId), isPdf));
  const [best, ...others] = found;
  if (best) return toSource(best, others, metadata, answer);
  throw metadata.withdrawn ? withdrawn(metadata) : noText(metadata);
}

/** One format as the archive holds it. */
interface Fetched {
  readonly mediaType: MediaType;
  readonly text: Retrieved;
}

function kept(
  mediaType: MediaType,
  text: Retrieved | null,
  isIt: (text: Retrieved) => boolean,
): Fetched[] {
  return text && isIt(text) ? [{ mediaType, text }] : [];
}

/** The source is wanted to confirm or to stand in: where it cannot be had, the other formats do. */
async function eprintOf(id: string, archive: Archive): Promise<Retrieved | null> {
  try {
    return await archive.eprint(id);
  } catch (error) {
    if (error instanceof UserError && error.code === 'source-unavailable') return null;
    throw error;
  }
}

function toSource(
  { text, mediaType }: Fetched,
  others: readonly Fetched[],
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
    others: others.map((other) => ({
      bytes: other.text.bytes,
      sha256: sha256(other.text.bytes),
      mediaType: other.mediaType,
      origin: { kind: 'arxiv', url: other.text.url },
    })),
    retrievals: [answer.retrieval, text.retrieval, ...others.map((one) => one.text.retrieval)],
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

/** A LaTeX source; arXiv hands out a PDF or a page where the authors gave one. */
function isEprint({ bytes }: Retrieved): boolean {
  return sniffMediaType(bytes) === 'application/x-eprint';
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
