import type { CslItem } from './to-csl.ts';

/** Citations in the form of a reference manager. */
export async function printCitations(
  items: readonly CslItem[],
  form: 'bibtex' | 'ris',
): Promise<string> {
  // Loaded when it is first needed: a quarter of a second that no other command should wait.
  const { Cite, plugins } = await import('@citation-js/core');
  await import('@citation-js/plugin-bibtex');
  await import('@citation-js/plugin-ris');
  // Ids of ours are keys already, and stay when a title or year changes.
  Object.assign(plugins.config.get('@bibtex').format, { useIdAsLabel: true, checkLabel: false });
  // The blank at the end of a RIS entry belongs to it.
  return `${new Cite(items).format(form).replace(/\n+$/, '')}\n`;
}
