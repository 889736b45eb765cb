const rooms: readonly (readonly [RegExp, string])[] = [
  [/(?:^|\/)(?:feed[^/]*|[^/]+)\.atom$|(?:^|\/)feed[^/]*\.json$|^feeds\//, 'feed'],
  [/^api\//, 'api'],
  [/^r\/[^/]+\/(?:[^/]+\/)?[^/]*badge[^/]*$|\.svg$/, 'badge'],
  [/^r\/[^/]+\/c\//, 'claim'],
  [/\.zip$/, 'bundle'],
  [/^r\//, 'record'],
  [/^tile\//, 'tile'],
  [/^(?:log\/|checkpoint$)/, 'log'],
  [/^objects\//, 'object'],
  [/^(?:index\.html|claims[^/]*\.html)$/, 'list'],
];

/** The kind of a page, for counts: a short closed list whatever is asked for. */
export function roomOf(path: string): string {
  return rooms.find(([pattern]) => pattern.test(path))?.[1] ?? 'other';
}
