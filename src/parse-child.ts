import { UserError } from './core/errors.ts';
import { toMediaType } from './core/media-type.ts';
import { parsePaper } from './parse/parse.ts';

/**
 * The disposable child that reads one paper: bytes on stdin; media type and, for a PDF, a page to
 * leave out as arguments; the paper or a UserError's fields as JSON on stdout; how far it is on
 * stderr. Whatever else happens in here dies with it.
 */
const mediaType = toMediaType(process.argv[2] ?? '') ?? 'text/html';
const skip = Number(process.argv[3] ?? 0);
const chunks: Buffer[] = [];
for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
try {
  const paper = await parsePaper(new Uint8Array(Buffer.concat(chunks)), mediaType, {
    skip,
    progress: (told) => process.stderr.write(`${told}\n`),
  });
  process.stdout.write(JSON.stringify({ paper }));
} catch (error) {
  const told = error instanceof UserError ? error : unreadable(error);
  const { code, message, seen, wanted, next } = told;
  process.stdout.write(JSON.stringify({ error: { code, message, seen, wanted, next } }));
}

/** Whatever stops the reader is the source's doing: too deep, too long, or built against it. */
function unreadable(cause: unknown): UserError {
  return new UserError({
    code: 'source-unreadable',
    message: 'Cannot read this source: its reader stopped.',
    seen:
      cause instanceof RangeError ? 'nesting or a list beyond any paper’s' : 'an unexpected form',
    wanted: 'a paper of ordinary form',
    next: 'give the paper in another format',
    cause,
  });
}
