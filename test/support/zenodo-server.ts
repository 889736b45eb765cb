import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { shared } from './shared.ts';

/** A server on this machine that answers as Zenodo's deposition API did when it was recorded. */
export interface ZenodoServer {
  readonly env: Readonly<Record<string, string>>;
  /** "POST /api/deposit/depositions", in their order. */
  readonly asked: readonly string[];
  /** Deposits that exist, by their ids. */
  readonly deposits: ReadonlyMap<number, Stored>;
  /** Answers the next requests that this is true for otherwise, or not at all. */
  instead: ((what: string, response: ServerResponse) => boolean) | null;
  readonly close: () => void;
}

interface Stored {
  metadata: Record<string, unknown>;
  submitted: boolean;
  readonly files: Map<string, string>;
}

/** Answers as they were recorded: a new deposit, and one that was published. */
const recorded = (name: string): string =>
  readFileSync(join(shared.folder, 'corpus/citations/zenodo', name), 'utf8');

export async function zenodoServer(): Promise<ZenodoServer> {
  const asked: string[] = [];
  const deposits = new Map<number, Stored>();
  let next = 101;
  const answerOf = (id: number, base: string): string => {
    const stored = deposits.get(id);
    const text = stored?.submitted
      ? recorded('zenodraft_131.json')
      : recorded('zenodraft_101.json');
    const moved = text
      .replaceAll('https://sandbox.zenodo.org', base)
      .replaceAll(/\b(?:101|131)\b/g, String(id))
      .replaceAll('10.5072/', '10.5281/');
    const deposition = JSON.parse(moved) as Record<string, Record<string, unknown>>;
    return JSON.stringify({
      ...deposition,
      metadata: { ...deposition['metadata'], ...stored?.metadata },
      files: [...(stored?.files ?? [])].map(([filename, checksum]) => ({ filename, checksum })),
      links: { ...deposition['links'], bucket: `${base}/api/files/${id}` },
    });
  };
  const server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      const path = (request.url ?? '').split('?')[0] ?? '';
      const what = `${request.method} ${path}`;
      asked.push(what);
      if (made.instead?.(what, response)) return;
      if (request.headers.authorization !== 'Bearer a-token')
        return response.writeHead(401).end('{"message":"No token"}');
      const base = `http://${request.headers.host}`;
      const send = (status: number, text: string): void =>
        void response.writeHead(status, { 'content-type': 'application/json' }).end(text);
      const metadata = (): Record<string, unknown> =>
        (JSON.parse(body.toString('utf8')) as { metadata: Record<string, unknown> }).metadata;
      const [, bucket, name] = /^\/api\/files\/(\d+)\/(.+)$/.exec(path) ?? [];
      const [, id, action] =
        /^\/api\/deposit\/depositions(?:\/(\d+)(\/actions\/publish)?)?$/.exec(path) ?? [];
      const stored = deposits.get(Number(bucket ?? id));
      if (bucket !== undefined && name !== undefined && stored) {
        const md5 = createHash('md5').update(body).digest('hex');
        stored.files.set(decodeURIComponent(name), md5);
        return send(201, JSON.stringify({ key: name, checksum: `md5:${md5}` }));
      }
      if (what === 'POST /api/deposit/depositions') {
        const made = next++;
        deposits.set(made, { metadata: metadata(), submitted: false, files: new Map() });
        return send(201, answerOf(made, base));
      }
      if (what === 'GET /api/deposit/depositions')
        return send(200, `[${[...deposits.keys()].map((one) => answerOf(one, base)).join(',')}]`);
      if (!stored || id === undefined) return send(404, '{"message":"Not found"}');
      if (action !== undefined) stored.submitted = true;
      else if (request.method === 'PUT') stored.metadata = metadata();
      return send(action === undefined ? 200 : 202, answerOf(Number(id), base));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const made: ZenodoServer = {
    env: {
      TRUTH_ENGINE_ALLOW_LOOPBACK: '1',
      TRUTH_ENGINE_ZENODO: base,
      TRUTH_ENGINE_ZENODO_SANDBOX: base,
      TRUTH_ENGINE_ZENODO_TOKEN: 'a-token',
    },
    asked,
    deposits,
    instead: null,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
  return made;
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
