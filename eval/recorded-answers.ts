import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { parse } from 'yaml';

/** One answer of a service as somebody recorded it. */
export interface RecordedAnswer {
  /** Null where only the body was kept. */
  readonly url: string | null;
  readonly status: number;
  readonly body: string;
}

type Fields = Readonly<Record<string, unknown>>;

/** The answers in a file: a plain body, a `{url, status_code, body}` wrapper, or a VCR cassette. */
export async function readRecorded(path: string): Promise<RecordedAnswer[]> {
  const text = await readFile(path, 'utf8');
  if (/\.ya?ml$/.test(path)) return ofCassette(text);
  const wrapper = path.endsWith('.json') ? (JSON.parse(text) as unknown) : null;
  if (isFields(wrapper) && typeof wrapper['body'] === 'string')
    return [
      {
        url: typeof wrapper['url'] === 'string' ? wrapper['url'] : null,
        status: Number(wrapper['status_code'] ?? 200),
        body: wrapper['body'],
      },
    ];
  return [{ url: null, status: 200, body: text }];
}

function ofCassette(text: string): RecordedAnswer[] {
  const cassette: unknown = parse(text);
  const list = isFields(cassette)
    ? (cassette['interactions'] ?? cassette['http_interactions'])
    : null;
  if (!Array.isArray(list)) throw new Error('a cassette without interactions');
  return list.filter(isFields).map(({ request, response }) => {
    const [asked, answered] = [
      isFields(request) ? request : {},
      isFields(response) ? response : {},
    ];
    const status = isFields(answered['status']) ? answered['status'] : {};
    return {
      url: typeof asked['uri'] === 'string' ? asked['uri'] : null,
      status: Number(status['code'] ?? status['status_code'] ?? 200),
      body: bodyOf(isFields(answered['body']) ? answered['body'] : {}),
    };
  });
}

/** Bodies lie as text, as base64 (declared or tagged), and gzipped within it. */
function bodyOf({ string: content, encoding }: Fields): string {
  const bytes =
    content instanceof Uint8Array
      ? Buffer.from(content)
      : encoding === 'ASCII-8BIT'
        ? Buffer.from(String(content), 'base64')
        : Buffer.from(String(content ?? ''));
  return (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('utf8');
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
