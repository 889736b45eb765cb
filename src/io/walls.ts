import { execFile } from 'node:child_process';
import { access, constants } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';

/** Programs of this machine that hold a child; each is null where it is missing or may not work here. */
export interface Walls {
  /** Limits on processor time, memory, files and core dumps. */
  readonly prlimit: string | null;
  /** Ends the child with its parent, also when that was killed. */
  readonly setpriv: string | null;
  /** No file but those of the sandbox, no network, no other process to be seen. */
  readonly bwrap: string | null;
}

/** What a wall is given: folders and files that the child may read, and its limits. */
export interface WallLimits {
  readonly dataMb: number;
  readonly stackMb: number | null;
  readonly cpuSeconds: number;
  readonly readable: readonly string[];
}

let found: Promise<Walls> | null = null;

/** Looks once what this machine has; each is tried before it is trusted. */
export function findWalls(): Promise<Walls> {
  found ??= lookForWalls();
  return found;
}

/** The command that runs `command` behind the walls, and their names for the run record. */
export function behindWalls(
  { prlimit, setpriv, bwrap }: Walls,
  limits: WallLimits,
  command: readonly string[],
): { command: readonly string[]; names: string[] } {
  const parts = [
    setpriv ? [setpriv, ...dying] : [],
    prlimit ? [prlimit, ...rlimits(limits)] : [],
    bwrap ? [bwrap, ...sealed(limits.readable)] : [],
  ];
  const names = [
    ...(prlimit ? ['rlimits'] : []),
    ...(setpriv || bwrap ? ['dies-with-parent'] : []),
    ...(bwrap ? ['bubblewrap'] : []),
  ];
  return { command: [...parts.flat(), ...command], names };
}

const dying = ['--pdeathsig', 'KILL', '--'];

function rlimits({ dataMb, stackMb, cpuSeconds }: WallLimits): string[] {
  const stack = stackMb === null ? [] : [`--stack=${stackMb * 1_000_000}`];
  return [
    '--core=0',
    `--data=${dataMb * 1_000_000}`,
    `--cpu=${cpuSeconds}`,
    '--nofile=64',
    '--fsize=1000000',
    ...stack,
    '--',
  ];
}

function sealed(readable: readonly string[]): string[] {
  const bind = (path: string): string[] => ['--ro-bind-try', path, path];
  return [
    '--unshare-all',
    '--die-with-parent',
    '--new-session',
    ...['/usr', '/lib', '/lib64', '/bin', ...readable].flatMap(bind),
    '--proc',
    '/proc',
    '--dev',
    '/dev',
    '--',
  ];
}

async function lookForWalls(): Promise<Walls> {
  if (process.platform !== 'linux') return { prlimit: null, setpriv: null, bwrap: null };
  const [prlimit, setpriv, bwrap] = await Promise.all([
    tried('prlimit', ['--core=0', '--', 'true']),
    tried('setpriv', [...dying, 'true']),
    tried('bwrap', [...sealed([]), 'true']),
  ]);
  return { prlimit, setpriv, bwrap };
}

/** Where a program is, if it ends well with these arguments. */
async function tried(name: string, args: readonly string[]): Promise<string | null> {
  for (const folder of (process.env['PATH'] ?? '').split(delimiter).filter(Boolean)) {
    const path = join(folder, name);
    try {
      await access(path, constants.X_OK);
      await promisify(execFile)(path, args, { timeout: 5000 });
      return path;
    } catch {
      // not here, or it may not do this here: a container may forbid namespaces
    }
  }
  return null;
}
