import { Parser } from 'htmlparser2';
import { UserError } from '../../core/errors.ts';

/** Bounds on what a page may hold; real papers stay far below. */
const limits = { depth: 600, attributes: 120, elements: 1_500_000 } as const;

/** Refuses a document whose tree would be too deep or wide to walk; a streaming pass that builds nothing. */
export function guardMarkup(markup: string, { xmlMode }: { xmlMode: boolean }): void {
  let depth = 0;
  let elements = 0;
  const check = (seen: number, limit: number, what: string): void => {
    if (seen > limit) throw tooMuch(what, seen, limit);
  };
  const parser = new Parser(
    {
      onopentag: (_name, attributes) => {
        check((depth += 1), limits.depth, 'levels of nested elements');
        check((elements += 1), limits.elements, 'elements');
        check(Object.keys(attributes).length, limits.attributes, 'attributes on one element');
      },
      onclosetag: () => (depth -= 1),
    },
    { decodeEntities: false, xmlMode },
  );
  for (let start = 0; start < markup.length; start += 65_536)
    parser.write(markup.slice(start, start + 65_536));
  parser.end();
}

function tooMuch(what: string, seen: number, limit: number): UserError {
  return new UserError({
    code: 'source-unreadable',
    message: `Cannot read this page: it has too many ${what}.`,
    seen: `${seen} or more`,
    wanted: `at most ${limit}`,
    next: 'give the paper as PDF, or its HTML as arXiv serves it',
  });
}
