import type { PaperManifest } from '../core/records/generated/types.ts';

/** What a record says of the engine that made it. */
export function engineOf(engine: {
  readonly version: string;
  readonly nodeMajor: number;
}): PaperManifest['engine'] {
  return {
    name: 'truth-engine',
    version: engine.version,
    node_major: engine.nodeMajor,
    rules: 'numeric checks 1',
  };
}
