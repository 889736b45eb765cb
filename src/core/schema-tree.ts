/** A field of a contract. */
export interface SchemaField {
  /** "work.read.also[].format". */
  readonly path: string;
  readonly depth: number;
  /** "string", "integer or null", "list of objects", or the name of another contract. */
  readonly type: string;
  /** File of the contract that its type stands in; null for its own. */
  readonly contract: string | null;
  readonly required: boolean;
  readonly words: string;
}

type Node = Readonly<Record<string, unknown>>;

const deepest = 12;

/** The fields of a JSON schema in its order, those of lists and objects below their parent. Never follows a reference out of it. */
export function schemaFields(schema: unknown): SchemaField[] {
  return isNode(schema) ? fieldsOf(schema, schema, '', 0) : [];
}

function fieldsOf(node: Node, root: Node, path: string, depth: number): SchemaField[] {
  if (depth > deepest) return [];
  const required = list(node['required']);
  const own = Object.entries(object(node['properties'])).flatMap(([name, value]) => {
    if (!isNode(value)) return [];
    const here = path === '' ? name : `${path}.${name}`;
    const field = {
      path: here,
      depth,
      ...typeOf(value),
      required: required.includes(name),
      words: wordsOf(value),
    };
    return [field, ...below(value, root, here, depth + 1)];
  });
  return own;
}

/** Fields of an object, of the members of a list, and of the arms of a choice. */
function below(node: Node, root: Node, path: string, depth: number): SchemaField[] {
  const target = local(node, root);
  if (target) return depth > deepest ? [] : below(target, root, path, depth + 1);
  const items = node['items'];
  const arms = [...list(node['oneOf']), ...list(node['anyOf'])].filter(isNode);
  return [
    ...fieldsOf(node, root, path, depth),
    ...(isNode(items) ? below(items, root, `${path}[]`, depth) : []),
    ...arms.flatMap((arm) => below(arm, root, path, depth)),
  ];
}

/** What a reference within the same schema stands for. */
function local(node: Node, root: Node): Node | null {
  const name = /^#\/\$defs\/([A-Za-z0-9_-]+)$/.exec(String(node['$ref'] ?? ''))?.[1];
  const found = name === undefined ? undefined : object(root['$defs'])[name];
  return isNode(found) ? found : null;
}

function typeOf(node: Node): Pick<SchemaField, 'type' | 'contract'> {
  const reference = /^([a-z0-9.-]+)\.schema\.json(?:#\/\$defs\/([A-Za-z0-9_-]+))?$/.exec(
    String(node['$ref'] ?? ''),
  );
  if (reference)
    return { type: reference[2] ?? reference[1] ?? '', contract: reference[1] ?? null };
  const items = node['items'];
  if (node['type'] === 'array' && isNode(items)) {
    const of = typeOf(items);
    return { type: `list of ${of.type}`, contract: of.contract };
  }
  const arms = [...list(node['oneOf']), ...list(node['anyOf'])].filter(isNode).map(typeOf);
  if (arms.length > 0)
    return {
      type: [...new Set(arms.map(({ type }) => type))].join(' or '),
      contract: arms.find(({ contract }) => contract !== null)?.contract ?? null,
    };
  const types = typeof node['type'] === 'string' ? [node['type']] : list(node['type']).map(String);
  if (types.length > 0) return { type: types.join(' or '), contract: null };
  return { type: 'const' in node || 'enum' in node ? 'value' : 'any', contract: null };
}

function wordsOf(node: Node): string {
  const values = list(node['enum']).filter((value) => value !== null);
  return [
    typeof node['description'] === 'string' ? node['description'] : '',
    'const' in node ? `Always ${JSON.stringify(node['const'])}.` : '',
    values.length > 0 ? `One of ${values.map(String).join(', ')}.` : '',
    typeof node['pattern'] === 'string' ? `Form ${node['pattern']}.` : '',
  ]
    .filter(Boolean)
    .join(' ');
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function object(value: unknown): Node {
  return isNode(value) ? value : {};
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
