import { UserError } from './core/errors.ts';
import type { Sandbox } from './core/io.ts';
import { readNumbers } from './core/number/read-numbers.ts';
import type { Token } from './core/number/token.ts';
import type { Artifact, PaperManifest } from './core/records/generated/types.ts';
import { showInterval } from './core/show.ts';
import { replayInputs, type GivenInput, type ReplayedReading } from './gate/replay-inputs.ts';
import type { Answer } from './record/answer.ts';

type Claim = PaperManifest['claims'][number];
type Check = Claim['checks'][number];

/** What an author would have a check read: "SciFact=85.3". */
export interface GivenNumber {
  readonly name: string;
  readonly number: string;
}

/** A check replayed with an author's numbers, in the words of the answer. */
export interface Replayed {
  readonly inputs: NonNullable<Answer['inputs']>;
  readonly result: string;
  readonly readings: readonly ReplayedReading[];
}

/**
 * Replays the check of a claim with an author's numbers. They are the author's, not the paper's print: the outcome of the
 * claim stays, and what would follow stands beside it. Throws a UserError for a number or a name that does not fit.
 */
export async function replay(
  claim: Claim,
  check: Check,
  numbers: readonly GivenNumber[],
  artifacts: ReadonlyMap<string, Artifact>,
  sandbox: Sandbox,
): Promise<Replayed> {
  const given = numbers.map(({ name, number }) => ({
    input: inputBy(name, check, claim),
    token: tokenOf(number),
  }));
  const readings = await replayInputs(check, given, artifacts, sandbox);
  if (!readings) throw notReplayable(claim, check);
  return {
    inputs: given.map(({ input, token }) => ({
      check: check.id,
      name: input.name,
      printed: input.raw,
      given: token.raw,
    })),
    result: wordsOf(claim, check, given, readings),
    readings,
  };
}

function wordsOf(
  { quantity }: Claim,
  check: Check,
  given: readonly GivenInput[],
  readings: readonly ReplayedReading[],
): string {
  const put = given
    .map(({ input, token }) => `${token.raw} in place of ${input.raw} for “${input.name}”`)
    .join(' and ');
  const step = quantity?.step ?? '1';
  const gives = readings.map(({ name, computed, fits }) => {
    const shown = computed === null ? 'nothing' : showInterval(computed, step);
    return `${readings.length > 1 ? `as ${name} ` : ''}${shown}, which ${fits ? 'fits' : 'does not fit'}`;
  });
  return `With ${put} the check gives ${gives.join('; ')} the printed ${check.claimed_shown}. The paper prints otherwise, so the verdict rests on the print.`;
}

/** An input by its name, or by its number in the check from 1. */
function inputBy(name: string, { inputs }: Check, claim: Claim): Check['inputs'][number] {
  const named = inputs.filter((one) => one.name === name);
  const [only] = named;
  const numbered = /^\d{1,3}$/.test(name) ? inputs[Number(name) - 1] : undefined;
  if (only && named.length === 1) return only;
  if (named.length === 0 && numbered) return numbered;
  throw new UserError({
    code: 'bad-argument',
    message: `Cannot find one input ${JSON.stringify(name)} of claim ${claim.id.slice(1)}.`,
    seen: named.length > 1 ? `${named.length} inputs of that name` : 'no input of that name',
    wanted:
      `one of ${inputs.map((one, index) => `${index + 1} (${one.name} ${one.raw})`).join(', ')}`.slice(
        0,
        600,
      ),
    next: 'give its number: --input 2=85.3',
  });
}

function tokenOf(text: string): Token {
  const [token, ...more] = readNumbers(text);
  if (token && more.length === 0 && token.raw.trim() === text.trim()) return token;
  throw new UserError({
    code: 'bad-argument',
    message: `Cannot read ${JSON.stringify(text)} as a printed number.`,
    seen: text,
    wanted: 'one number as the paper would print it, such as 85.3',
    next: 'give it as --input name=85.3',
  });
}

function notReplayable({ id }: Claim, { title }: Check): UserError {
  return new UserError({
    code: 'bad-argument',
    message: `Cannot replay the check of claim ${id.slice(1)} with another number.`,
    seen: `${title}: its script does not take that number by itself`,
    wanted: 'an input that the script is given as printed',
    next: 'answer with words (--note alone) or with a script (--script)',
  });
}
