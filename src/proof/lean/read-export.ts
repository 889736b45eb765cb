import type { DeclarationRecord } from './declaration.ts';
import { FileIds, type Ids, type Tables } from './export-tables.ts';
import { toFields, wrong, type Fields } from './json-fields.ts';
import { isDeclaration, readDeclaration } from './read-declaration.ts';
import { readExpression } from './read-expression.ts';
import { readLevel, readName } from './read-names.ts';
import { readLines } from './read-lines.ts';
import { Declined } from './stop.ts';

/**
 * Reads an export of lean4export, format 3.1 (NDJSON), and gives its declarations in the order of the file. Names,
 * levels and expressions go into `tables`; between two declarations the caller may drop what it has put there since.
 */
export function* readExport(
  chunks: Iterable<Uint8Array>,
  tables: Tables,
  mostBytes: number,
): Generator<DeclarationRecord> {
  const ids: Ids = {
    names: new FileIds('name', 0),
    levels: new FileIds('level', 0),
    expressions: new FileIds('expression', null),
    pis: new Map(),
  };
  let hasMeta = false;
  let number = 0;
  for (const line of readLines(chunks, mostBytes)) {
    number += 1;
    if (line.trim() === '') continue;
    const declaration = atLine(number, () => {
      const record = parseLine(line);
      if (hasMeta) return readRecord(record, ids, tables);
      assertMeta(record);
      return null;
    });
    hasMeta = true;
    if (declaration) yield declaration;
  }
  if (!hasMeta) throw new Declined('format', 'The file is empty: its first line says its format.');
}

/** Puts a name, a level or an expression into the tables; a declaration is given back. */
function readRecord(record: Fields, ids: Ids, tables: Tables): DeclarationRecord | null {
  if (isDeclaration(record)) return readDeclaration(record, ids);
  if (Object.hasOwn(record, 'ie')) readExpression(record, ids, tables);
  else if (Object.hasOwn(record, 'in')) readName(record, ids, tables);
  else if (Object.hasOwn(record, 'il')) readLevel(record, ids, tables);
  else throw wrong('A line', 'a name, a level, an expression or a declaration', record);
  return null;
}

/** Says in which line the form of a file is broken. */
function atLine<Value>(number: number, read: () => Value): Value {
  try {
    return read();
  } catch (error) {
    if (error instanceof Declined && error.because === 'format')
      throw new Declined('format', `Line ${number}: ${error.message}`);
    throw error;
  }
}

function parseLine(line: string): Fields {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw wrong('A line', 'JSON', line);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw wrong('A line', 'an object', value);
  return value as Fields;
}

/** Versions 3.1.x are read; who wrote the file and with which Lean is free to say or not. */
function assertMeta(record: Fields): void {
  if (!Object.hasOwn(record, 'meta')) throw wrong('The first line', 'the field "meta"', record);
  const { meta } = toFields(record, 'The first line', ['meta']);
  const { format } = toFields(meta, 'meta', [], ['format', 'exporter', 'lean']);
  if (format === undefined)
    throw new Declined('version', 'The first line names no version of the format: wanted 3.1.x.');
  const { version } = toFields(format, 'meta.format', ['version']);
  if (typeof version !== 'string' || !/^3\.1\.\d{1,6}$/.test(version))
    throw new Declined('version', `Format ${JSON.stringify(version)?.slice(0, 40)}: wanted 3.1.x.`);
}
