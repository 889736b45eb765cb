import type { PaperManifest } from './core/records/generated/types.ts';
import { attachScript } from './record/attach-script.ts';
import type { CheckRecord, ClaimRecord } from './record/claim-record.ts';
import { withClaims } from './with-claims.ts';

/**
 * A record made again, with the scripts of people that the record before it carries: where source, text and engine are
 * the same, each was judged on these very numbers. Under another engine those stay that gave the same when they were run
 * again (`held`: their artifacts); the rest is left, and `repro run` judges it anew.
 */
export function keepScripts(
  before: PaperManifest,
  after: PaperManifest,
  now: string | null,
  held: ReadonlySet<string> = new Set(),
): PaperManifest {
  if (!isSameText(before, after)) return after;
  const isSameEngine = before.engine.version === after.engine.version;
  const kept = before.claims.flatMap((claim) => {
    const scripts = claim.checks.filter(
      ({ kind, readings }) =>
        kind === 'script' && (isSameEngine || readings.every(({ artifact }) => held.has(artifact))),
    );
    const own = after.claims.find((one) => isSameClaim(one, claim));
    return own && scripts.length > 0 ? [{ own, scripts }] : [];
  });
  if (kept.length === 0) return after;
  const claims = kept.map(({ own, scripts }) => withScripts(own, scripts, after));
  return withClaims(after, claims, now);
}

function withScripts(
  claim: ClaimRecord,
  scripts: readonly CheckRecord[],
  manifest: PaperManifest,
): ClaimRecord {
  return scripts.reduce<ClaimRecord>((one, script) => attachScript(one, script, manifest), claim);
}

/** True where both are of one paper, read to the same text. */
export function isSameText(a: PaperManifest, b: PaperManifest): boolean {
  const [one, other] = [a.provenance.sources[0], b.provenance.sources[0]];
  return one?.sha256 === other?.sha256 && one?.text_sha256 === other?.text_sha256 && !a.synthesis;
}

/** True where both records hold one claim at one place. */
export function isSameClaim(a: ClaimRecord, b: ClaimRecord): boolean {
  return (
    a.id === b.id &&
    a.span.start === b.span.start &&
    a.quantity?.span.start === b.quantity?.span.start
  );
}
