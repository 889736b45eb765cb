import { fallenWord } from './core/standing.ts';
import type { Claim } from './core/claim.ts';
import type { PaperEvidence } from './core/evidence.ts';
import type { Progress } from './core/io.ts';
import type { Paper } from './core/paper.ts';
import { findOwnClaims } from './claims/find-own-claims.ts';
import { ownOutcome } from './gate/own-outcome.ts';
import { groundOwnClaim, jointState, toLibrary, type Library } from './ground/ground-own-claim.ts';
import { isLeftOpen, lean, type Readers } from './ground/leaning/lean.ts';
import { matchClaim } from './ground/match-claim.ts';
import type { OwnClaim } from './ingest/question.ts';
import type { JudgedOwnClaim, SynthesisPaper } from './record/synthesis-claims.ts';

/** Holds each of a curator's claims against every paper; what the cited ones say decides. */
export async function judgeOwnClaims(
  own: readonly OwnClaim[],
  document: Paper,
  papers: readonly SynthesisPaper[],
  changed: readonly { readonly paper: number; readonly claim: string }[],
  { readers, progress }: { readonly readers: Readers; readonly progress: Progress },
): Promise<JudgedOwnClaim[]> {
  const library = toLibrary(papers.map(({ paper }) => paper));
  const claims = findOwnClaims(document);
  // A number of a paper counts once, however often the curator says it.
  const taken = new Map(changed.map(({ paper, claim }) => [`${paper} ${claim}`, detected]));
  const judged: JudgedOwnClaim[] = [];
  for (const [index, claim] of claims.entries()) {
    const told = `${index + 1} of ${claims.length} claims searched in ${papers.length} papers`;
    progress('Grounding', told);
    const cited = citedBy(own[claim.sentence ?? 0], papers);
    const evidence = groundOne(claim, cited, document, library);
    const words = document.text.slice(claim.statement.start, claim.statement.end);
    const read = await withLeanings(evidence, words, cited, library, readers);
    judged.push(judgeOne(claim, cited, read, papers, taken));
  }
  return judged;
}

/** What the rules left open of a paper that the claim cites: beside others no leaning was measured. */
async function withLeanings(
  evidence: readonly PaperEvidence[],
  words: string,
  cited: readonly number[],
  library: Library,
  readers: Readers,
): Promise<PaperEvidence[]> {
  const out: PaperEvidence[] = [];
  for (const found of evidence) {
    const isOpen = isLeftOpen(found.state) && cited.includes(found.paper);
    const leanings = isOpen ? await lean(words, found.paper, library, readers) : [];
    out.push(leanings.length > 0 ? { ...found, leanings } : found);
  }
  return out;
}

/** Stands for a detected claim that the curator changed: it keeps its own place and its number. */
const detected = 'detected';

/** The word for a paper that was withdrawn or retracted; null for one that stands. */
export function fallen(paper: SynthesisPaper | undefined): 'withdrawn' | 'retracted' | null {
  const sources = paper?.manifest.provenance.sources ?? [];
  return sources.map(({ standing }) => fallenWord(standing)).find((word) => word !== null) ?? null;
}

function judgeOne(
  claim: Claim,
  cited: readonly number[],
  evidence: readonly PaperEvidence[],
  papers: readonly SynthesisPaper[],
  taken: Map<string, string>,
): JudgedOwnClaim {
  // A claim that cites nothing may be supported by any paper.
  const heard =
    cited.length === 0 ? evidence : evidence.filter(({ paper }) => cited.includes(paper));
  const state = jointState(heard);
  const found = state === 'supported' ? matchIn(claim, heard, papers) : null;
  const place = found && `${found.paper} ${found.claim.id}`;
  const saidBy = place === null ? null : (taken.get(place) ?? null);
  if (place !== null && saidBy === null) taken.set(place, claim.id);
  const matched = saidBy === null ? found : null;
  const outcome = ownOutcome({
    role: claim.role,
    state,
    evidence: heard,
    matched,
    saidBy,
    labelOf: (paper) => papers[paper]?.label ?? '',
    fallen: (paper) => fallen(papers[paper]),
  });
  const known = state === 'not-found' ? ('not_found' as const) : state;
  return { claim, cited, evidence, state: known, matched, outcome };
}

function matchIn(
  claim: Claim,
  heard: readonly PaperEvidence[],
  papers: readonly SynthesisPaper[],
): JudgedOwnClaim['matched'] {
  for (const one of heard) {
    const match = matchClaim(claim, one, papers[one.paper]?.manifest.claims ?? []);
    if (match) return { claim: match, paper: one.paper };
  }
  return null;
}

function groundOne(
  claim: Claim,
  cited: readonly number[],
  document: Paper,
  library: Library,
): PaperEvidence[] {
  return groundOwnClaim(claim, document, library).map((found) =>
    cited.includes(found.paper) ? found : uncited(found),
  );
}

function citedBy(claim: OwnClaim | undefined, papers: readonly SynthesisPaper[]): number[] {
  return papers.flatMap(({ key }, index) => (claim?.cites.includes(key) ? index : []));
}

/** A paper that the claim does not cite may speak of something else: it can support the claim and not contradict it. */
function uncited(found: PaperEvidence): PaperEvidence {
  if (found.state !== 'contradicted') return found;
  const reason = `${found.reason} The claim does not cite this paper, so nothing follows.`;
  return { ...found, state: 'unsure', differs: null, words: null, reason };
}
