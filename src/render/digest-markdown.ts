import { stringify } from 'yaml';
import type { PaperManifest } from '../core/records/generated/types.ts';
import { escapeMarkdown as line } from './card-markdown.ts';
import { oneLine } from './plain-text.ts';
import { digestView, sourceUrl, tagsOf, type DigestView } from './view/digest-view.ts';
import { passageGroup, type PassageGroup } from './view/passages-view.ts';

/** The digest as Markdown with YAML front matter; null for a synthesis. */
export function renderDigestMarkdown(manifest: PaperManifest): string | null {
  const view = digestView(manifest);
  if (!view) return null;
  const front = stringify(frontMatter(manifest, view), { lineWidth: 0 });
  const lines = [
    `# ${line(view.title)}`,
    '',
    '## Quick facts',
    '',
    ...view.facts.map(({ name, words }) => `- **${name}**: ${line(words)}`),
    '',
    '## Abstract',
    '',
    view.abstract === null ? 'No abstract was found in the source.' : `> ${line(view.abstract)}`,
    '',
    ...sectionLines(view, ['contribution', 'method']),
    '## Key results',
    '',
    ...(view.results.length === 0 ? ['No result was detected.'] : []),
    ...view.results.flatMap(({ text, place, claims }) => [
      `- “${line(text)}” (${line(place)})`,
      ...claims.map(
        ({ number, word, finding }) =>
          `  - [Claim ${number}](c/${number}.html), ${word}: ${line(finding.map(({ text }) => text).join(''))}`,
      ),
    ]),
    '',
    ...sectionLines(view, ['mechanism']),
    '## Component map',
    '',
    ...quoteLines(view.components),
    ...sectionLines(view, ['failure', 'open-questions', 'limitations']),
    '## Confidence',
    '',
    'No calibrated confidence for this field.',
    '',
    '## Next checks',
    '',
    ...(view.open.length === 0 ? ['No re-computable claim is open.'] : []),
    ...view.open.map(
      ({ number, missing }) => `- [Claim ${number}](c/${number}.html): ${line(missing)}`,
    ),
    ...(view.more === null ? [] : [`- ${view.more}`]),
    '',
  ];
  return `---\n${front}---\n\n${lines.join('\n')}`;
}

function frontMatter(manifest: PaperManifest, { title, id }: DigestView) {
  const { work, engine } = manifest;
  return {
    ver: 'digest-1',
    record: id,
    title: oneLine(title),
    arxiv_id: work.arxiv_id,
    doi: work.doi,
    source_url: sourceUrl(manifest),
    tags: tagsOf(manifest).map(oneLine),
    core_contribution: passageGroup(manifest, 'contribution').quotes[0]?.quote ?? null,
    reference_count: manifest.references.length,
    gate: manifest.quality_assessment.gate.label,
    engine: engine.version,
  };
}

function sectionLines({ sections }: DigestView, keys: readonly string[]): string[] {
  return keys.flatMap((key) => {
    const section = sections.find((one) => one.key === key);
    return section ? [`## ${section.heading}`, '', ...quoteLines(section)] : [];
  });
}

function quoteLines({ quotes, none }: PassageGroup): string[] {
  return [
    ...(none === null ? [] : [none]),
    ...quotes.map(({ quote, where }) => `- “${line(quote)}” (${line(where)})`),
    '',
  ];
}
