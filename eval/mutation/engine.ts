import { findClaims } from '../../src/claims/find-claims.ts';
import type { Sandbox } from '../../src/core/io.ts';
import type { CheckVerdict } from '../../src/core/outcome.ts';
import type { Paper } from '../../src/core/paper.ts';
import { gate } from '../../src/gate/gate.ts';
import { findTableIdentities } from '../../src/gate/table-identities.ts';
import { ground } from '../../src/ground/ground.ts';
import { placesOf, type Listed } from './listed.ts';
import { anchor, anchorsOf, numberAt } from './places.ts';

/** One check as the engine judged it, by where its numbers stand. */
export interface Judged {
  readonly check: string;
  readonly verdict: CheckVerdict;
  readonly target: number;
  /** Target and inputs, sorted. */
  readonly anchors: readonly number[];
  readonly power: number;
  readonly formula: string;
  readonly claim: string;
  readonly cell: { readonly table: number; readonly row: number; readonly column: number } | null;
  readonly computed: string;
}

/** Everything the engine re-computes of a paper. */
export async function judgePaper(paper: Paper, sandbox: Sandbox): Promise<Judged[]> {
  const inTables = findTableIdentities(paper);
  const claims = ground(findClaims(paper, inTables), paper);
  const judged = await gate(claims, paper, inTables, {
    sandbox,
    progress: () => undefined,
    doubted: [],
  });
  return judged.flatMap(({ claim, checks }) =>
    checks.map(({ check, identity, readings, judgement }) => {
      const { target, inputs, formula } = identity;
      const starts = [target, ...inputs.map(({ token }) => token)].map(({ start }) =>
        anchor(paper.text, start),
      );
      return {
        check: check.id,
        verdict: judgement.verdict,
        target: anchor(paper.text, target.start),
        anchors: [...new Set(starts)].sort((a, b) => a - b),
        power: judgement.power.of === 0 ? 0 : judgement.power.noticed / judgement.power.of,
        formula,
        claim: target.raw,
        cell: claim.cell,
        computed: readings
          .flatMap(({ computed }) => (computed ? [`${computed.low} to ${computed.high}`] : []))
          .join('; '),
      };
    }),
  );
}

/** The paper with only what an identity touches left to read: its tables; of the text only its sentence. */
export function scopeOf(paper: Paper, listed: Listed): { paper: Paper; listed: Listed } {
  const places = placesOf(listed);
  const sentences = [...new Set(places.flatMap((place) => ('s' in place ? [place.s] : [])))];
  const tables = new Set(places.flatMap((place) => ('t' in place ? [place.t] : [])));
  const all = sentences.length > 0;
  const renumber = (place: Listed['claim']): Listed['claim'] =>
    's' in place ? { ...place, s: sentences.indexOf(place.s) } : place;
  return {
    paper: {
      ...paper,
      sentences: paper.sentences.filter((_, index) => sentences.includes(index)),
      tables: paper.tables.map((table, index) =>
        all || tables.has(index) ? table : { ...table, unreadable: 'left out of this run' },
      ),
    },
    listed: {
      ...listed,
      claim: renumber(listed.claim),
      inputs: listed.inputs.map(renumber),
    },
  };
}

/** Formulas that are two names of one rule over the same numbers. */
const kin: readonly (readonly string[])[] = [
  ['F5', 'F10', 'F13'],
  ['F4', 'F22'],
  ['F6', 'F8'],
];

/** The engine's checks of a listed identity: the same rule over the same numbers; of a mark, of a product and of a share of a named total, those of the same number. */
export function matchingIn(judged: readonly Judged[], paper: Paper, listed: Listed): Judged[] {
  const ids = kin.find((one) => one.includes(listed.formula)) ?? [listed.formula];
  const tested = testedBy(listed).flatMap((place) => {
    const one = numberAt(paper, place);
    return one ? [anchor(paper.text, one.start)] : [];
  });
  const anchors = anchorsOf(paper, listed);
  const isSame = (one: Judged): boolean =>
    tested.length > 0
      ? tested.includes(one.target)
      : one.anchors.length === anchors.length &&
        one.anchors.every((place, index) => place === anchors[index]);
  return judged.filter((one) => ids.includes(one.check) && isSame(one));
}

/** The places that stand for the whole identity where its other numbers may be chosen in more than one way. */
function testedBy({ rule, claim, inputs }: Listed): Listed['inputs'] {
  if (rule === 'highest' || rule === 'lowest' || rule === 'count-of') return [claim];
  return rule === 'same-product' ? [claim, ...inputs.slice(0, 1)] : [];
}
