import { resolve } from 'node:path';
import { audit, type AuditReport } from '../audit/audit.ts';
import { UserError } from '../core/errors.ts';
import { openAuditFiles } from '../io/audit-files.ts';
import { readBoundedFile } from '../io/bounded-file.ts';
import { readEngine } from '../io/engine.ts';
import { deriveAgain, type DerivedAgain } from '../derive-again.ts';
import { openPaperReader } from '../io/paper-reader.ts';
import { openSandbox } from '../io/sandbox.ts';
import { openScriptRunner } from '../io/script-runner.ts';
import { stat } from 'node:fs/promises';
import { compareSite, type SiteComparison } from './compare-site.ts';
import { renderProofs, renderReruns } from '../render/audit-reruns.ts';
import { libraryFolder, parseArguments } from './arguments.ts';
import { exitCode } from './exit-code.ts';
import { readKey } from './read-key.ts';
import type { Streams } from './streams.ts';

export const help = `Walks a library backwards from its files alone: signature, log, hashes, quotations,
every check run again. Needs no network for a folder or a .zip, and no key of its own.

Usage: truth-engine audit [<library>] [options]

  <library>            a folder, a .zip of one, a bundle of one record, an exported
                       site, or a URL (default: --library)
  --key <key>          the public key to trust, name+hash+key, or a file that holds it
  --at-least <size>    a tree size seen before; a smaller log has lost entries
  --checkpoint <file>  a checkpoint kept from before: the log must begin with its tree
  --rerun              run every check again: same bits, same verdict with other bits,
                       another verdict, not run; this is so unless --no-rerun is given
  --from-sources       make every record again from the sources in the library, too
  --json               print the report as JSON

Without --key a good library is "intact, signer unknown".

Example: truth-engine audit truth-library --key library.pub

Exit codes: 0 nothing differs · 1 something differs, such as a verdict · 2 the caller's
mistake or a library that could not be had · 3 our bug, or a check that our limits ended
`;

/** Runs \`truth-engine audit\`. */
export async function run(args: string[], streams: Streams): Promise<number> {
  const { values, positionals } = parseArguments(
    args,
    {
      key: { type: 'string' },
      'at-least': { type: 'string' },
      checkpoint: { type: 'string' },
      rerun: { type: 'boolean' },
      'from-sources': { type: 'boolean' },
    },
    'audit',
  );
  if (values.help) {
    streams.out(help);
    return exitCode.nothingContradicted;
  }
  const name = positionals[0] ?? libraryFolder(values.library, streams);
  const files = await openAuditFiles(/^https?:/i.test(name) ? name : resolve(streams.cwd, name));
  if (!(await files.read('library.json')) && !(await files.read('bundle.json'))) {
    const isLog =
      (await files.read('checkpoint')) !== null || (await files.read('site.json')) !== null;
    if (!isLog) throw noLibrary(name);
  }
  const sandbox = values.rerun === false ? null : openSandbox();
  try {
    const report = await audit(files, {
      key: values.key === undefined ? null : await readKey(values.key, streams),
      atLeast: values['at-least'] === undefined ? null : parseSize(values['at-least']),
      earlier: values.checkpoint === undefined ? null : await readNote(values.checkpoint, streams),
      sandbox,
      runner: openScriptRunner(),
      engine: (await readEngine()).version,
    });
    const isSound = report.findings.length === 0 && report.signedPages === null;
    const site = isSound ? await compareFolder(name, streams) : null;
    const derived =
      values['from-sources'] === true && sandbox
        ? await deriveAgain({
            files,
            reader: openPaperReader(),
            sandbox,
            engine: (await readEngine()).version,
          })
        : null;
    const whole = {
      ...report,
      findings: [...report.findings, ...(site?.findings ?? []), ...(derived?.findings ?? [])],
    };
    streams.out(
      values.json
        ? `${JSON.stringify({ ...whole, node: (await readEngine()).node, pages: site?.pages ?? null, derived })}\n`
        : screen(whole, site, derived, (await readEngine()).node),
    );
    if (whole.findings.length > 0) return exitCode.contradicted;
    return report.records.reruns.some(({ isOurs }) => isOurs)
      ? exitCode.ours
      : exitCode.nothingContradicted;
  } finally {
    await sandbox?.close();
  }
}

/** Pages of a site in a folder; whoever reads them over the network or in a .zip must compare them there. */
async function compareFolder(name: string, { cwd }: Streams): Promise<SiteComparison | null> {
  if (/^https?:/i.test(name)) return null;
  const folder = resolve(cwd, name);
  return (await stat(folder)).isDirectory() ? compareSite(folder) : null;
}

