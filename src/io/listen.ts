import { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { UserError } from '../core/errors.ts';
import { codeOf } from './disk.ts';

export interface Listening {
  /** Such as http://127.0.0.1:8080/. */
  readonly url: string;
  /** Takes no new connection, lets running requests finish for a while, then ends all. */
  close(): Promise<void>;
}

export interface ListenLimits {
  /** For a whole request to arrive, and for a connection that says nothing. */
  readonly timeoutMs: number;
  /** For running requests to finish once the server is to stop. */
  readonly graceMs: number;
}

const usual: ListenLimits = { timeoutMs: 30_000, graceMs: 10_000 };
const longestHeadersMs = 10_000;

/** Opens a port for an application; bounded in what a client may send and how long it may take. */
export function listen(
  app: { readonly fetch: (request: Request) => Response | Promise<Response> },
  host: string,
  port: number,
  { timeoutMs, graceMs }: ListenLimits = usual,
): Promise<Listening> {
  return new Promise((resolve, reject) => {
    const server = serve({
      fetch: app.fetch,
      hostname: host,
      port,
      serverOptions: {
        maxHeaderSize: 16_384,
        requestTimeout: timeoutMs,
        headersTimeout: Math.min(timeoutMs, longestHeadersMs),
        connectionsCheckingInterval: 1000,
        keepAliveTimeout: 5000,
      },
    });
    if (server instanceof Server) server.timeout = timeoutMs;
    server.on('error', (cause) => reject(cannotListen(host, port, cause)));
    server.on('listening', () => {
      const { address, family, port } = server.address() as AddressInfo;
      const name = family === 'IPv6' ? `[${address}]` : address;
      resolve({
        url: `http://${name}:${port}/`,
        close: () =>
          new Promise((done) => {
            const end = setTimeout(() => {
              if (server instanceof Server) server.closeAllConnections();
            }, graceMs);
            server.close(() => {
              clearTimeout(end);
              done();
            });
            if (server instanceof Server) server.closeIdleConnections();
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
