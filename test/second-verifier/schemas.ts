import { readFileSync, readdirSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';

const folder = new URL('../../schemas/', import.meta.url);
const host = 'https://truth-engine.org/schemas/';
let known: Ajv2020 | undefined;

/** Throws when a value does not fit the schema of that name, such as `bundle-v1`. */
export function mustFit(name: string, value: unknown): void {
  known ??= load();
  const validate = known.getSchema(`${host}${name}.schema.json`);
  if (!validate) throw new Error(`there is no schema ${name}`);
  if (validate(value) === true) return;
  const [error] = validate.errors ?? [];
  throw new Error(
    `does not fit ${name}: ${error?.instancePath ?? ''} ${error?.message ?? 'unknown reason'}`,
  );
}

function load(): Ajv2020 {
  const ajv = new Ajv2020({ strict: false, logger: false });
  formats.default(ajv);
  for (const file of readdirSync(folder))
    if (file.endsWith('.schema.json'))
      ajv.addSchema(JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as object);
  return ajv;
}
