import { parseRecordId } from '../../core/record-id.ts';
import { renderApiPage } from '../../render/site/api-page.ts';
import type { ApiAnswer } from '../api/answer.ts';
import { getCheckpoint, getConsistency, getEntry } from '../api/log.ts';
import { getPaper, listEvents, listPapers } from '../api/papers.ts';
import {
  getArtifact,
  getClaim,
  getEvidence,
  getHistory,
  getMathResult,
  getMonitor,
  getRecord,
  listChecks,
  listClaims,
  listRecords,
  searchRecords,
} from '../api/records.ts';
import { apiRoutes, type ApiPath } from '../api/routes.ts';
import { html } from '../site-page-types.ts';
import type { SiteRoom } from '../site-room.ts';

const answers: Readonly<Record<ApiPath, ApiAnswer>> = {
  '/records': listRecords,
  '/search': searchRecords,
  '/records/{id}': getRecord,
  '/records/{id}/history': getHistory,
  '/records/{id}/claims': listClaims,
  '/records/{id}/claims/{n}': getClaim,
  '/records/{id}/checks': listChecks,
  '/records/{id}/benchmark-evidence': getEvidence,
  '/records/{id}/math-result': getMathResult,
  '/records/{id}/review-monitor': getMonitor,
  '/artifacts/{sha256}': getArtifact,
  '/papers': listPapers,
  '/papers/{key}': getPaper,
  '/events': listEvents,
  '/log/checkpoint': getCheckpoint,
  '/log/entries/{n}': getEntry,
  '/log/consistency': getConsistency,
};

const parts = {
  '{id}': '([A-Za-z]{4}[:-](?:[0-9A-Fa-f]{16}|[0-9A-Fa-f]{8}))',
  '{n}': '(0|[1-9]\\d{0,9})',
  '{sha256}': '([0-9a-f]{64})',
  '{key}': '(.{1,300})',
} as const;

const table = apiRoutes.map(({ path, also }) => {
  const pattern = Object.entries(parts).reduce<string>(
    (text, [name, expression]) => text.replace(name, expression),
    path,
  );
  const forms = also.length > 0 ? '(?:\\.(jsonld|md))?' : '()';
  return { pattern: new RegExp(`^api${pattern}${forms}$`), answer: answers[path] };
});

/** The API: what a server answers to programs, its description, and a page about it. */
export const apiRoom: SiteRoom = {
  page: async (path, query, sources) => {
    const { options } = sources;
    if (path === 'api.html') return html(renderApiPage(apiRoutes, options));
    if (path === 'api/openapi.json')
      return { type: 'application/json', body: options.templates['openapi.json'] ?? '' };
    if (!path.startsWith('api/') || options.isStatic) return null;
    for (const { pattern, answer } of table) {
      const found = pattern.exec(path);
      if (!found) continue;
      const end = found.at(-1);
      const form = end === 'jsonld' || end === 'md' ? end : 'json';
      return answer({ ...sources, parts: found.slice(1, -1), query, form });
    }
    return null;
  },
  state: (path, { store }) => {
    const id = parseRecordId(/^api\/records\/([^/.]+)/.exec(path)?.[1] ?? '');
    const place = id === null ? null : store.records.place(id);
    if (place !== null) return `entry ${place}`;
    return /^api\/(?:artifacts\/|openapi)/.test(path) || path === 'api.html' ? 'fixed' : null;
  },
  paths: () => ['api.html', 'api/openapi.json'],
};
