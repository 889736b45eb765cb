import type { ClaimId, GroundedClaim } from '../core/claim.ts';
import { parseSha256 } from '../core/hash.ts';
import type { Paper } from '../core/paper.ts';
import type { PaperManifest } from '../core/records/generated/types.ts';
import { toClaimRecord, type ClaimRecord } from './claim-record.ts';

/**
 * A sentence of the paper as one more claim of its record, for somebody registers a proof of it and the engine did not
 * find it as a claim. Null where no sentence of the paper holds exactly these words, or several do.
 */
export function registeredClaim(
  words: string,
  manifest: PaperManifest,
  paper: Paper,
): ClaimRecord | null {
  const found = paper.sentences.flatMap(({ range }, sentence) =>
    paper.text.slice(range.start, range.end) === words ? [{ range, sentence }] : [],
  );
  const [only] = found;
  if (!only || found.length > 1) return null;
  const claim: GroundedClaim = {
    id: `c${manifest.claims.length + 1}` as ClaimId,
    role: 'statement',
    statement: only.range,
    sentence: only.sentence,
    cell: null,
    quantity: null,
    statistic: null,
    about: {
      method: null,
      baseline: null,
      task: null,
      dataset: null,
      metric: null,
      settings: [],
      population: null,
      direction: null,
    },
    also: [],
    grounding: { state: 'supported', cells: [], reason: 'The sentence stands in the paper.' },
  };
  return toClaimRecord(
    {
      claim,
      outcome: 'NOT_ATTEMPTED',
      reason: 'It states no number.',
      decider: null,
      checks: [],
      restsOn: [],
      rank: manifest.claims.length + 1,
    },
    paper,
    parseSha256(manifest.provenance.sources[0]?.text_sha256),
  );
}
