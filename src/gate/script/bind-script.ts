import { UserError } from '../../core/errors.ts';
import type { BoundNumber } from '../../core/identity.ts';
import type { Interval } from '../../core/interval.ts';
import { readNumbers } from '../../core/number/read-numbers.ts';
import type { Token } from '../../core/number/token.ts';
import type { Paper } from '../../core/paper.ts';
import type { PaperManifest, ReproScript } from '../../core/records/generated/types.ts';
import { parseSha256 } from '../../core/hash.ts';
import { noData, type BoundData, type ScriptData } from './bound-data.ts';
import { cellOf } from './cells.ts';
import { parseDataTable, type DataFormat } from './data-table.ts';
import { namedBy } from './rule-data.ts';
import { printedSpread } from './printed-spread.ts';
import type { ScriptFile } from './script-file.ts';

type Claim = PaperManifest['claims'][number];

/** A script bound to the paper: its claim, its inputs and its tolerance as the paper prints them. */
export interface BoundScript extends ScriptFile {
  readonly paper: Paper;
  readonly claim: Claim;
  readonly target: Token;
  readonly inputs: readonly BoundNumber[];
  readonly data: readonly BoundData[];
  /** The values that the spread it names leaves open; null when it names none or the paper prints none there. */
  readonly spread: Interval | null;
}

/** Reads every place that a script declares again; a UserError says which of them does not hold. */
export function bindScript(
  file: ScriptFile,
  manifest: PaperManifest,
  paper: Paper,
  data: ScriptData = noData,
): BoundScript {
  const { header } = file;
  const source = manifest.provenance.sources[0];
  if (source?.sha256 !== header.source)
    throw mismatch('it is about another source', header.source, source?.sha256 ?? 'no source');
  const document = source.text_sha256;
  const reread = (what: string, span: ReproScript['claim']): ReproScript['claim'] => {
    const seen = paper.text.slice(span.start, span.end);
    if (span.document !== document)
      throw mismatch(`its ${what} is in another document`, span.document, document);
    if (seen !== span.quote)
      throw mismatch(
        `its ${what} does not stand where it says`,
        JSON.stringify(span.quote),
        `${JSON.stringify(seen.slice(0, 80))} at characters ${span.start} to ${span.end}`,
      );
    return span;
  };
  const place = reread('claim', header.claim);
  const claim = claimAt(manifest, place);
  const numbers = readNumbers(paper.text);
  const target = toTarget(claim, numbers);
  const because = header.tolerance?.because;
  return {
    ...file,
    paper,
    claim,
    target,
    inputs: Object.entries(header.inputs).flatMap(([name, given]) =>
      'data' in given ? [] : toInput(name, reread(`input “${name}”`, given), numbers, paper),
    ),
    data: Object.entries(header.inputs).flatMap(([name, given]) =>
      'data' in given ? toData(name, given, paper, data) : [],
    ),
    spread: because
      ? printedSpread(paper.text, claim.span, target, reread('spread', because))
      : null,
  };
}

/** The claim whose number stands there; a mark of the best stands behind the number that it marks. */
function claimAt({ claims, work }: PaperManifest, place: ReproScript['claim']): Claim {
  const found = claims
    .filter(
      ({ quantity }) => quantity?.span.start === place.start && quantity.span.end === place.end,
    )
    .sort((a, b) => Number(a.role === 'mark') - Number(b.role === 'mark'))[0];
  if (found) return found;
  throw new UserError({
    code: 'bad-argument',
    message: `Cannot find the script’s claim ${JSON.stringify(place.quote)} in the record of ${work.slug}.`,
    seen: `no claim at characters ${place.start} to ${place.end}`,
    wanted: 'the number of a claim that the record holds',
    next: `truth-engine explain ${work.slug}#1, or repro init ${work.slug}#<claim>`,
  });
}

function toTarget({ quantity, id }: Claim, numbers: readonly Token[]): Token {
  if (!quantity) throw new Error(`Claim ${id} was found by its number and has none`);
  const { start, end } = quantity.span;
  const { raw, value, decimals, step, unit, hedge, spread } = quantity;
  const signed = numbers.find((token) => token.start === start)?.signed ?? value.startsWith('-');
  return { start, end, raw, value, decimals, step, unit, hedge, spread, signed };
}

function toInput(
  name: string,
  span: ReproScript['claim'],
  numbers: readonly Token[],
  paper: Paper,
): BoundNumber {
  const alone = readNumbers(span.quote, span.start);
  const token =
    numbers.find(({ start, end }) => start === span.start && end === span.end) ??
    (alone.length === 1 ? alone[0] : undefined);
  if (token && Number.isFinite(Number(token.value)))
    return { name, token, cell: cellOf(paper, token) };
  throw mismatch(
    `its input “${name}” is no number`,
    JSON.stringify(span.quote),
    'one printed number',
  );
}

function toData(
  name: string,
  { data: hash, format }: { readonly data: string; readonly format: DataFormat },
  paper: Paper,
  { files, records }: ScriptData,
): BoundData {
  const text = files.get(hash);
  if (text === undefined)
    throw new UserError({
      code: 'not-a-script',
      message: `Cannot take this script: the data of its input “${name}” is not in the library.`,
      seen: `no object ${hash}`,
      wanted: 'a data file that was stored',
      next: 'truth-engine repro data <file> stores one',
    });
  const rows = parseDataTable(text, format, `the data of input “${name}”`);
  return {
    name,
    sha256: parseSha256(hash),
    format,
    rows,
    namedBy: namedBy(hash, paper.text, records),
  };
}

function mismatch(what: string, seen: string, wanted: string): UserError {
  return new UserError({
    code: 'not-a-script',
    message: `Cannot take this script: ${what}.`,
    seen,
    wanted,
    next: 'truth-engine repro init <paper>#<claim> fills the places in',
  });
}
