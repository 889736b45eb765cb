import { basename, extname, join, resolve } from 'node:path';
import { UserError } from '../core/errors.ts';
import { largestData, parseDataTable } from '../gate/script/data-table.ts';
import { disk, writeWhole } from '../io/disk.ts';
import { openLibrary } from '../io/library.ts';
import { readTextFile } from '../io/text-file.ts';
import { libraryFolder } from './arguments.ts';
import { exitCode } from './exit-code.ts';
import type { Streams } from './streams.ts';

/** Reads a data file as a script would see it, stores it in the library and prints the input that names it. */
export async function storeData(
  name: string,
  options: { readonly library?: string | undefined; readonly json?: boolean | undefined },
  streams: Streams,
): Promise<number> {
  const format = formatOf(name);
  const text = await readTextFile(resolve(streams.cwd, name), largestData, 'repro');
  const rows = parseDataTable(text, format, basename(name));
  const { folder, objects } = await openLibrary(libraryFolder(options.library, streams), null);
  const input = { data: await objects.put(text), format };
  // No entry names it until a script is run: this keeps it from being cleared away.
  const pointer = join(folder, 'var', 'data', `${input.data}.json`);
  await writeWhole(disk, pointer, Buffer.from(JSON.stringify(input)));
  const columns = Object.keys(rows[0] ?? {});
  streams.out(
    options.json === true
      ? `${JSON.stringify({ ...input, rows: rows.length, columns })}\n`
      : [
          `Stored ${basename(name)}: ${rows.length} rows of ${columns.join(', ')}.`,
          '',
          '  Put it among the inputs of a script, under a name of your choice:',
          '',
          `    "rows": ${JSON.stringify(input)}`,
          '',
          '  It may verify a claim only when the paper or a record of it names this hash.',
          '',
        ].join('\n'),
  );
  return exitCode.nothingContradicted;
}

function formatOf(name: string): 'csv' | 'json' {
  const ending = extname(name).toLowerCase();
  if (ending === '.csv') return 'csv';
  if (ending === '.json') return 'json';
  throw new UserError({
    code: 'bad-argument',
    message: `Cannot tell what ${JSON.stringify(basename(name))} is.`,
    seen: ending === '' ? 'a name without an ending' : ending,
    wanted: 'a name that ends with .csv or .json',
    next: 'truth-engine repro --help',
  });
}
