import { readFile } from 'node:fs/promises';

/** Rows of a tab-separated file with one header line, `\\t`, `\\n` and `\\\\` undone. */
export async function readTsv(path: string): Promise<Record<string, string>[]> {
  const [header = '', ...lines] = (await readFile(path, 'utf8'))
    .replace(/\r?\n$/, '')
    .split(/\r?\n/);
  const names = header.split('\t');
  return lines.map((line) => {
    const fields = line.split('\t').map(unescape);
    return Object.fromEntries(names.map((name, index) => [name, fields[index] ?? '']));
  });
}

function unescape(field: string): string {
  return field.replace(/\\([tn\\])/g, (_, letter: string) =>
    letter === 't' ? '\t' : letter === 'n' ? '\n' : '\\',
  );
}
