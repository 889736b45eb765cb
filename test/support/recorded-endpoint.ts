import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { TestContext } from 'node:test';

/** What a model writes, or what the service does instead. */
export type Recorded =
  | string
  | { readonly raw: string }
  | { readonly status: number }
  | { readonly hangs: true }
  | { readonly bytes: number };

export interface RecordedEndpoint {
  readonly url: string;
  /** Bodies of what was asked, in order. */
  readonly asked: readonly string[];
  readonly keys: readonly (string | undefined)[];
}

/** An OpenAI-compatible service on this machine that gives the same answer to everything, until the test ends. */
export async function recordedEndpoint(
  t: TestContext,
  answer: Recorded,
): Promise<RecordedEndpoint> {
  const asked: string[] = [];
  const keys: (string | undefined)[] = [];
  const server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      asked.push(`${request.method ?? ''} ${request.url ?? ''} ${body}`);
      keys.push(request.headers.authorization);
      respond(response, answer);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return { url: `http://127.0.0.1:${port}/v1`, asked, keys };
}

function respond(response: ServerResponse, answer: Recorded): void {
  if (typeof answer === 'string')
    response.end(JSON.stringify({ choices: [{ message: { content: answer } }] }));
  else if ('raw' in answer) response.end(answer.raw);
  else if ('status' in answer) response.writeHead(answer.status).end('{}');
  else if ('bytes' in answer) response.end('x'.repeat(answer.bytes));
  else response.write('{'); // and never the rest
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request) body += String(chunk);
  return body;
}
