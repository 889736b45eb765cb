import { resolve } from 'node:path';
import { UserError } from '../core/errors.ts';
import { sha256 } from '../core/hash.ts';
import {
  metamathRules,
  type MetamathDecline,
  type MetamathQuestion,
  type MetamathReject,
  type MetamathVerdict,
} from '../core/metamath.ts';
import { NotABoundedFile, readBoundedFile } from '../io/bounded-file.ts';
import { checkMetamath, readMetamathStatement } from '../proof/metamath/check-metamath.ts';
import { judgeMetamath } from '../proof/metamath/judge-metamath.ts';
import { metamathLimits } from '../proof/metamath/limits.ts';
import { renderError } from '../render/error-text.ts';
import { renderMetamathScreen } from '../render/metamath-screen.ts';
import { parseArguments } from './arguments.ts';
import type { Streams } from './streams.ts';

export const metamathHelp = `Verifies a Metamath database, or one theorem of it with all that its proof rests on.

Usage: truth-engine prove check --metamath <database.mm> [options]

  --target <label>       this theorem only; without it all proofs
  --statement <symbols>  the target must state exactly this, such as "|- ( 2 + 2 ) = 4"
  --hypothesis <symbols> one of its $e statements (repeat); --distinct "x y" one of its
                         $d pairs (repeat); --variable "wff ph" one of its kinds (repeat)
  --axioms <a,b>         axioms and definitions that its proof may use
  --challenge <file>     a database that states the target, its proof left open: axioms,
                         definitions and grammar of the proof must be as they are in it
  --json                 print the verdict as JSON

Example: truth-engine prove check --metamath set.mm --target 2p2e4

Exit codes: 0 accept · 1 reject · 2 decline: not read, or beyond our limits
            3 the caller's mistake or our bug
`;

/** Exit codes of verifiers in this field; the caller's mistakes are none of the first three. */
const exit = { accept: 0, reject: 1, decline: 2, error: 3 } as const;

const options = {
  metamath: { type: 'string' },
  target: { type: 'string' },
  statement: { type: 'string' },
  hypothesis: { type: 'string', multiple: true },
  distinct: { type: 'string', multiple: true },
  variable: { type: 'string', multiple: true },
  axioms: { type: 'string' },
  challenge: { type: 'string' },
} as const;

type Values = ReturnType<typeof parseArguments<typeof options>>['values'];

/** Runs `truth-engine prove check --metamath`; `args` are those after `check`. */
export async function proveMetamath(args: string[], streams: Streams): Promise<number> {
  try {
    const { values, positionals } = parseArguments(
      args,
      options,
      'prove check --metamath <database.mm>',
    );
    if (values.help) {
      streams.out(metamathHelp);
      return exit.accept;
    }
    if (values.metamath === undefined || positionals.length > 0)
      throw wrong('the arguments', positionals.join(' '), '--metamath and a database');
    const bytes = await readDatabaseFile(values.metamath, streams);
    const verdict = await judge(bytes, values, streams);
    const certificate = {
      rules: metamathRules,
      database: { sha256: sha256(bytes), bytes: bytes.length },
    };
    streams.out(
      values.json
        ? `${JSON.stringify({ ...certificate, ...verdict })}\n`
        : `${renderMetamathScreen(verdict)}Database   sha256 ${certificate.database.sha256}\n`,
    );
    return exit[verdict.kind];
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    streams.err(renderError(error));
    return exit.error;
  }
}

async function judge(
  bytes: Uint8Array,
  values: Values,
  streams: Streams,
): Promise<MetamathVerdict> {
  const { target, statement, axioms } = values;
  if (target === undefined) {
    const registered = ['statement', 'hypothesis', 'distinct', 'variable', 'axioms', 'challenge'];
    const given = Object.keys(values).find((name) => registered.includes(name));
    if (given !== undefined) throw wrong('the target', `--${given} without --target`, '--target');
    return checkMetamath([bytes]);
  }
  const challenge =
    values.challenge === undefined ? null : await readDatabaseFile(values.challenge, streams);
  if (statement === undefined && !challenge && axioms === undefined) {
    if (values.hypothesis ?? values.distinct ?? values.variable)
      throw wrong('the statement', 'parts of a statement without it', '--statement');
    return checkMetamath([bytes], target);
  }
  const read = statement === undefined ? readMetamathStatement([challenge ?? bytes], target) : null;
  if (read && read.kind !== 'read') return challenge ? ofChallenge(read) : read;
  const permitted = axioms?.split(/[\s,]+/).filter((label) => label !== '');
  return judgeMetamath(
    { solution: [bytes], ...(challenge && { challenge: [challenge] }) },
    {
      ...(read ? read.read : stated(target, values)),
      ...(permitted && { permittedAxioms: permitted }),
    },
  );
}

/** What is wrong in the challenge is no fault of the proof. */
function ofChallenge(verdict: MetamathReject | MetamathDecline): MetamathDecline {
  return verdict.kind === 'decline'
    ? { ...verdict, of: 'challenge' }
    : { kind: 'decline', of: 'challenge', because: 'format', message: verdict.readable };
}

function stated(
  label: string,
  { statement = '', hypothesis = [], distinct = [], variable }: Values,
): MetamathQuestion {
  return {
    label,
    statement,
    hypotheses: hypothesis,
    distinct: distinct.map(parsePair),
    ...(variable && { variables: variable }),
  };
}

function parsePair(text: string): readonly [string, string] {
  const [a, b, more] = text.trim().split(/\s+/);
  if (a !== undefined && b !== undefined && more === undefined) return [a, b];
  throw wrong('a pair of distinct variables', text, 'two variables, such as "x y"');
}

async function readDatabaseFile(path: string, { cwd }: Streams): Promise<Uint8Array> {
  try {
    return await readBoundedFile(resolve(cwd, path), metamathLimits.bytes);
  } catch (cause) {
    throw new UserError({
      code: 'bad-argument',
      message: `Cannot read the database ${JSON.stringify(path)}.`,
      seen: cause instanceof NotABoundedFile ? cause.seen : 'no file that can be read',
      wanted: `a Metamath database of at most ${metamathLimits.bytes} bytes, in one file`,
      next: 'truth-engine prove check --metamath <database.mm>',
      cause,
    });
  }
}

function wrong(what: string, seen: string, wanted: string): UserError {
  return new UserError({
    code: 'bad-argument',
    message: `Cannot read ${what} of prove check.`,
    seen,
    wanted,
    next: 'truth-engine prove check --metamath <database.mm> --help',
  });
}
