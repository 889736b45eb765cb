import { readFile } from 'node:fs/promises';
import { arch, platform, versions } from 'node:process';

export interface Engine {
  readonly version: string;
  readonly nodeMajor: number;
  readonly node: string;
  readonly v8: string;
  readonly icu: string;
  readonly platform: string;
  readonly arch: string;
}

/** Version of this engine and of what it runs on. */
export async function readEngine(): Promise<Engine> {
  const depth = import.meta.url.includes('/dist/') ? '../../../package.json' : '../../package.json';
  const text = await readFile(new URL(depth, import.meta.url), 'utf8');
  const { version } = JSON.parse(text) as { version: string };
  return {
    version,
    nodeMajor: Number(versions.node.split('.')[0]),
    node: versions.node,
    v8: versions.v8,
    icu: versions['icu'] ?? 'none',
    platform,
    arch,
  };
}
