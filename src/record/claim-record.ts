import type { CellRef } from '../core/claim.ts';
import { sha256, type Sha256 } from '../core/hash.ts';
import type { BoundNumber, Identity } from '../core/identity.ts';
import type { Interval } from '../core/interval.ts';
import { canonicalJson } from '../core/json.ts';
import type { Paper } from '../core/paper.ts';
import type { PaperManifest } from '../core/records/generated/types.ts';
import { showInterval } from '../core/show.ts';
import { toSpan, type Range } from '../core/span.ts';
import { columnPath, rowPath } from '../core/table.ts';
import { claimInterval } from '../core/verdict.ts';
import type { RecordedClaim, RecordedCheck } from './recorded.ts';
import { toAboutRecord } from './about-record.ts';
import { toQuantityRecord } from './quantity-record.ts';
import { excerptOf } from './excerpt.ts';
import { findingOf, printedWithUnit } from './finding.ts';

export type ClaimRecord = PaperManifest['claims'][number];
export type CheckRecord = ClaimRecord['checks'][number];

/** Everything the manifest says of one claim. */
export function toClaimRecord(one: RecordedClaim, paper: Paper, document: Sha256): ClaimRecord {
  const { claim, outcome, reason, decider } = one;
  const checks = one.checks.map((check, index) =>
    toCheckRecord(check, `${claim.id}k${index + 1}`, paper, document),
  );
  const span = (range: Range): ClaimRecord['span'] => toSpan(paper.text, document, range);
  const inputs = one.checks.flatMap(({ identity }) =>
    identity.inputs.flatMap(({ cell }) => cell ?? []),
  );
  const repeated = claim.grounding.cells.length === 1 ? (claim.grounding.cells[0] ?? null) : null;
  const token = claim.quantity?.token;
  return {
    id: claim.id,
    anchor: `claim-${anchorOf(paper, claim.statement, token ?? null, claim.role)}`,
    role: claim.role,
    text: textOf(one, paper),
    place: placeOf(one, paper),
    span: span(claim.statement),
    context: contextOf(one, paper),
    quantity: toQuantityRecord(claim, paper.text, document),
    grounding: {
      state: claim.grounding.state === 'not-found' ? 'not_found' : claim.grounding.state,
      reason: claim.grounding.reason,
      cells: claim.grounding.cells.map((ref) => toCellRef(paper, ref)),
    },
    excerpt: excerptOf(paper, claim.cell ?? repeated, inputs),
    outcome,
    reason,
    finding: findingOf(
      outcome,
      reason,
      token ? printedWithUnit(token.raw, token.unit) : null,
      checks,
    ),
    decider,
    checks,
    rank: one.rank,
    about: toAboutRecord(claim.about, paper.text),
    also: claim.also.map(span),
    rests_on: [...one.restsOn],
    paper: null,
    standing: 'asserted',
    cites: [],
    evidence: [],
    origin: null,
    change: null,
  };
}

function toCheckRecord(
  { check, identity, readings, judgement, notes, claimed, showStep }: RecordedCheck,
  id: string,
  paper: Paper,
  document: Sha256,
): CheckRecord {
  const { basis } = identity;
  const claimedInterval: Interval = claimed ?? claimInterval(identity.target);
  const step = showStep ?? identity.target.step;
  return {
    id,
    check: identity.check,
    title: check.title,
    kind: check.kind,
    formula: identity.formula,
    basis: {
      kind: basis.kind,
      words: basisWords(basis),
      span:
        basis.kind === 'stated' && basis.range ? toSpan(paper.text, document, basis.range) : null,
      agreeing: basis.kind === 'established' ? basis.agreeing : null,
      of: basis.kind === 'established' ? basis.of : null,
    },
    inputs: identity.inputs.map((input) => toInput(input, paper, document)),
    readings: readings.map(({ name, computed, agrees, artifact }) => ({
      name,
      computed: computed && { low: computed.low, high: computed.high },
      shown: computed ? showInterval(computed, step) : 'nothing',
      agrees,
      artifact,
    })),
    claimed: { low: claimedInterval.low, high: claimedInterval.high },
    claimed_shown: showInterval(claimedInterval, step),
    verdict: judgement.verdict,
    power: { noticed: judgement.power.noticed, of: judgement.power.of },
    apart_by: judgement.apartBy,
    reason: judgement.reason,
    decider: identity.decider,
    notes: [...notes],
  };
}

