import { spawn, spawnSync, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** What a child may use; the parent ends it from outside when it takes more. */
export interface ChildLimits {
  /** RSS at which the parent kills. */
  readonly rssMb: number;
  /** RLIMIT_DATA in MB: what it may map for itself. Node itself needs some 1100. */
  readonly dataMb: number;
  /** Main-thread stack in MB, or null for the system's own. */
  readonly stackMb: number | null;
  /** Further flags of node. */
  readonly flags: readonly string[];
}

export interface SandboxChild {
  readonly process: ChildProcessWithoutNullStreams;
  readonly walls: readonly string[];
}

/** In a clone the worker lies in sandbox/, in the package in dist/sandbox/; both beside src/. */
const folder = new URL('../../sandbox/', import.meta.url);
const worker = new URL(import.meta.url.endsWith('.ts') ? 'worker.ts' : 'worker.js', folder);

/** Starts a worker behind every wall that this machine has; pipes only, an empty environment. */
export function startSandboxChild({ dataMb, stackMb, flags }: ChildLimits): SandboxChild {
  const walls = ['process', 'isolate', 'permission-model', 'empty-environment'];
  const root = fileURLToPath(
    new URL(folder.pathname.includes('/dist/') ? '../../' : '../', folder),
  );
  const node = [
    '--no-node-snapshot',
    '--disable-warning=ExperimentalWarning',
    '--disable-warning=SecurityWarning',
    '--permission',
    '--allow-addons',
    `--allow-fs-read=${root}*`,
    '--allow-fs-read=/etc/alpine-release',
    ...nodeModulesOf(root).map((path) => `--allow-fs-read=${path}`),
    ...flags,
    fileURLToPath(worker),
  ];
  const prlimit = prlimitArguments(dataMb, stackMb);
  if (prlimit) walls.push('rlimits');
  const [command, args] = prlimit
    ? ['prlimit', [...prlimit, process.execPath, ...node]]
    : [process.execPath, node];
  const child = spawn(command as string, args as string[], {
    env: { TZ: 'UTC', LC_ALL: 'C' },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  child.stderr.resume();
  child.stdin.on('error', () => undefined); // a killed child closes its pipe; its exit tells the story
  return { process: child, walls };
}

/** Resident memory of a process in MB; null where the system does not say. */
export function residentMb(pid: number): number | null {
  try {
    const pages = readFileSync(`/proc/${pid}/statm`, 'latin1').split(' ')[1];
    return pages === undefined ? null : (Number(pages) * 4096) / 1e6;
  } catch {
    return null; // ended meanwhile, or no /proc on this system
  }
}

let hasPrlimit: boolean | null = null;

function prlimitArguments(dataMb: number, stackMb: number | null): string[] | null {
  hasPrlimit ??= process.platform === 'linux' && spawnSync('prlimit', ['--version']).status === 0;
  if (!hasPrlimit) return null;
  const stack = stackMb === null ? [] : [`--stack=${stackMb * 1_000_000}`];
  return [
    '--core=0',
    `--data=${dataMb * 1_000_000}`,
    '--nofile=64',
    '--fsize=1000000',
    ...stack,
    '--',
  ];
}

/** Where isolated-vm may be installed: beside the package or above it. */
function nodeModulesOf(root: string): string[] {
  const above = root.split('/node_modules/')[0];
  return above && above !== root && existsSync(`${above}/node_modules`)
    ? [`${above}/node_modules/*`]
    : [];
}
