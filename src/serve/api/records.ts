import { parseRecordId } from '../../core/record-id.ts';
import type { RecordRow } from '../../core/record-store.ts';
import type { PaperManifest } from '../../core/records/generated/types.ts';
import { outcomes } from '../../core/outcome.ts';
import { benchmarkEvidence } from '../../record/benchmark-evidence.ts';
import { mathResult } from '../../record/math-result.ts';
import { reviewMonitor } from '../../record/review-monitor.ts';
import { renderCardMarkdown } from '../../render/card-markdown.ts';
import { claimJsonLd, recordJsonLd } from '../../render/site/json-ld.ts';
import { renderClaimMarkdown } from '../../render/site/claim-markdown.ts';
import type { SiteStore } from '../../core/site-store.ts';
import { parseFeedQuery } from '../feed-scope.ts';
import { linked, markdown, type SitePage } from '../site-page-types.ts';
import { badQuery } from '../site-room.ts';
import {
  answerJson,
  limitIn,
  numberIn,
  withValue,
  type ApiAnswer,
  type ApiRequest,
} from './answer.ts';
import { eventJson, recordJson } from './rows.ts';

/** Records that a filter lets through, last changed first. */
export const listRecords: ApiAnswer = ({ query, store, options: { base } }) => {
  const limit = limitIn(query);
  const before = numberIn(query, 'cursor', Number.MAX_SAFE_INTEGER);
  const rows = store.records.page(parseFeedQuery(query) ?? {}, before, limit + 1);
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  const next = last ? withValue(query, 'cursor', String(last.place)) : null;
  const cursor = last ? String(last.place) : null;
  return answerJson({ records: shown.map((row) => recordJson(row, base)), next: cursor }, next);
};

/** The same, for words. */
export const searchRecords: ApiAnswer = (request) => {
  if (!request.query.get('q')?.trim()) throw badQuery('Wanted: q, up to 400 characters.');
  return listRecords(request);
};

export const getRecord: ApiAnswer = (request) => {
  const { form, options, parts, store } = request;
  if (form === 'json') return asStored(parts[0] ?? '', store);
  return ofRecord(request, ({ row, manifest }) =>
    form === 'md'
      ? markdown(renderCardMarkdown(manifest))
      : linked(recordJsonLd(manifest, { row, ...options })),
  );
};

/** The very bytes whose hash the log names. */
async function asStored(name: string, store: SiteStore): Promise<SitePage | null> {
  const id = parseRecordId(name);
  const row = id === null ? null : store.records.get(id);
  const body = row && (await store.manifestBytes(row.manifest));
  return body && { type: 'application/json', body };
}

export const getHistory: ApiAnswer = (request) =>
  ofRecord(request, ({ row }) => {
    const events = request.store.records.events(row.id, 10_000).toReversed();
    return answerJson({ record: row.id, state: row.state, events: events.map(eventJson) });
  });

export const listClaims: ApiAnswer = (request) =>
  ofRecord(request, ({ row, manifest }) => {
    const outcome = request.query.get('outcome');
    if (outcome !== null && !outcomes.some((one) => one === outcome))
      throw badQuery(`Wanted: outcome as one of ${outcomes.join(', ')}.`);
    const claims = manifest.claims.filter((one) => outcome === null || one.outcome === outcome);
    return answerJson({ record: row.id, manifest: row.manifest, claims });
  });

export const getClaim: ApiAnswer = (request) =>
  ofRecord(request, ({ row, manifest }) => {
    const { form, options, parts } = request;
    const claim = manifest.claims.find(({ id }) => id === `c${parts[1]}`);
    if (!claim) return null;
    if (form === 'md') return markdown(renderClaimMarkdown(claim, manifest, options.base));
    if (form === 'jsonld') return linked(claimJsonLd(claim, manifest, { row, ...options }));
    return answerJson(claim);
  });

export const listChecks: ApiAnswer = (request) =>
  ofRecord(request, ({ row, manifest }) =>
    answerJson({
      record: row.id,
      manifest: row.manifest,
      checks: manifest.claims.flatMap(({ id, checks }) =>
        checks.map((check) => ({ claim: id, ...check })),
      ),
    }),
  );

export const getEvidence: ApiAnswer = (request) =>
  ofRecord(request, ({ manifest }) => answerJson(benchmarkEvidence(manifest)));

export const getMathResult: ApiAnswer = (request) =>
  ofRecord(request, ({ manifest }) => answerJson(mathResult(manifest)));

export const getMonitor: ApiAnswer = (request) =>
  ofRecord(request, ({ row, manifest }) =>
    answerJson(reviewMonitor({ manifest, hash: row.manifest, engine: request.options.engine })),
  );

export const getArtifact: ApiAnswer = async ({ parts, store }) => {
  const artifact = await store.artifact(parts[0] ?? '');
  return artifact && answerJson(artifact);
};

interface Found {
  readonly row: RecordRow;
  readonly manifest: PaperManifest;
}

async function ofRecord(
  { parts, store }: ApiRequest,
  answer: (found: Found) => SitePage | null,
): Promise<SitePage | null> {
  const id = parseRecordId(parts[0] ?? '');
  const row = id === null ? null : store.records.get(id);
  const manifest = row && (await store.manifest(row.manifest));
  return row && manifest ? answer({ row, manifest }) : null;
}
