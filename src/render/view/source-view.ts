import { formatName } from '../../core/media-type.ts';
import type { PaperManifest } from '../../core/records/generated/types.ts';
import type { StandingQuestion } from '../../core/standing.ts';
import { askedWords, factWords, questionWords } from '../standing-words.ts';
import { sayTime } from '../words.ts';

type Source = PaperManifest['provenance']['sources'][number];

export interface SourceView {
  readonly name: string;
  readonly href: string | null;
  readonly format: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly licence: string;
  /** What became of it since, and who was asked. */
  readonly standing: readonly string[];
  readonly asked: string;
  /** Each question with its answer, failures included. */
  readonly questions: readonly string[];
  readonly retrieved: string;
}

/** A source's bytes and what became of it. */
export function sourceView(source: Source): SourceView {
  const { url, file_name, media_type, licence, retrieved_at: at } = source;
  return {
    name: url ?? file_name ?? 'a source without a name',
    href: url && /^https:\/\//.test(url) ? url : null,
    format: formatName(media_type),
    bytes: source.bytes,
    sha256: source.sha256,
    licence: licence ?? 'not stated',
    standing: source.standing.facts.map(factWords),
    asked: askedWords(source.standing),
    questions: source.standing.questions.map((question) => asked(question, at)),
    retrieved: at ? sayTime(at) : 'in the run record',
  };
}

/** Times stand in the run record where the manifest carries none. */
function asked(question: StandingQuestion, at: string | null): string {
  return `${questionWords(question)}${at ? ` Asked ${sayTime(at)}.` : ''}`;
}
