import MarkdownIt from 'markdown-it';
import type { Drafted } from './blocks.ts';
import { readHtml } from './html/read-html.ts';

const markdown = new MarkdownIt('commonmark', { html: true }).enable(['table', 'strikethrough']);

/** Reads Markdown (CommonMark with tables) by way of the page it stands for; front matter is left out. */
export function readMarkdown(text: string): Drafted {
  const body = text.replace(/^---\r?\n[\s\S]{0,20000}?\r?\n---\r?\n/, '');
  return readHtml(markdown.render(body));
}
