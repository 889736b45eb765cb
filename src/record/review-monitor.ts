import type { PaperManifest, ReviewMonitor } from '../core/records/generated/types.ts';
import type { StandingFact } from '../core/standing.ts';
import { claimsRestingOn } from './with-standing.ts';

type Trigger = ReviewMonitor['triggers'][number];

export interface MonitorInputs {
  readonly manifest: PaperManifest;
  /** Hash of that manifest. */
  readonly hash: string;
  /** Version of the engine that would look again; null where that is not known. */
  readonly engine: string | null;
}

/** What would make a record worth looking at again, each trigger with its state and the next command. */
export function reviewMonitor({ manifest, hash, engine }: MonitorInputs): ReviewMonitor {
  const { work, claims, corrections } = manifest;
  const triggers = [
    ...sourceTriggers(manifest),
    notAsked(manifest),
    engineTrigger(manifest, engine),
    checkerTrigger(manifest),
    contradictedSource(manifest),
  ];
  return {
    schema: 'review-monitor-v1',
    schema_version: '1.0',
    contract_version: 'review-monitor-v1',
    work: work.id ?? work.slug,
    manifest: hash,
    state: triggers.some(({ state }) => state === 'open') ? 'OPEN' : 'QUIET',
    triggers,
    open_checks: claims.flatMap(({ id, outcome, decider }) =>
      decider === null || outcome === 'VERIFIED' ? [] : { claim: id, outcome, decider },
    ),
    history: {
      corrections: corrections.correction_count,
      last_corrected_at: corrections.last_corrected_at,
    },
    limitations: [
      'Sources are as they were when the record was verified, corrected or watched last.',
      'An open check is no trigger: it was open from the first.',
    ],
  };
}

const kinds = [
  ['retracted', 'source_retracted', 'was retracted'],
  ['withdrawn', 'source_withdrawn', 'was withdrawn'],
  ['concern', 'source_concern', 'has an expression of concern'],
  ['corrected', 'source_corrected', 'was corrected by its publisher'],
  ['newer_version', 'source_newer_version', 'has a newer version than the one verified'],
] as const satisfies readonly (readonly [StandingFact['kind'], Trigger['kind'], string])[];

function sourceTriggers(manifest: PaperManifest): Trigger[] {
  const { sources } = manifest.provenance;
  return kinds.map(([fact, kind, words]) => {
    const fallen = sources.filter(({ standing }) =>
      standing.facts.some((one) => one.kind === fact),
    );
    const hashes = fallen.map(({ sha256 }) => sha256);
    return {
      kind,
      state: fallen.length > 0 ? 'open' : 'clear',
      words: `${fallen.length} of ${sources.length} sources ${words}.`,
      claims: restingOn(manifest, hashes),
      sources: hashes,
      next: fallen.length > 0 ? nextFor(manifest, fact) : null,
    };
  });
}

function nextFor({ work }: PaperManifest, fact: StandingFact['kind']): string {
  const id = work.id ?? work.slug;
  return fact === 'newer_version' && work.arxiv_id
    ? `truth-engine verify ${work.arxiv_id}`
    : `truth-engine rerun ${id}`;
}

function notAsked(manifest: PaperManifest): Trigger {
  const { sources } = manifest.provenance;
  const unknown = sources.filter(
    ({ standing }) =>
      standing.questions.length === 0 ||
      standing.questions.some(({ answer }) => answer === 'could_not_ask'),
  );
  const hashes = unknown.map(({ sha256 }) => sha256);
  return {
    kind: 'source_not_asked',
    state: unknown.length > 0 ? 'not_known' : 'clear',
    words: `Of ${unknown.length} of ${sources.length} sources it is not known whether they still stand.`,
    claims: restingOn(manifest, hashes),
    sources: hashes,
    next: unknown.length > 0 ? 'truth-engine watch' : null,
  };
}

function engineTrigger({ engine, work }: PaperManifest, now: string | null): Trigger {
  const isNewer = now !== null && isLater(now, engine.version);
  return {
    kind: 'engine_newer',
    state: now === null ? 'not_known' : isNewer ? 'open' : 'clear',
    words: isNewer
      ? `Verified by engine ${engine.version}; ${now} is here.`
      : `Verified by engine ${engine.version}.`,
    claims: [],
    sources: [],
    next: isNewer ? `truth-engine rerun ${work.id ?? work.slug}` : null,
  };
}

function checkerTrigger({ claims, work }: PaperManifest): Trigger {
  const failed = claims.filter(({ outcome }) => outcome === 'CHECKER_FAILED');
  return {
    kind: 'checker_failed',
    state: failed.length > 0 ? 'open' : 'clear',
    words: `${failed.length} of ${claims.length} claims could not be checked by our fault.`,
    claims: failed.map(({ id }) => id),
    sources: [],
    next: failed.length > 0 ? `truth-engine rerun ${work.id ?? work.slug}` : null,
  };
}

function contradictedSource({ claims }: PaperManifest): Trigger {
  const held = claims.filter(
    ({ standing, outcome }) => standing === 'reported' && outcome === 'CONTRADICTED',
  );
  return {
    kind: 'contradicted_source',
    state: held.length > 0 ? 'open' : 'clear',
    words: `${held.length} claims of its sources are contradicted by the sources' own numbers.`,
    claims: held.map(({ id }) => id),
    sources: [],
    next: null,
  };
}

function restingOn(manifest: PaperManifest, sources: readonly string[]): string[] {
  const resting = new Set(sources.flatMap((source) => claimsRestingOn(manifest, source)));
  return manifest.claims.map(({ id }) => id).filter((id) => resting.has(id));
}

/** By the numbers of a version, in their order. */
function isLater(now: string, then: string): boolean {
  const [a, b] = [now, then].map((version) => version.split(/[.-]/).map(Number));
  for (let at = 0; at < 3; at++) {
    const difference = (a?.[at] ?? 0) - (b?.[at] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return false;
}
