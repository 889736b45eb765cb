import type { PaperManifest } from '../core/records/generated/types.ts';
import type { Claim } from './claim.ts';
import { claimGroups, type ClaimGroup } from './outcome-groups.ts';
import { oneLine } from './plain-text.ts';
import { numberOf, placeWords } from './words.ts';
import { inShort } from './view/in-short.ts';
import { notChecked } from './view/not-checked.ts';
import { statusList } from './view/status-list.ts';

/** The record page's words as Markdown, for places that show no HTML; evidence stays in card.json. */
export function renderCardMarkdown(manifest: PaperManifest): string {
  const { work, limitations, coverage_line } = manifest;
  const short = inShort(manifest);
  const fails = short.fails.parts.map(({ text }) => text).join('');
  const open = notChecked(manifest);
  const lines = [
    `# ${words(work.title ?? work.slug)}`,
    '',
    `Paper record \`${work.slug}\`, Truth Engine ${manifest.engine.version}.`,
    '',
    `- **Asked:** ${work.aim ? `“${words(work.aim.quote)}”` : 'The paper states no question that we could quote.'}`,
    `- **Holds:** ${short.holds.strong} ${words(short.holds.words)}`,
    `- **Does not hold:** ${short.fails.strong} ${words(fails)}`,
    `- **Not checked:** ${short.open.strong}${words(short.open.words)}`,
    '',
    '## Status',
    '',
    ...statusList(manifest).map((row) => `- **${words(row.heading)}.** ${words(row.words)}`),
    '',
    '## What was not checked, and why',
    '',
    words(`${coverage_line} ${open.words}`),
    '',
    ...(open.wordless === null ? [] : [words(open.wordless), '']),
    ...reasonRows(open.rows),
    ...claimGroups(manifest).flatMap((group) => groupLines(group)),
    '## Limits of this record',
    '',
    ...limitations.map((limit) => `- ${words(limit)}`),
  ];
  return `${lines.join('\n')}\n`;
}

function reasonRows(rows: ReturnType<typeof notChecked>['rows']): string[] {
  if (rows.length === 0) return [];
  return [
    '| Reason | Claims |',
    '| --- | ---: |',
    ...rows.map(({ reason, count }) => `| ${words(reason)} | ${count} |`),
    '',
  ];
}

function groupLines({ title, sentence, claims }: ClaimGroup): string[] {
  return [
    `## ${title} (${claims.length})`,
    '',
    words(sentence),
    '',
    ...claims.map(claimLine),
    ...(claims.length > 0 ? [''] : []),
  ];
}

function claimLine(claim: Claim): string {
  const rests =
    claim.rests_on.length > 0 ? ` Rests on claim ${claim.rests_on.map(numberOf).join(', ')}.` : '';
  return `- **${numberOf(claim.id)}** (${words(placeWords(claim))}) ${words(claim.text)} ${words(claim.finding)}${rests}`;
}

/** A paper's words must not become our markup, links or HTML. */
function words(text: string): string {
  return oneLine(text)
    .replace(/[\\`*_[\]<>|#~!]/g, '\\$&')
    .replace(/&/g, '&amp;')
    .replace(/:\/\//g, ':\\/\\/');
}
