import { join } from 'node:path';
import { sha256 } from '../../core/hash.ts';
import type { Entailed, Entailment } from '../../core/io.ts';
import { canonicalJson, type Json } from '../../core/json.ts';
import type { ModelName } from '../../core/leaning.ts';
import { readBoundedFile } from '../bounded-file.ts';
import { disk, writeWhole } from '../disk.ts';
import { hasFields } from '../optional-package.ts';
import { dropped, parseReply, parseShallow } from './reply.ts';

/** A model before its replies are kept. */
export interface Asked {
  readonly by: ModelName;
  /** All that its reply depends on beside claim and passages. */
  readonly basis: Json;
  /** Throws a NoReply where there is none that is worth keeping. */
  ask(claim: string, passages: readonly string[]): Promise<Entailed>;
}

/** A service that failed or a model that stopped: another time it may answer. `message` says what was seen. */
export class NoReply extends Error {
  override readonly name = 'NoReply';
}

const maxBytes = 64_000;
/** After so many failures in a row the rest is not asked. */
const mostFailures = 3;

/**
 * Keeps replies in a library by the SHA-256 of model, prompt, claim and passages, so that a second run gives the same
 * bytes without the model; null keeps none. With `offline` only what is kept answers.
 */
export function withStoredReplies(
  { by, basis, ask }: Asked,
  { folder, offline }: { readonly folder: string | null; readonly offline: boolean },
): Entailment {
  let failures = 0;
  const judge = async (claim: string, passages: readonly string[]): Promise<Entailed> => {
    const key = sha256(canonicalJson({ by: { ...by }, basis, claim, passages }));
    const path = folder === null ? null : join(folder, 'var', 'entailment', `${key}.json`);
    const stored = path === null ? null : await readReply(path);
    if (stored) return stored;
    if (offline) return dropped('it was not asked: --offline was given and no reply is stored.');
    if (failures >= mostFailures) return dropped('it was not asked any more: it failed too often.');
    try {
      const said = await ask(claim, passages);
      failures = 0;
      if (path !== null) await writeWhole(disk, path, Buffer.from(canonicalJson({ ...said })));
      return said;
    } catch (error) {
      if (!(error instanceof NoReply)) throw error;
      failures += 1;
      return dropped(error.message);
    }
  };
  return { by, judge };
}

/** Null where there is none; what was tampered with is read as any model's words are. */
async function readReply(path: string): Promise<Entailed | null> {
  try {
    const text = Buffer.from(await readBoundedFile(path, maxBytes)).toString('utf8');
    const value = parseShallow(text);
    if (!hasFields(value, 'dropped')) return null;
    return typeof value.dropped === 'string'
      ? dropped(value.dropped.slice(0, 400))
      : parseReply(text);
  } catch {
    return null; // what cannot be read is asked anew
  }
}
