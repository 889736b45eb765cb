import { canonicalJson } from '../core/json.ts';

/** One file of a site. */
export interface SitePage {
  readonly type: string;
  readonly body: string | Uint8Array;
  /** Its own Content-Security-Policy, where the site's is not its. */
  readonly policy?: string;
  /** When what it tells happened last, RFC 3339; a reader may ask whether it is still so. */
  readonly modified?: string;
  /** Value of its Link header (RFC 8288). */
  readonly link?: string;
}

export function html(body: string): SitePage {
  return { type: 'text/html; charset=utf-8', body };
}

export function markdown(body: string): SitePage {
  return { type: 'text/markdown; charset=utf-8', body };
}

/** Canonical where the value is a record; a reader's hash of it is then the log's. */
export function json(value: unknown): SitePage {
  return { type: 'application/json', body: canonicalJson(value) };
}

/** Linked data. */
export function linked(value: unknown): SitePage {
  return { type: 'application/ld+json', body: `${JSON.stringify(value)}\n` };
}
