import { canonicalJson } from '../json.ts';
import type * as records from './generated/types.ts';
import * as validators from './generated/validators.js';

/** Thrown when a record does not have the form of its contract. The message names the first place. */
export class RecordFormError extends Error {
  override readonly name = 'RecordFormError';
}

export const parseManifest = parserOf<records.PaperManifest>(
  'paper manifest',
  validators.isPaperManifest,
);
export const parseArtifact = parserOf<records.Artifact>('artifact', validators.isArtifact);
export const parseRunRecord = parserOf<records.RunRecord>('run record', validators.isRunRecord);
export const parseReproScript = parserOf<records.ReproScript>(
  'script header',
  validators.isReproScript,
);
export const parseProofClaim = parserOf<records.ProofClaim>(
  'registration of a proof',
  validators.isProofClaim,
);
export const parseProofCertificate = parserOf<records.ProofCertificate>(
  'certificate of a proof',
  validators.isProofCertificate,
);
export const parseRetrieval = parserOf<records.Retrieval>('retrieval', validators.isRetrieval);

export const parseCitationCheck = parserOf<records.CitationCheck>(
  'citation check',
  validators.isCitationCheck,
);
export const parseSearch = parserOf<records.Search>('search', validators.isSearch);

export const parseLogEntry = parserOf<records.LogEntry>('log entry', validators.isLogEntry);
export const parseQuestionForm = parserOf<records.Question>('question', validators.isQuestion);
export const parseSite = parserOf<records.Site>('site', validators.isSite);
export const parsePageList = parserOf<records.PageList>('list of pages', validators.isPageList);
export const parseBundle = parserOf<records.Bundle>('bundle', validators.isBundle);
export const parseLibrary = parserOf<records.LibraryDescription>(
  'library description',
  validators.isLibraryDescription,
);

interface Validator<T> {
  (value: unknown): value is T;
  errors?: Fault[] | null;
}

interface Fault {
  readonly instancePath: string;
  readonly message?: string;
  readonly params?: Readonly<Record<string, unknown>>;
}

/** Reads a record from its canonical text; any other encoding of the same record is refused. */
export function parseCanonical<T>(text: string, parse: (value: unknown) => T): T {
  const value: unknown = JSON.parse(text);
  if (canonicalJson(value) !== text)
    throw new RecordFormError('Cannot read a record that is not canonical JSON (RFC 8785)');
  return parse(value);
}

function parserOf<T>(name: string, isValid: Validator<T>): (value: unknown) => T {
  return (value) => {
    if (isValid(value)) return value;
    throw new RecordFormError(`Cannot read the ${name}: ${wordsOf(isValid.errors?.[0])}`);
  };
}

function wordsOf(fault: Fault | undefined): string {
  const unknown = fault?.params?.['additionalProperty'];
  const named = unknown === undefined ? '' : ` such as ${JSON.stringify(unknown)}`;
  return `${fault?.instancePath || 'the whole'} ${fault?.message ?? 'is wrong'}${named}`;
}
