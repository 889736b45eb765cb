import { resolve } from 'node:path';
import { UserError } from '../core/errors.ts';
import type { Readers } from '../ground/leaning/lean.ts';
import { openEmbedder } from '../io/embedder.ts';
import { openEndpoint } from '../io/entailment/endpoint.ts';
import { openOnnxFolder } from '../io/entailment/onnx-folder.ts';
import { withStoredReplies, type Asked } from '../io/entailment/stored-replies.ts';
import type { Streams } from './streams.ts';

/** Options of every command that reads open claims. */
export const readerOptions = {
  model: { type: 'string' },
  endpoint: { type: 'string' },
  embeddings: { type: 'boolean' },
} as const;

/** The lines of their help. */
export const readersHelp = `  --model <folder>     an entailment model leans where the rules are silent (--endpoint
                       <url>: its name there; --embeddings ranks what it is shown)`;

interface Given {
  readonly model?: string | undefined;
  readonly endpoint?: string | undefined;
  readonly embeddings?: boolean | undefined;
}

/** What the operator connected; replies are kept in the library's folder, null where there is none. */
export async function readersOf(
  given: Given,
  streams: Streams,
  { folder, offline }: { readonly folder: string | null; readonly offline: boolean },
): Promise<Readers> {
  const asked = await askedOf(given, streams);
  if (given.embeddings && !asked) throw needsModel('--embeddings without --model');
  return {
    entailment: asked && withStoredReplies(asked, { folder, offline: offline && isRemote(given) }),
    ranker: given.embeddings ? await openEmbedder(streams.env['TRUTH_ENGINE_PACKAGES']) : null,
  };
}

async function askedOf(
  { model, endpoint }: Given,
  { env, cwd, signal }: Streams,
): Promise<Asked | null> {
  if (model === undefined) {
    if (endpoint === undefined) return null;
    throw needsModel('--endpoint without --model');
  }
  if (endpoint === undefined)
    return openOnnxFolder(resolve(cwd, model), env['TRUTH_ENGINE_PACKAGES']);
  const key = env['TRUTH_ENGINE_ENDPOINT_KEY'];
  return openEndpoint({ url: endpoint, model, key, signal });
}

/** A folder is asked on this machine. */
function isRemote({ endpoint }: Given): boolean {
  return endpoint !== undefined;
}

function needsModel(seen: string): UserError {
  return new UserError({
    code: 'bad-argument',
    message: 'Cannot tell which model is meant.',
    seen,
    wanted: '--model <folder>, or --endpoint <url> --model <name>',
    next: 'docs/leanings.md',
  });
}
