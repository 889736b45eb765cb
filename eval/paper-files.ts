import { readTsv } from './tsv.ts';

/** One paper of a corpus in one format. */
export interface PaperFile {
  readonly id: string;
  /** As the index says: "html", "html (made)", "pdf", "pdf (made)", … */
  readonly format: string;
  /** Relative to the corpus folder. */
  readonly path: string;
}

/** Papers of a corpus folder in formats that the engine reads. */
export async function paperFiles(dir: string): Promise<PaperFile[]> {
  const rows = await readTsv(`${dir}/index.tsv`);
  return rows.flatMap(({ id = '', format = '', path = '' }) =>
    /^(?:papers|eprints|stats)\//.test(path) &&
    (/\.(?:html?|pdf|xml|nxml)$/i.test(path) || /^(?:latex|eprint)/.test(format))
      ? [{ id, format, path }]
      : [],
  );
}
