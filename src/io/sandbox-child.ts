import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import { setPriority } from 'node:os';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { behindWalls, findWalls } from './walls.ts';

/** What a child may use; the parent ends it from outside when it takes more. */
export interface ChildLimits {
  /** RSS at which the parent kills. */
  readonly rssMb: number;
  /** RLIMIT_DATA in MB: what it may map for itself. Node itself needs some 1100. */
  readonly dataMb: number;
  /** RLIMIT_CPU: seconds of all its threads together. */
  readonly cpuSeconds: number;
  /** Main-thread stack in MB, or null for the system's own. */
  readonly stackMb: number | null;
  /** Above 0 it gives way to the engine, whose timers must come while it burns every core. */
  readonly niceness: number;
  /** Further flags of node. */
  readonly flags: readonly string[];
}

export interface SandboxChild {
  readonly process: ChildProcessWithoutNullStreams;
  readonly walls: readonly string[];
}

/** In a clone the worker lies in sandbox/, in the package in dist/sandbox/; both beside src/. */
const folder = fileURLToPath(new URL('../../sandbox/', import.meta.url));
const alpine = '/etc/alpine-release'; // asked for by the loader of isolated-vm

/** Starts a worker behind every wall that this machine has; pipes only, an empty environment. */
export async function startSandboxChild(limits: ChildLimits): Promise<SandboxChild> {
  const own = readable();
  const node = [
    process.execPath,
    '--no-node-snapshot',
    '--disable-warning=ExperimentalWarning',
    '--disable-warning=SecurityWarning',
    '--permission',
    '--allow-addons',
    ...[...own, alpine].map((path) => `--allow-fs-read=${path}`),
    ...limits.flags,
    `${folder}worker.js`,
  ];
  const { command, names } = behindWalls(
    await findWalls(),
    { ...limits, readable: [process.execPath, ...own, alpine] },
    node,
  );
  const child = spawn(command[0] ?? '', command.slice(1), {
    env: { TZ: 'UTC', LC_ALL: 'C' },
    cwd: '/',
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  giveWay(child.pid, limits.niceness);
  child.stderr.resume();
  child.stdin.on('error', () => undefined); // a killed child closes its pipe; its exit tells the story
  return {
    process: child,
    walls: ['process', 'isolate', 'permission-model', 'empty-environment', ...names],
  };
}

function giveWay(pid: number | undefined, niceness: number): void {
  if (pid === undefined || niceness === 0) return;
  try {
    setPriority(pid, niceness);
  } catch {
    // it has ended already, or this system has no priorities: the limits hold all the same
  }
}

/** The few folders a child needs: the sandbox's own, isolated-vm and its loader. This process finds them and loads none. */
function readable(): string[] {
  const from = createRequire(import.meta.url);
  const isolate = dirname(from.resolve('isolated-vm/package.json'));
  const loader = dirname(createRequire(`${isolate}/`).resolve('node-gyp-build/package.json'));
  return [folder, isolate, loader].map((path) => realpathSync(path));
}
