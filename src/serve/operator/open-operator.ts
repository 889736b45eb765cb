import { guards } from '../answer/ready-page.ts';
import { requestMetrics } from './metrics.ts';
import type { Operator, Seen } from './operator.ts';
import { rateLimit } from './rate-limit.ts';
import { logLine } from './request-log.ts';

export interface OperatorParts {
  /** Milliseconds since some time, never going back. */
  readonly clock: () => number;
  /** The time of day, RFC 3339. */
  readonly time: () => string;
  readonly trustsProxy: boolean;
  /** Requests a second and address; null for no limit. */
  readonly rate: number | null;
  /** Takes a line of the request log. */
  readonly log: (line: string) => void;
  /** How the library stands; rejects when its log cannot be read. */
  readonly health: () => Promise<Health>;
  readonly residentBytes: () => number;
}

export interface Health {
  /** Entries that the signed checkpoint covers. */
  readonly entries: number;
  /** Entries that the index has taken up. */
  readonly indexed: number;
}

/** Limits, counts, the log of requests, /healthz and /metrics. */
export function openOperator(parts: OperatorParts): Operator {
  const { clock, rate } = parts;
  const metrics = requestMetrics();
  const admit = rate === null ? () => 0 : rateLimit(rate, 2 * rate, clock);
  return {
    clock,
    trustsProxy: parts.trustsProxy,
    admit,
    seen: (request: Seen) => {
      const ms = clock() - request.started;
      metrics.count(request.path, request.status, request.cache, ms / 1000);
      parts.log(logLine(request, ms, parts.time()));
    },
    page: (path) => {
      if (path === 'healthz') return healthPage(parts.health);
      if (path === 'metrics') return metricsPage(parts, metrics.print);
      return null;
    },
  };
}

async function healthPage(health: OperatorParts['health']): Promise<Response> {
  const found = await health().catch(() => null);
  const isWell = found !== null && found.indexed >= found.entries;
  const state = found === null ? 'log unreadable' : isWell ? 'ok' : 'index behind';
  return new Response(`${JSON.stringify({ state, ...found })}\n`, {
    status: isWell ? 200 : 503,
    headers: { ...plain, 'Content-Type': 'application/json' },
  });
}

async function metricsPage(
  { health, residentBytes }: OperatorParts,
  print: ReturnType<typeof requestMetrics>['print'],
): Promise<Response> {
  const found = await health().catch(() => null);
  const gauges = {
    truth_engine_log_readable: { help: '1 while the log can be read.', value: found ? 1 : 0 },
    ...(found && {
      truth_engine_log_entries: { help: 'Entries of the log.', value: found.entries },
      truth_engine_index_lag_entries: {
        help: 'Entries that the index has not taken up.',
        value: Math.max(0, found.entries - found.indexed),
      },
    }),
    process_resident_memory_bytes: { help: 'Resident memory.', value: residentBytes() },
  };
  return new Response(print(gauges), {
    headers: { ...plain, 'Content-Type': 'text/plain; version=0.0.4; charset=utf-8' },
  });
}

const plain = { ...guards, 'Cache-Control': 'no-store' };