function toInput(
  { name, token, cell }: BoundNumber,
  paper: Paper,
  document: Sha256,
): CheckRecord['inputs'][number] {
  return {
    name,
    raw: token.raw,
    value: token.value,
    step: token.step,
    unit: token.unit,
    span: toSpan(paper.text, document, token),
    cell: cell ? toCellRef(paper, cell) : null,
  };
}

/** A cell by its place and its headers. */
export function toCellRef(
  paper: Paper,
  { table, row, column }: CellRef,
): ClaimRecord['grounding']['cells'][number] {
  const source = paper.tables[table];
  return {
    table: source?.label ?? `table ${table + 1}`,
    table_index: table,
    row,
    column,
    row_path: source ? rowPath(source, row) : [],
    column_path: source ? columnPath(source, column, row) : [],
  };
}

function basisWords(basis: Identity['basis']): string {
  if (basis.kind === 'stated') return basis.words;
  if (basis.kind === 'supposed') return basis.why;
  return `The table establishes it: the rule holds in ${basis.agreeing} of ${basis.of} lines whose own check has power.`;
}

/** A sentence as it stands; a cell as "Table 2, SPECTER, Avg.: 80.0". */
function textOf({ claim }: RecordedClaim, paper: Paper): string {
  const words = paper.text.slice(claim.statement.start, claim.statement.end);
  const table = claim.cell && paper.tables[claim.cell.table];
  if (!claim.cell || !table) return words;
  const path = [
    ...rowPath(table, claim.cell.row),
    ...columnPath(table, claim.cell.column, claim.cell.row),
  ];
  const label = table.label ?? `Table ${claim.cell.table + 1} in reading order, without a number`;
  return `${[label, ...path].join(', ')}: ${words}${claim.role === 'mark' ? ', marked as the best' : ''}`;
}

function placeOf({ claim }: RecordedClaim, paper: Paper): ClaimRecord['place'] {
  if (claim.cell) {
    const table = paper.tables[claim.cell.table];
    return {
      section: sectionOf(paper, table?.section ?? null),
      label: table?.label ?? null,
      kind: 'cell',
    };
  }
  const sentence = claim.sentence === null ? undefined : paper.sentences[claim.sentence];
  return {
    section: sectionOf(paper, sentence?.section ?? null),
    label: null,
    kind: sentence?.place ?? 'text',
  };
}

function sectionOf(paper: Paper, index: number | null): string | null {
  const section = index === null ? undefined : paper.sections[index];
  if (!section) return null;
  return section.number ? `${section.number} ${section.title}` : section.title;
}

function contextOf({ claim }: RecordedClaim, paper: Paper): ClaimRecord['context'] {
  const beside = (offset: number): string | null => {
    if (claim.sentence === null) return null;
    const here = paper.sentences[claim.sentence];
    const other = paper.sentences[claim.sentence + offset];
    if (!other || other.paragraph !== here?.paragraph) return null;
    return paper.text.slice(other.range.start, other.range.end);
  };
  return { before: beside(-1), after: beside(1) };
}

/** First eight hex digits of the hash of what the claim says; survives renumbering. */
function anchorOf(paper: Paper, statement: Range, token: Range | null, role: string): string {
  const content = {
    text: paper.text.slice(statement.start, statement.end),
    at: token ? token.start - statement.start : null,
    place: statement.start,
    role,
  };
  return sha256(canonicalJson(content)).slice(0, 12);
}
