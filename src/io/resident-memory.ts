import { readFileSync } from 'node:fs';

/** Deepest chain of processes that a child is started through. */
const deepest = 4;

/** Resident memory of a process and those it started in MB; 0 where the system does not say. */
export function residentMb(pid: number): number {
  return treeMb(pid, deepest);
}

function treeMb(pid: number, levels: number): number {
  const children = levels > 0 ? childrenOf(pid) : [];
  return children.reduce((sum, child) => sum + treeMb(child, levels - 1), ownMb(pid));
}

function ownMb(pid: number): number {
  const pages = read(`/proc/${pid}/statm`).split(' ')[1];
  return pages === undefined ? 0 : (Number(pages) * 4096) / 1e6;
}

function childrenOf(pid: number): number[] {
  return read(`/proc/${pid}/task/${pid}/children`).split(' ').filter(Boolean).map(Number);
}

function read(path: string): string {
  try {
    return readFileSync(path, 'latin1');
  } catch {
    return ''; // ended meanwhile, or no /proc on this system
  }
}
