import { readFile, readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { apiRoutes, type ApiRoute } from '../src/serve/api/routes.ts';

type Schema = Record<string, unknown>;

const schemaFolder = new URL('../schemas/', import.meta.url);
/** Where the description lies. */
export const openApiFile = fileURLToPath(new URL('../templates/openapi.json', import.meta.url));

/** The API's description (OpenAPI 3.1), made from its routes and from the records' own schemas. */
export async function openApi(): Promise<string> {
  const answers = await readSchema('api/answers-v1.schema.json');
  const own = (answers['$defs'] ?? {}) as Record<string, Schema>;
  const records: Record<string, Schema> = {};
  for (const name of (await readdir(schemaFolder)).filter((one) => one.endsWith('.schema.json')))
    records[name.replace('.schema.json', '')] = await readSchema(name);
  const used = reached({ ...own, ...records }, [
    ...apiRoutes.map(({ schema }) => schema),
    ...Object.keys(own),
  ]);
  const { version } = JSON.parse(
    await readFile(new URL('../package.json', import.meta.url), 'utf8'),
  ) as { version: string };
  const description = {
    openapi: '3.1.0',
    info: {
      title: 'Truth Engine',
      version,
      description: 'Published verification records, their claims, checks and log. Reading only.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/api' }],
    paths: Object.fromEntries(apiRoutes.map((route) => [route.path, pathOf(route)])),
    components: { schemas: used },
  };
  const options = await resolveConfig(openApiFile);
  return format(JSON.stringify(description), { ...options, filepath: openApiFile });
}

function pathOf({ path, summary, parameters, schema, also }: ApiRoute): Schema {
  const json = { schema: { $ref: `#/components/schemas/${schema}` } };
  const problem = (words: string): Schema => ({
    description: words,
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  });
  const others = also.map((type) => [
    type,
    { schema: { type: type === 'text/markdown' ? 'string' : 'object' } },
  ]);
  return {
    get: {
      operationId: path.replaceAll(/[/{}]+/g, '_').replaceAll(/^_|_$/g, ''),
      summary,
      parameters: parameters.map(({ name, in: where, words, schema: form }) => ({
        name,
        in: where,
        description: words,
        required: where === 'path',
        schema: form,
      })),
      responses: {
        200: {
          description: summary,
          headers: {
            ETag: { schema: { type: 'string' }, description: 'For If-None-Match.' },
            Link: { schema: { type: 'string' }, description: 'The next page of a list.' },
          },
          content: { 'application/json': json, ...Object.fromEntries(others) },
        },
        304: { description: 'Nothing changed since the ETag that was sent.' },
        400: problem('A parameter that cannot be read.'),
        404: problem('There is no such thing.'),
        429: problem('Too many requests from one address.'),
        500: problem('Our fault.'),
      },
    },
  };
}

async function readSchema(path: string): Promise<Schema> {
  const text = await readFile(new URL(path, schemaFolder), 'utf8');
  const moved = text
    .replaceAll(
      /"\$ref": "(?:\.\.\/)?common-v1\.schema\.json#\/\$defs\/(\w+)"/g,
      '"$ref": "#/components/schemas/common-v1/$defs/$1"',
    )
    .replaceAll(
      /"\$ref": "(?:\.\.\/)?([\w.-]+)\.schema\.json(?:#(\/[^"]*))?"/g,
      (_, name: string, at = '') => `"$ref": "#/components/schemas/${name}${at}"`,
    )
    .replaceAll(/"\$ref": "#\/\$defs\/(\w+)"/g, (_, name: string) =>
      path.startsWith('api/')
        ? `"$ref": "#/components/schemas/${name}"`
        : `"$ref": "#/components/schemas/${path.replace('.schema.json', '')}/$defs/${name}"`,
    );
  const schema = JSON.parse(moved) as Schema;
  delete schema['$id'];
  delete schema['$schema'];
  return schema;
}

/** The schemas that the answers need, and those that these name, in alphabetical order. */
function reached(all: Readonly<Record<string, Schema>>, first: readonly string[]): Schema {
  const found = new Set<string>();
  const waiting = [...first];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const schema = all[name];
    if (!schema) throw new Error(`The API names a schema that there is not: ${name}`);
    if (found.has(name)) continue;
    found.add(name);
    for (const [, other] of JSON.stringify(schema).matchAll(/#\/components\/schemas\/([\w.-]+)/g))
      if (other !== undefined) waiting.push(other);
  }
  return Object.fromEntries([...found].sort().map((name) => [name, all[name]]));
}
