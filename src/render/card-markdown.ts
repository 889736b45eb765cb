import type { PaperManifest } from '../core/records/generated/types.ts';
import type { Claim } from './claim.ts';
import { claimGroups, type ClaimGroup } from './outcome-groups.ts';
import { oneLine } from './plain-text.ts';
import { numberOf, placeWords } from './words.ts';
import { idOf } from './view/card-view.ts';
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
    `# ${escapeMarkdown(work.title ?? work.slug)}`,
    '',
    `${work.kind === 'paper' ? 'Paper' : 'Synthesis'} record \`${idOf(manifest)}\`, Truth Engine ${manifest.engine.version}.`,
    '',
    `- **Asked:** ${work.aim ? askedWords(manifest) : 'The paper states no question that we could quote.'}`,
    `- **Holds:** ${short.holds.strong} ${escapeMarkdown(short.holds.words)}`,
    `- **Does not hold:** ${short.fails.strong} ${escapeMarkdown(fails)}`,
    `- **Not checked:** ${short.open.strong}${escapeMarkdown(short.open.words)}`,
    '',
    '## Status',
    '',
    ...statusList(manifest, null, []).map(
      (row) => `- **${escapeMarkdown(row.heading)}.** ${escapeMarkdown(row.words)}`,
    ),
    '',
    '## What was not checked, and why',
    '',
    escapeMarkdown(`${coverage_line} ${open.words}`),
    '',
    ...(open.wordless === null ? [] : [escapeMarkdown(open.wordless), '']),
    ...reasonRows(open.rows),
    ...claimGroups(manifest).flatMap((group) => groupLines(group)),
    '## Limits of this record',
    '',
    ...limitations.map((limit) => `- ${escapeMarkdown(limit)}`),
  ];
  return `${lines.join('\n')}\n`;
}

function askedWords({ work }: PaperManifest): string {
  const asked = escapeMarkdown(work.aim?.quote ?? '');
  return work.kind === 'paper' ? `“${asked}”` : asked;
}

function reasonRows(rows: ReturnType<typeof notChecked>['rows']): string[] {
  if (rows.length === 0) return [];
  return [
    '| Reason | Claims |',
    '| --- | ---: |',
    ...rows.map(({ reason, count }) => `| ${escapeMarkdown(reason)} | ${count} |`),
    '',
  ];
}

function groupLines({ title, sentence, claims }: ClaimGroup): string[] {
  return [
    `## ${title} (${claims.length})`,
    '',
    escapeMarkdown(sentence),
    '',
    ...claims.map(claimLine),
    ...(claims.length > 0 ? [''] : []),
  ];
}

function claimLine(claim: Claim): string {
  const rests =
    claim.rests_on.length > 0
      ? ` Rests on claim${claim.rests_on.length > 1 ? 's' : ''} ${claim.rests_on.map(numberOf).join(', ')}.`
      : '';
  return `- **${numberOf(claim.id)}** (${escapeMarkdown(placeWords(claim))}) ${escapeMarkdown(claim.text)} ${escapeMarkdown(claim.finding)}${rests}`;
}

/** A paper's words must not become our markup, links or HTML. */
export function escapeMarkdown(text: string): string {
  return oneLine(text)
    .replace(/[\\`*_[\]<>|#~!]/g, '\\$&')
    .replace(/&/g, '&amp;')
    .replace(/:\/\//g, ':\\/\\/');
}
