import { join } from 'node:path';
import type { DepositNotes } from '../core/deposit.ts';
import { disk, writeWhole } from './disk.ts';

/** Notes of deposits in a library's var/, where they may be lost: the archive is asked then. */
export function depositNotes(folder: string, archive: string, mark: string): DepositNotes {
  const path = join(folder, 'var', 'deposits.json');
  const key = `${archive} ${mark}`;
  const read = async (): Promise<Record<string, number>> => {
    const text = Buffer.from((await disk.read(path)) ?? []).toString('utf8');
    return parseNotes(text);
  };
  return {
    read: async () => (await read())[key] ?? null,
    write: async (id) =>
      writeWhole(disk, path, Buffer.from(`${JSON.stringify({ ...(await read()), [key]: id })}\n`)),
  };
}

/** What cannot be read says nothing. */
function parseNotes(text: string): Record<string, number> {
  try {
    const value: unknown = JSON.parse(text);
    const entries = typeof value === 'object' && value !== null ? Object.entries(value) : [];
    return Object.fromEntries(
      entries.flatMap(([key, id]): [string, number][] =>
        typeof id === 'number' ? [[key, id]] : [],
      ),
    );
  } catch {
    return {}; // none was written, or its last bytes were lost
  }
}
