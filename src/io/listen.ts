import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { UserError } from '../core/errors.ts';
import { codeOf } from './disk.ts';

export interface Listening {
  /** Such as http://127.0.0.1:8080/. */
  readonly url: string;
  close(): Promise<void>;
}

/** Opens a port for an application; bounded in what a client may send and how long it may take. */
export function listen(
  app: { readonly fetch: (request: Request) => Response | Promise<Response> },
  host: string,
  port: number,
): Promise<Listening> {
  return new Promise((resolve, reject) => {
    const server = serve({
      fetch: app.fetch,
      hostname: host,
      port,
      serverOptions: { maxHeaderSize: 16_384, requestTimeout: 30_000, headersTimeout: 10_000 },
    });
    server.on('error', (cause) => reject(cannotListen(host, port, cause)));
    server.on('listening', () => {
      const { address, family, port } = server.address() as AddressInfo;
      const name = family === 'IPv6' ? `[${address}]` : address;
      resolve({
        url: `http://${name}:${port}/`,
        close: () =>
          new Promise((done) => {
            server.close(() => done());
            if ('closeAllConnections' in server) server.closeAllConnections();
          }),
      });
    });
  });
}

function cannotListen(host: string, port: number, cause: unknown): UserError {
  return new UserError({
    code: 'bad-argument',
    message: `Cannot serve on ${host}:${port}.`,
    seen: codeOf(cause) === 'EADDRINUSE' ? 'another program that uses this port' : codeOf(cause),
    wanted: 'a port that is free',
    next: 'give another one with --port, or --port 0 for any',
    cause,
  });
}
