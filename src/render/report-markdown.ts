import type { PaperManifest } from '../core/records/generated/types.ts';
import { escapeMarkdown as words } from './card-markdown.ts';
import type { PrismaView } from './view/prisma-view.ts';
import { reportView, type ReportClaim } from './view/report-view.ts';

/** The report's words as Markdown; null for the record of one paper. */
export function renderReportMarkdown(manifest: PaperManifest): string | null {
  const frame = { styleHref: 'style.css', site: null };
  const view = reportView(manifest, {
    frame,
    recordHref: 'card.html',
    claimHref: (id) => `card.html#${id}`,
    banner: null,
  });
  if (!view) return null;
  const { synthesis } = view;
  const lines = [
    `# ${words(view.title)}`,
    '',
    `Synthesis report \`${view.id}\`, ${words(view.authors)}.`,
    '',
    '## Abstract',
    '',
    words(synthesis.abstract),
    '',
    '## 1 Introduction',
    '',
    `The question: ${words(view.question)}`,
    '',
    '## 2 Method',
    '',
    ...(synthesis.prisma ? prismaLines(synthesis.prisma) : []),
    ...(synthesis.searches.length > 0
      ? synthesis.searches.map(
          ({ database, query, date, found, kept }) =>
            `- ${words(database)}, ${words(date)}: ${words(query)}, ${found} found, ${kept} kept`,
        )
      : synthesis.prisma
        ? []
        : ['The curator named the papers; no search was recorded.']),
    '',
    '## 3 Results',
    '',
    words(view.coverageLine),
    '',
    ...section(
      'What papers support',
      synthesis.agreed.map(({ number, text, words: said }) => `Claim ${number}: ${text} ${said}.`),
    ),
    ...section(
      'What a paper contradicts',
      synthesis.disputed.map(
        ({ number, text, words: said }) => `Claim ${number}: ${text} ${said}.`,
      ),
    ),
    ...section(
      'What does not hold in the papers themselves',
      view.flaws.map(
        ({ number, place, finding }) =>
          `Claim ${number}, ${place}: ${finding.map(({ text }) => text).join('')}`,
      ),
    ),
    '## 4 Limitations',
    '',
    ...view.limitations.map((limit) => `- ${words(limit)}`),
    '',
    '## 5 Claims',
    '',
    ...claimTable('Of the curator', view.own),
    ...claimTable('Of the papers, re-computable', view.reported),
    words(view.restWords),
    '',
    ...(view.changed.length > 0
      ? section(
          'Detected, then changed by the curator',
          view.changed.map(
            ({ number, text, place, change }) =>
              `Claim ${number}, ${place}: ${text} ${change ?? ''}`,
          ),
        )
      : []),
    '## References',
    '',
    ...view.references.map(({ label, text, state }) => `- ${label}. ${words(text)} (${state})`),
  ];
  return `${lines.join('\n')}\n`;
}

/** The flow as a list: no drawing, the same numbers. */
function prismaLines({ counts, databases, decisions, notRetrieved }: PrismaView): string[] {
  return [
    '### Flow of the search (PRISMA 2020)',
    '',
    ...counts.map(({ what, count }) => `- ${words(what)}: ${count}`),
    '',
    ...section(
      'Searches that the engine made',
      databases.map(({ name, at, query, words: said }) => `${name}, ${at}: ${query}, ${said}`),
    ),
    ...section(
      'Every decision',
      decisions.map(({ title, paper, words: said }) => `${title} (${paper}), ${said}`),
    ),
    ...(notRetrieved.length > 0
      ? section(
          'Not retrieved',
          notRetrieved.map(({ title, why }) => `${title}: ${why}`),
        )
      : []),
  ];
}

function section(title: string, items: readonly string[]): string[] {
  return [
    `### ${title}`,
    '',
    ...(items.length > 0 ? items.map((item) => `- ${words(item)}`) : ['None.']),
    '',
  ];
}

function claimTable(title: string, claims: readonly ReportClaim[]): string[] {
  if (claims.length === 0) return [`### ${title}`, '', 'None.', ''];
  return [
    `### ${title}`,
    '',
    '| No. | Claim | Outcome | Sources |',
    '| ---: | --- | --- | --- |',
    ...claims.map(
      ({ number, text, place, word, finding, sources, leanings }) =>
        `| ${number} | ${words(text)} (${words(place)}) | ${word}. ${words(finding.map(({ text }) => text).join(''))} | ${[sources, ...leanings.map(words)].join('. ')} |`,
    ),
    '',
  ];
}
