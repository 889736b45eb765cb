import { basename, join } from 'node:path';
import { UserError } from '../../core/errors.ts';
import { sha256 } from '../../core/hash.ts';
import type { Entailed } from '../../core/io.ts';
import type { LeaningLabel } from '../../core/leaning.ts';
import { NotABoundedFile, readBoundedFile } from '../bounded-file.ts';
import { codeOf } from '../disk.ts';
import { hasFields, loadOptional } from '../optional-package.ts';
import { labelsOf } from './onnx-labels.ts';
import {
  onnxRuntime,
  tokenizers,
  type OnnxSession,
  type OnnxRuntime,
  type Tokenizer,
} from './onnx-packages.ts';
import type { Asked } from './stored-replies.ts';

/** The runtime reads a model from one stretch of memory. */
const maxModelBytes = 1_500_000_000;
const maxJsonBytes = 50_000_000;
/** Tokens that the usual cross-encoders take. */
const maxTokens = 512;

/**
 * A cross-encoder in a folder: model.onnx, tokenizer.json and config.json with id2label. It runs on this machine, on one
 * thread, so that the same input gives the same figures. Throws a UserError for what is missing or no such model.
 */
export async function openOnnxFolder(folder: string, packages: string | undefined): Promise<Asked> {
  const runtime = loadOptional(onnxRuntime, packages);
  const { Tokenizer } = loadOptional(tokenizers, packages);
  const model = await read(folder, 'model.onnx', maxModelBytes);
  const json = await read(folder, 'tokenizer.json', maxJsonBytes);
  const config = await read(folder, 'config.json', maxJsonBytes);
  const labels = labelsOf(parse(config, folder));
  if (!labels)
    throw notAModel(folder, 'labels in config.json that do not tell entailment from contradiction');
  const [tokenizer, session] = await starting(folder, async () => [
    new Tokenizer(parse(json, folder), {}),
    await runtime.InferenceSession.create(model, oneThread),
  ]);
  const scores = (claim: string, passage: string): Promise<Score> =>
    scoreOf(claim, passage, { runtime, tokenizer, session, labels, folder });
  return {
    by: { name: basename(folder), sha256: sha256(model) },
    basis: { tokenizer: sha256(json), config: sha256(config) },
    ask: async (claim, passages) => strongest(await inTurn(passages, (one) => scores(claim, one))),
  };
}

const oneThread = { intraOpNumThreads: 1, interOpNumThreads: 1, executionProviders: ['cpu'] };

interface Score {
  /** What of the passage was read. */
  readonly read: string;
  readonly label: LeaningLabel;
  /** Probability of the label, as the model has it: it orders passages and is shown nowhere. */
  readonly weight: number;
}

/** The passage that says most; of equal ones the first. */
function strongest(scores: readonly Score[]): Entailed {
  const [best] = scores
    .filter(({ label }) => label !== 'unknown')
    .toSorted((a, b) => b.weight - a.weight);
  return { label: best?.label ?? 'unknown', quote: best?.read ?? null, dropped: null };
}

async function inTurn<T, U>(list: readonly T[], each: (one: T) => Promise<U>): Promise<U[]> {
  const out: U[] = [];
  for (const one of list) out.push(await each(one));
  return out;
}

interface Parts {
  readonly runtime: OnnxRuntime;
  readonly tokenizer: Tokenizer;
  readonly session: OnnxSession;
  readonly labels: readonly LeaningLabel[];
  readonly folder: string;
}

async function scoreOf(claim: string, passage: string, parts: Parts): Promise<Score> {
  const { runtime, tokenizer, session, labels, folder } = parts;
  const { read, encoding } = encodePair(passage, claim, tokenizer);
  const given = {
    input_ids: encoding.ids,
    attention_mask: encoding.attention_mask,
    token_type_ids: encoding.token_type_ids ?? encoding.ids.map(() => 0),
  };
  const feeds = Object.fromEntries(
    Object.entries(given)
      .filter(([name]) => session.inputNames.includes(name))
      .map(([name, values]) => [
        name,
        new runtime.Tensor('int64', BigInt64Array.from(values, BigInt), [1, values.length]),
      ]),
  );
  const out = await starting(folder, () => session.run(feeds));
  const logits = out['logits']?.data;
  if (!(logits instanceof Float32Array) || logits.length !== labels.length)
    throw notAModel(folder, 'another output than one figure for each label');
  const most = Math.max(...logits);
  const at = logits.indexOf(most);
  const total = logits.reduce((sum, logit) => sum + Math.exp(logit - most), 0);
  return { read, label: labels[at] ?? 'unknown', weight: 1 / total };
}

/** As much of the passage as fits beside the claim. */
function encodePair(passage: string, claim: string, tokenizer: Tokenizer) {
  let read = passage;
  for (;;) {
    const encoding = tokenizer.encode(read, { text_pair: claim, return_token_type_ids: true });
    const { length } = encoding.ids;
    if (length <= maxTokens || read.length < 100) return { read, encoding };
    read = read.slice(0, Math.floor(read.length * Math.min(0.9, maxTokens / length)));
  }
}

async function read(folder: string, name: string, maxBytes: number): Promise<Uint8Array> {
  try {
    return await readBoundedFile(join(folder, name), maxBytes);
  } catch (error) {
    const seen = error instanceof NotABoundedFile ? error.seen : codeOf(error);
    throw notAModel(folder, `${name}: ${seen}`);
  }
}

function parse(bytes: Uint8Array, folder: string): object {
  try {
    const value: unknown = JSON.parse(Buffer.from(bytes).toString('utf8'));
    if (hasFields(value)) return value;
  } catch {
    // told below, in words that lead on
  }
  throw notAModel(folder, 'a file that is no JSON');
}

/** What the runtime or the tokenizer refuses is the folder's fault. */
async function starting<T>(folder: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw notAModel(folder, error instanceof Error ? error.message.slice(0, 300) : String(error));
  }
}

function notAModel(folder: string, seen: string): UserError {
  return new UserError({
    code: 'bad-argument',
    message: `Cannot use ${JSON.stringify(basename(folder))} as an entailment model.`,
    seen,
    wanted: 'a folder with model.onnx, tokenizer.json and a config.json that has id2label',
    next: 'docs/leanings.md says which models fit',
  });
}