function screen(
  report: AuditReport,
  site: SiteComparison | null,
  derived: DerivedAgain | null,
  node: string,
): string {
  const { findings, behind, signer, objects, records } = report;
  if (findings.length > 0)
    return [
      `✕ ${findings.length} thing${findings.length === 1 ? '' : 's'} differ${findings.length === 1 ? 's' : ''}.`,
      ...findings
        .slice(0, 50)
        .flatMap(({ path, message, recorded, computed }) => [
          `  ${path}`,
          `    ${message}`,
          ...(recorded && computed
            ? [`    recorded sha256 ${recorded}`, `    computed sha256 ${computed}`]
            : []),
        ]),
      ...(findings.length > 50 ? [`  and ${findings.length - 50} more (--json lists all)`] : []),
      ...(records.reruns.length > 0 ? renderReruns(records) : []),
      `  Next  fetch the ${report.bundle ? 'bundle' : 'library'} again from its publisher and compare`,
      '',
    ].join('\n');
  const { manifests, spans, unread, withheld, open, measurements } = records;
  return [
    `Hashes     ${objects} of ${objects} objects agree`,
    ...logLines(report),
    `Records    ${manifests} read; ${spans} quotations stand where they should${unread > 0 ? `; ${unread} of withheld texts not read again` : ''}${withheld > 0 ? `; ${withheld} whose words were taken down` : ''}`,
    ...renderReruns(records),
    ...machineLines(report, node),
    ...renderProofs(records.proofs),
    ...(derived
      ? [
          `Sources    ${derived.same} records made again from them with the same bytes; ${derived.left} cannot be made from the library alone`,
        ]
      : []),
    ...(report.signedPages
      ? [
          `Pages      ${report.signedPages.pages} of ${report.signedPages.pages} have the hashes that entry ${report.signedPages.entry} of the log names`,
        ]
      : []),
    ...(site
      ? [
          site.pages === null
            ? 'Pages      not compared: another version of the engine made them; read card.json'
            : `Pages      ${site.pages} of ${site.pages} are what the signed records give`,
        ]
      : []),
    ...(behind.length > 0
      ? [
          `Cards      ${behind.length} older than the log says, or missing: ${behind.slice(0, 3).join(', ')}${behind.length > 3 ? ' …' : ''};`,
          '           truth-engine reindex renews them',
        ]
      : []),
    '',
    signer === 'known'
      ? `Nothing differs: this is what its publisher signed${repeated(records)}.`
      : 'Intact, signer unknown. Give the publisher’s public key with --key to know the signer.',
    `${open} re-computable claims and ${measurements} measurements were never checked; an audit cannot`,
    'speak for them.',
    '',
  ].join('\n');
}

/** What may be said of the checks: only what was run. */
function repeated({ scripts, notRun }: AuditReport['records']): string {
  if (notRun === 0) return ', and its checks repeat';
  return `. ${notRun} of its ${scripts} checks were not run again`;
}

/** How long the log is and when it was last written to, what it was held against, and how its key came to be. */
function logLines({ origin, size, newest, bundle, earlier, keys }: AuditReport): string[] {
  const changes = keys?.rotations ?? 0;
  return [
    ...(bundle
      ? [
          `Log        ${origin}: entry ${bundle.index} of ${size}, a ${bundle.kind} of ${bundle.record}, is included`,
          ...(bundle.time
            ? [`           made ${bundle.time}; only its site knows of later corrections`]
            : []),
        ]
      : [
          `Log        ${origin}: ${size} entr${size === 1 ? 'y' : 'ies'}, the tree gives the signed root`,
          ...(newest ? [`           the last made ${newest}`] : []),
        ]),
    ...(earlier
      ? [
          `           it begins with the ${earlier.size} of the checkpoint that was kept${earlier.newest ? `, the last of ${earlier.newest}` : ''}`,
        ]
      : []),
    ...(keys && changes > 0
      ? [
          `Key        changed ${changes === 1 ? 'once' : `${changes} times`}, each time signed by the one before; now`,
          `           ${keys.current}`,
        ]
      : []),
  ];
}

/** With what the scripts were run again. */
function machineLines({ rerunBy, records }: AuditReport, node: string): string[] {
  if (!rerunBy || records.scripts === 0) return [];
  return [
    `           prelude ${rerunBy.prelude.slice(0, 12)}, Node ${node},`,
    `           walls: ${rerunBy.walls.join(', ') || 'none was needed'}`,
  ];
}

/** A checkpoint that somebody kept: whatever is in it is judged by the audit. */
async function readNote(path: string, { cwd }: Streams): Promise<string> {
  try {
    const bytes = await readBoundedFile(resolve(cwd, path), 100_000);
    return Buffer.from(bytes).toString('utf8');
  } catch (cause) {
    throw new UserError({
      code: 'bad-argument',
      message: `Cannot read the checkpoint ${JSON.stringify(path)}.`,
      seen: 'no file that can be read, or one of more than 100 KB',
      wanted: 'a file named checkpoint, as a library or a site has it',
      next: 'truth-engine audit --help',
      cause,
    });
  }
}

function noLibrary(name: string): UserError {
  return new UserError({
    code: 'no-library',
    message: `Cannot audit ${JSON.stringify(name)}: it is no library, site or bundle.`,
    seen: 'no library.json, site.json, bundle.json or checkpoint',
    wanted: 'a folder that truth-engine init made, an exported site, or a bundle',
    next: 'truth-engine audit --help',
  });
}

function parseSize(text: string): number {
  if (/^\d{1,15}$/.test(text)) return Number(text);
  throw new UserError({
    code: 'bad-argument',
    message: `Cannot read ${JSON.stringify(text)} as a tree size.`,
    seen: text,
    wanted: 'a whole number, such as 1612',
    next: 'truth-engine audit --help',
  });
}
