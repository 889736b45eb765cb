import { basename } from 'node:path';
import { UserError } from '../core/errors.ts';
import { isLinked, type ProofRecord } from '../core/proof-link.ts';
import { readBoundedFile } from '../io/bounded-file.ts';
import { readEngine } from '../io/engine.ts';
import { readTemplates } from '../io/templates.ts';
import { askChecker } from '../io/outside-checker.ts';
import { readTextFile } from '../io/text-file.ts';
import { prove } from '../prove.ts';
import { renderAttachScreen, renderProofScreen } from '../render/proof-screen.ts';
import { libraryFolder, parseTime, shellWord } from './arguments.ts';
import { openForWriting } from './open-for-writing.ts';
import { questionOf } from './prove-claim.ts';
import { proofExitCode } from './prove-exit-code.ts';
import { readRegistration, type ExportFile, type RegisteredProof } from './prove-files.ts';
import { submitterOf } from './prove-link.ts';
import { findTarget } from './prove-target.ts';
import { storeAndShow } from './store-and-show.ts';
import type { Streams } from './streams.ts';

export interface AttachOptions {
  readonly library?: string | undefined;
  readonly now?: string | undefined;
  readonly 'key-file'?: string | undefined;
  readonly json?: boolean | undefined;
  readonly 'second-opinion'?: string | undefined;
}

/** Exports are objects of the library and files of its bundles: whoever audits must be able to take them. */
const largestStored = 60_000_000;

/** Judges a registered proof and records it with its claim; a proof that is declined is not recorded. */
export async function proveAttach(
  name: string,
  options: AttachOptions,
  streams: Streams,
): Promise<number> {
  const now = options.now === undefined ? null : parseTime(options.now, 'prove');
  const started = streams.now().toISOString();
  const registered = await readRegistration(name, streams.cwd);
  const submittedBy = submitterOf(registered);
  const library = await openForWriting(
    libraryFolder(options.library, streams),
    options['key-file'],
    streams,
  );
  const { manifest, claim, text, source } = await findTarget(registered.claim, library);
  const challenge = await readExport(registered.challenge);
  const solution = await readExport(registered.solution);
  const made = prove(
    {
      challenge,
      solution,
      question: questionOf(registered.claim),
      submittedBy,
      link: await readLink(registered),
      secondOpinions: await secondOpinion(registered, options, streams),
    },
    claim,
    manifest,
    text,
    now,
  );
  const screenOptions = { ...streams, unicode: true };
  if (made.kind === 'decline') {
    streams.out(
      options.json
        ? `${JSON.stringify({ verdict: made })}\n`
        : renderProofScreen(made, screenOptions),
    );
    return proofExitCode.decline;
  }
  if (made.proof.link && !isLinked(made.proof)) throw noLink(registered, made.proof);
  for (const object of [challenge, solution, made.certificate]) await library.objects.put(object);
  const subject =
    manifest.work.arxiv_id ?? shellWord(manifest.provenance.sources[0]?.file_name ?? '');
  const openPath = await storeAndShow(
    { manifest: made.manifest, text, otherTexts: [], artifacts: new Map(), runs: [], walls: [] },
    source,
    {
      command: `truth-engine verify ${subject} && truth-engine prove attach ${shellWord(name)}`,
      started,
      session: {
        streams,
        library,
        now,
        engine: await readEngine(),
        templates: await readTemplates(),
      },
    },
  );
  // An earlier one with its link stays where this is the same without.
  const recorded =
    made.claim.proofs?.find(({ certificate }) => certificate === made.proof.certificate) ??
    made.proof;
  streams.out(
    options.json
      ? `${JSON.stringify(recorded)}\n`
      : renderAttachScreen(recorded, made.claim, {
          ...screenOptions,
          slug: manifest.work.slug,
          openPath,
        }),
  );
  return proofExitCode[made.proof.verdict.kind];
}

/** What the operator's other checker says of the solution; none where there is no other. */
async function secondOpinion(
  { solution }: RegisteredProof,
  { 'second-opinion': given }: AttachOptions,
  { env, err }: Streams,
): Promise<NonNullable<ProofRecord['second_opinions']>> {
  const program = given ?? env['TRUTH_ENGINE_SECOND_CHECKER'];
  if (program === undefined) return [];
  const checker = basename(program).slice(0, 200);
  const verdict = await askChecker(program, solution.path);
  if (verdict) return [{ checker, verdict }];
  err(`Second opinion  ${checker} gave none; the verdict does not need it.\n`);
  return [];
}

async function readExport({ path, bytes }: ExportFile): Promise<Uint8Array> {
  if (bytes <= largestStored) return readBoundedFile(path, largestStored);
  throw new UserError({
    code: 'source-too-large',
    message: `Cannot record the proof in ${JSON.stringify(path)}.`,
    seen: `${bytes} bytes`,
    wanted: `at most ${largestStored} bytes, so that auditors can take it`,
    next: 'export the theorem with what it depends on and nothing else; truth-engine prove claim judges larger files',
  });
}

/** The signed note beside the registration; null where nobody has signed. Who holds the key is the publisher's word. */
async function readLink({
  claim,
  link: path,
}: RegisteredProof): Promise<ProofRecord['link'] | null> {
  if (claim.linked_by === undefined) return null;
  const note = await readTextFile(path, 4000, 'prove');
  const by = /^linked by (.{1,300})$/m.exec(note)?.[1] ?? '';
  return { by, key: claim.linked_by, note };
}

function noLink({ link: path }: RegisteredProof, { link, submitted_by }: ProofRecord): UserError {
  return new UserError({
    code: 'bad-argument',
    message: `Cannot take the link in ${JSON.stringify(path)}.`,
    seen: `a note that ${JSON.stringify(link?.by ?? '')} did not sign for this claim, challenge and submitter (${submitted_by}) with the key that is registered`,
    wanted:
      'the note that prove link wrote for this very registration, signed by somebody other than the submitter',
    next: 'truth-engine prove link, or take "linked_by" out: then the link counts as not confirmed',
  });
}
