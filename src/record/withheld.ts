import type { Bundle, PaperManifest } from '../core/records/generated/types.ts';

/** The texts that a record quotes from and its bundle does not hold, because they are their authors'. */
export function toWithheld({ provenance, synthesis }: PaperManifest): Bundle['withheld'] {
  const names = new Map(synthesis?.papers.map(({ text_sha256, title }) => [text_sha256, title]));
  return provenance.sources.map(({ text_sha256, url, file_name }) => ({
    sha256: text_sha256,
    what: `text of ${names.get(text_sha256) ?? file_name ?? url ?? 'a source'}`.slice(0, 400),
    where: url,
  }));
}
