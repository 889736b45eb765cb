import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { Ajv2020, type AnySchemaObject } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';
import formats from 'ajv-formats';
import { build } from 'esbuild';
import { compile } from 'json-schema-to-typescript';
import { openApi, openApiFile } from './generate-openapi.ts';

/**
 * Types and validators of every record, made from `schemas/`: one `types.ts`, one `validators.js` of
 * standalone code, so that no schema is compiled at start-up. Writes into the folder given.
 */
export async function generateRecords(folder: string): Promise<void> {
  const schemas = await readSchemas();
  await mkdir(folder, { recursive: true });
  await writeFile(`${folder}/types.ts`, await typesOf(schemas));
  const { code, declarations } = await validatorsOf(schemas);
  await writeFile(`${folder}/validators.js`, code);
  await writeFile(`${folder}/validators.d.ts`, declarations);
}

const schemaFolder = new URL('../schemas/', import.meta.url);
const banner = '// Made by `npm run generate` from schemas/. Not to be edited.\n';

type Schema = AnySchemaObject & { readonly $id: string; readonly title: string };

async function readSchemas(): Promise<Schema[]> {
  const names = (await readdir(schemaFolder))
    .filter((name) => name.endsWith('.schema.json'))
    .sort();
  return Promise.all(
    names.map(
      async (name) => JSON.parse(await readFile(new URL(name, schemaFolder), 'utf8')) as Schema,
    ),
  );
}

/** All contracts as definitions of one document, so that a shared type is written once. */
async function typesOf(schemas: readonly Schema[]): Promise<string> {
  const definitions: Record<string, unknown> = {};
  for (const schema of schemas) {
    const { $defs = {}, ...rest } = schema;
    const body = Object.fromEntries(Object.entries(rest).filter(([key]) => !key.startsWith('$')));
    const name = schema.title;
    if (name === 'Common')
      for (const [key, value] of Object.entries($defs)) definitions[pascal(key)] = value;
    else definitions[name] = body;
  }
  const text = JSON.stringify(definitions)
    .replaceAll(
      /"\$ref":"common-v1\.schema\.json#\/\$defs\/(\w+)"/g,
      (_, key: string) => `"$ref":"#/definitions/${pascal(key)}"`,
    )
    .replaceAll(
      /"\$ref":"([\w.-]+)\.schema\.json"/g,
      (_, file: string) => `"$ref":"#/definitions/${titleOf(schemas, file)}"`,
    )
    .replaceAll(/,?"(?:allOf|maxItems|minItems)":(?:\d+)/g, '');
  const parsed = JSON.parse(text.replaceAll(/\{,/g, '{')) as Record<
    string,
    Record<string, unknown>
  >;
  for (const body of Object.values(parsed)) delete body['allOf'];
  const root = {
    title: 'Records',
    type: 'object',
    additionalProperties: false,
    definitions: parsed,
    properties: Object.fromEntries(
      Object.keys(parsed).map((key) => [key, { $ref: `#/definitions/${key}` }]),
    ),
  };
  return compile(root as Parameters<typeof compile>[0], 'Records', {
    bannerComment: banner.trim(),
    additionalProperties: false,
    style: { singleQuote: true, printWidth: 100 },
  });
}

async function validatorsOf(
  schemas: readonly Schema[],
): Promise<{ code: string; declarations: string }> {
  const ajv = new Ajv2020({
    schemas: [...schemas],
    code: { source: true, esm: true },
    strict: false,
    inlineRefs: false,
    messages: true,
  });
  formats.default(ajv, ['date-time']);
  const contracts = schemas.filter(({ title }) => title !== 'Common');
  const names = Object.fromEntries(contracts.map(({ title, $id }) => [`is${title}`, $id]));
  const source = standalone.default(ajv, names);
  const bundle = await build({
    stdin: {
      contents: source,
      resolveDir: fileURLToPath(new URL('..', import.meta.url)),
      loader: 'js',
    },
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['main'],
    write: false,
    legalComments: 'none',
    minify: true,
  });
  const imports = contracts.map(({ title }) => title).join(', ');
  const lines = contracts.map(
    ({ title }) => `export declare const is${title}: Validator<${title}>;`,
  );
  const declarations = `${banner}import type { ${imports} } from './types.ts';\n
interface Validator<T> {
  (value: unknown): value is T;
  errors?: { instancePath: string; message?: string }[] | null;
}\n\n${lines.join('\n')}\n`;
  return { code: banner + (bundle.outputFiles[0]?.text ?? ''), declarations };
}

function titleOf(schemas: readonly Schema[], file: string): string {
  const found = schemas.find(({ $id }) => $id.endsWith(`/${file}.schema.json`));
  if (!found) throw new Error(`No schema has the id ${file}`);
  return found.title;
}

function pascal(key: string): string {
  return key.charAt(0).toUpperCase() + key.slice(1);
}

if (import.meta.main) {
  await writeFile(openApiFile, await openApi());
  await generateRecords(fileURLToPath(new URL('../src/core/records/generated', import.meta.url)));
}
