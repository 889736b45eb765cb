import type { ReadyPage } from './ready-page.ts';

/** Header of a request by its name in lower case; undefined when it was not sent. */
export type HeaderOf = (name: string) => string | undefined;

/** An answer with the length of its body. */
export interface Sent {
  readonly response: Response;
  readonly bytes: number;
}

/** The page, or 304 when the reader has these very bytes. */
export function sendPage(
  page: ReadyPage,
  header: HeaderOf,
  more: Readonly<Record<string, string>> | null,
): Sent {
  const { body } = page;
  const headers = more ? { ...page.headers, ...more } : page.headers;
  if (isKnown(page, header))
    return { response: new Response(null, { status: 304, headers: bare(headers) }), bytes: 0 };
  return { response: new Response(body, { headers }), bytes: body.length };
}

/** True where the reader takes gzip. */
export function takesGzip(header: HeaderOf): boolean {
  const accepted = header('accept-encoding');
  if (accepted === undefined) return false;
  return /(?:^|[\s,])(?:gzip|x-gzip|\*)(?:\s*;\s*q=(?:1(?:\.0*)?|0?\.\d*[1-9]\d*))?\s*(?:,|$)/i.test(
    accepted,
  );
}

/** RFC 9110, 13.2.2: a date counts only where no tag was sent. Tags of either encoding name the same bytes. */
function isKnown({ hash, modified }: ReadyPage, header: HeaderOf): boolean {
  const tags = header('if-none-match');
  if (tags !== undefined)
    return tags.trim() === '*' || tags.includes(`"${hash}"`) || tags.includes(`"${hash}-gzip"`);
  const since = header('if-modified-since');
  if (since === undefined || modified === null) return false;
  // Equal, not later: two events may lie in one second, or be dated by hand.
  return since === new Date(modified).toUTCString();
}

/** A 304 has no body to describe. */
function bare(headers: Readonly<Record<string, string>>): Record<string, string> {
  const rest: Record<string, string> = { ...headers };
  delete rest['Content-Length'];
  delete rest['Content-Encoding'];
  return rest;
}
