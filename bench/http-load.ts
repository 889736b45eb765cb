import { createConnection, type Socket } from 'node:net';
import { performance } from 'node:perf_hooks';

/** What a load asks for: paths in turn over so many connections, as fast as they are answered or at a rate. */
export interface Load {
  readonly port: number;
  readonly paths: readonly string[];
  readonly connections: number;
  readonly seconds: number;
  /** Requests a second, sent when they are due whatever became of those before; null for as many as are answered. */
  readonly rate: number | null;
  readonly gzip: boolean;
}

export interface Loaded {
  readonly requests: number;
  readonly perSecond: number;
  /** Milliseconds from the moment when a request was due. */
  readonly p50: number;
  readonly p99: number;
  readonly bytes: number;
  /** Answers other than 200. */
  readonly failed: number;
}

/** Asks over kept connections with the least work of its own: heads are searched for their length, bodies only counted. */
export async function load(asked: Load): Promise<Loaded> {
  const { connections, seconds, rate } = asked;
  const times: number[] = [];
  const totals = { bytes: 0, failed: 0 };
  let next = 0;
  const began = performance.now();
  const end = began + seconds * 1000;
  const due = (n: number): number => (rate === null ? 0 : began + (n / rate) * 1000);
  const path = (n: number): string => asked.paths[n % asked.paths.length] ?? '/';

  const one = async (): Promise<void> => {
    const socket = await connect(asked.port);
    const answer = answers(socket);
    for (;;) {
      const n = next++;
      const at = due(n);
      const wait = at - performance.now();
      if (wait > 1) await new Promise((resolve) => setTimeout(resolve, wait));
      const started = rate === null ? performance.now() : at;
      if (performance.now() >= end || started >= end) break;
      socket.write(request(path(n), asked.gzip));
      const { status, bytes } = await answer();
      times.push(performance.now() - started);
      totals.bytes += bytes;
      if (status !== 200) totals.failed += 1;
    }
    socket.destroy();
  };
  await Promise.all(Array.from({ length: connections }, one));
  const taken = (performance.now() - began) / 1000;
  const sorted = times.sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.floor(share * sorted.length)] ?? NaN;
  return {
    requests: times.length,
    perSecond: times.length / taken,
    p50: at(0.5),
    p99: at(0.99),
    ...totals,
  };
}

function request(path: string, gzip: boolean): string {
  return `GET ${path} HTTP/1.1\r\nHost: localhost\r\n${gzip ? 'Accept-Encoding: gzip\r\n' : ''}\r\n`;
}

function connect(port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = createConnection({ port, host: '127.0.0.1', noDelay: true });
    socket.once('connect', () => resolve(socket));
    socket.once('error', reject);
  });
}

interface Answer {
  readonly status: number;
  readonly bytes: number;
}

/** The answers of one connection, one at a time; each must say its length. */
function answers(socket: Socket): () => Promise<Answer> {
  let resolve: (answer: Answer) => void = () => undefined;
  let reject: (error: Error) => void = () => undefined;
  let head = Buffer.alloc(0);
  let left = 0;
  let status = 0;
  let bytes = 0;
  socket.on('data', (chunk) => {
    let body = chunk.length;
    if (left === 0) {
      head = head.length === 0 ? chunk : Buffer.concat([head, chunk]);
      const close = head.indexOf('\r\n\r\n');
      if (close < 0) return;
      const text = head.toString('latin1', 0, close);
      status = Number(text.slice(9, 12));
      left = Number(/\r\ncontent-length: (\d+)/i.exec(text)?.[1] ?? NaN);
      if (Number.isNaN(left)) return reject(new Error(`No length: ${text}`));
      bytes = left;
      body = head.length - close - 4;
      head = Buffer.alloc(0);
    }
    left -= body;
    if (left === 0) resolve({ status, bytes });
  });
  socket.on('error', (error) => reject(error));
  socket.on('close', () => reject(new Error('The server closed the connection')));
  return () =>
    new Promise((done, failed) => {
      resolve = done;
      reject = failed;
    });
}
