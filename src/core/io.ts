import type { Sha256 } from './hash.ts';
import type { Json } from './json.ts';
import type { LeaningLabel, ModelName } from './leaning.ts';
import type { MediaType } from './media-type.ts';
import type { Paper } from './paper.ts';

/** Content-addressed bytes. `put` is atomic and durable when it resolves; the same bytes twice is one object. */
export interface ObjectStore {
  put(bytes: Uint8Array | string): Promise<Sha256>;
  /** Null when there is no such object. Throws a UserError when the bytes do not have the hash. */
  get(hash: Sha256): Promise<Uint8Array | null>;
}

export interface Appended {
  /** Place of the entry in the log, from 0. */
  readonly index: number;
  /** Size of the tree that the new checkpoint signs. */
  readonly size: number;
  readonly checkpoint: string;
}

/** Entries in order, each a canonical JSON text. */
export interface Log {
  /** Durable, and covered by a signed checkpoint, when it resolves. Writers of other processes wait their turn. */
  append(entry: string): Promise<Appended>;
  size(): Promise<number>;
  /** Entries from `start` to before `end`. */
  entries(start: number, end: number): AsyncIterable<string>;
}

/** What a stage may ask of a stored library. PostgreSQL or a folder: stages cannot tell. */
export interface Library {
  readonly objects: ObjectStore;
  readonly log: Log;
}

/** Text in, text out, behind the wall. */
export interface SandboxJob {
  /** JavaScript expression that gives a function `(input, prelude) => JSON value`. */
  readonly script: string;
  readonly input: Json;
}

export type SandboxResult =
  /** `output` is the JSON text that the script's value gave, at most 64 KB. */
  | { readonly kind: 'value'; readonly output: string }
  | { readonly kind: 'error'; readonly message: string }
  | { readonly kind: 'timeout'; readonly limitMs: number }
  | { readonly kind: 'memory'; readonly limitMb: number };

export interface SandboxRun {
  readonly result: SandboxResult;
  /** Wall time in ms and the walls that stood; for run records only, never hashed into an artifact. */
  readonly wallMs: number;
  readonly walls: readonly string[];
}

export interface Sandbox {
  /** SHA-256 of the prelude that every script is given. */
  readonly prelude: Sha256;
  /** Name of the limits that were in force, part of each artifact. */
  readonly profile: string;
  /** A script from the engine's own catalogue: a fresh isolate in a warm child. */
  run(job: SandboxJob): Promise<SandboxRun>;
  close(): Promise<void>;
}

/** A person's script and what it is called with. */
export interface ScriptJob {
  /** JavaScript function expression `(inputs, numeric) => number`. */
  readonly script: string;
  /** Starts its `Math.random`, together with its own text. */
  readonly seed: number;
  /** The first call is the one that counts. */
  readonly calls: readonly ScriptCall[];
}

export interface ScriptCall {
  readonly inputs: Readonly<Record<string, Json>>;
  /** Runs in place of the job's: a mutant of it. */
  readonly script?: string;
  /** In place of the job's. */
  readonly seed?: number;
}

/** How one call of a person's script ended. */
export type ScriptResult =
  | { readonly kind: 'value'; readonly value: number }
  | { readonly kind: 'error'; readonly message: string }
  | { readonly kind: 'timeout' }
  | { readonly kind: 'memory' };

export interface ScriptRun {
  /** One a call, in their order. */
  readonly results: readonly ScriptResult[];
  readonly wallMs: number;
  readonly walls: readonly string[];
}

/** Runs what a stranger wrote: all calls of a script in one disposable child, each in a fresh isolate. */
export interface ScriptRunner {
  readonly prelude: Sha256;
  readonly profile: string;
  /** Repeats the first call under other limits and fails it unless it gives the same bits. */
  run(job: ScriptJob): Promise<ScriptRun>;
}

/** Reads a paper in a disposable child with caps on bytes, time and memory. */
export interface PaperReader {
  /** Throws a UserError (`not-a-paper`, `source-unreadable`, `source-too-large`). */
  read(bytes: Uint8Array, mediaType: MediaType): Promise<Paper>;
}

/** Told of progress; never part of a result. */
export type Progress = (stage: string, detail: string) => void;

/** What a model says of a claim beside passages; nothing of it is believed before the quotation was found. */
export interface Entailed {
  readonly label: LeaningLabel;
  /** Words of one of the passages; null where the label is "unknown". */
  readonly quote: string | null;
  /** Why there is no usable reply; null where there is one. */
  readonly dropped: string | null;
}

/** An operator's entailment model. The same claim and passages give the same answer. */
export interface Entailment {
  readonly by: ModelName;
  judge(claim: string, passages: readonly string[]): Promise<Entailed>;
}

/** An operator's second opinion on which sentences are near a claim. */
export interface Ranker {
  readonly name: string;
  /** Likeness of each sentence to the claim, at most 1. */
  likeness(claim: string, sentences: readonly string[]): Promise<readonly number[]>;
}

/** The files of a library as an auditor gets at them: a folder, an archive, a server. */
export interface LogFiles {
  /** Null when there is no such file. Throws a UserError when it cannot be had. */
  read(path: string): Promise<Uint8Array | null>;
  /** Every path there is; null where nobody can list them, as on a server. */
  list(): Promise<readonly string[] | null>;
}

/** The services that the engine asks; io/services.ts says where each is. */
export type ServiceName =
  'arxiv-api' | 'arxiv' | 'arxiv-oai' | 'openalex' | 'crossref' | 'semantic-scholar' | 'datacite';

/** One answer of a service, stored. */
export interface Retrieved {
  readonly url: string;
  readonly bytes: Uint8Array;
  /** SHA-256 of the stored `retrieval-v1` record. */
  readonly retrieval: Sha256;
  /** When the service said so, or said that it still holds; RFC 3339 in UTC. */
  readonly at: string;
}

export interface AskOptions {
  /** Age in ms up to which a stored answer is as good as a new one; default: any age. */
  readonly freshMs?: number;
  /** Answers are stored for each scope apart: another scope asks the same URL anew. */
  readonly scope?: string;
  /** Statuses that carry an answer beside 200. */
  readonly also?: readonly number[];
}

/** Services over HTTP: polite over all processes of a library, bounded, every answer stored. */
export interface Web {
  /** `path` follows the service's base. Null: there is no such thing (404, 410). */
  ask(service: ServiceName, path: string, options?: AskOptions): Promise<Retrieved | null>;
}

/** arXiv as a stage sees it. Each asks politely, bounded in time and size; null: there is no such thing. */
export interface Archive {
  /** The API's answer, an Atom feed, for one id with or without its version. */
  metadata(id: string): Promise<Retrieved>;
  html(id: string): Promise<Retrieved | null>;
  pdf(id: string): Promise<Retrieved | null>;
  /** The source as its authors gave it: a gzipped tar, one gzipped file, a PDF or a page. */
  eprint(id: string): Promise<Retrieved | null>;
}
