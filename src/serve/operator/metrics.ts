import { roomOf } from './room-of.ts';

/** Seconds up to which requests are counted. */
const bounds = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5];

/** What is true at this moment, by its name and one line of help. */
export type Gauges = Readonly<Record<string, { readonly help: string; readonly value: number }>>;

export interface Metrics {
  count(path: string, status: number, cache: string, seconds: number): void;
  /** Prometheus text, version 0.0.4. */
  print(gauges: Gauges): string;
}

/** Counts of the requests that were answered since the start. */
export function requestMetrics(): Metrics {
  const requests = new Map<string, number>();
  const caches = new Map<string, number>();
  const buckets = bounds.map(() => 0);
  let total = 0;
  let sum = 0;
  return {
    count: (path, status, cache, seconds) => {
      add(requests, `room="${roomOf(path)}",status="${status}"`);
      if (cache !== 'none') add(caches, `result="${cache}"`);
      const bucket = bounds.findIndex((bound) => seconds <= bound);
      if (bucket >= 0) buckets[bucket] = (buckets[bucket] ?? 0) + 1;
      total += 1;
      sum += seconds;
    },
    print: (gauges) => {
      let below = 0;
      const lines = [
        ...family('truth_engine_requests_total', 'counter', 'Requests answered.'),
        ...rowsOf('truth_engine_requests_total', requests),
        ...family('truth_engine_page_cache_total', 'counter', 'Pages found ready, or made.'),
        ...rowsOf('truth_engine_page_cache_total', caches),
        ...family('truth_engine_request_seconds', 'histogram', 'Time to an answer.'),
        ...bounds.map((bound, at) => {
          below += buckets[at] ?? 0;
          return `truth_engine_request_seconds_bucket{le="${bound}"} ${below}`;
        }),
        `truth_engine_request_seconds_bucket{le="+Inf"} ${total}`,
        `truth_engine_request_seconds_sum ${sum}`,
        `truth_engine_request_seconds_count ${total}`,
        ...Object.entries(gauges).flatMap(([name, { help, value }]) => [
          ...family(name, 'gauge', help),
          `${name} ${value}`,
        ]),
      ];
      return `${lines.join('\n')}\n`;
    },
  };
}

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function family(name: string, type: string, help: string): string[] {
  return [`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`];
}

function rowsOf(name: string, counts: ReadonlyMap<string, number>): string[] {
  return [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([labels, count]) => `${name}{${labels}} ${count}`);
}
