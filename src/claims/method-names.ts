import { datasetsIn } from '../core/result-words/dataset-words.ts';
import type { PlacedText } from '../core/result-words/found-part.ts';
import { methodNamed } from '../core/result-words/method-name.ts';
import { metricsIn } from '../core/result-words/metric-words.ts';
import type { Paper } from '../core/paper.ts';

/** More names than a paper compares. */
const mostNames = 300;

/** What a paper calls methods: the names that its tables' rows begin with, and the one before the colon of its title. */
export function methodNamesOf({ tables, title, text }: Paper): string[] {
  const rows = tables.flatMap(({ cells, headerRows, headerColumns }) =>
    cells.filter(({ row, column }) => row >= headerRows && column < Math.max(1, headerColumns)),
  );
  const named = rows.flatMap(({ text: name, range }) =>
    range ? nameIn({ text: name, range }) : [],
  );
  const own =
    title && /^([\p{L}\p{N}.+-]{2,30})\s?[:–—]/u.exec(text.slice(title.start, title.end))?.[1];
  return [...new Set([...(own ? [own] : []), ...named])].slice(0, mostNames);
}

/** Names are capitalised or hold a digit; a header that names a data set or a metric is none. */
function nameIn(header: PlacedText): string[] {
  if (header.text.length > 60 || metricsIn(header).length + datasetsIn(header).length > 0)
    return [];
  const plain = methodNamed(header)?.plain ?? '';
  return /\p{Lu}|\d/u.test(plain) && plain.length >= 2 ? [plain] : [];
}
