import MarkdownIt, { type Token } from 'markdown-it';
import type { Drafted } from './blocks.ts';
import { readHtml } from './html/read-html.ts';

const markdown = new MarkdownIt('commonmark', { html: true }).enable(['table', 'strikethrough']);

/** Reads Markdown (CommonMark with tables) by way of the page it stands for; front matter is left out. */
export function readMarkdown(text: string): Drafted {
  const env: Record<string, unknown> = {};
  const tokens = withCaptions(markdown.parse(withoutFrontMatter(text), env), env);
  return readHtml(markdown.renderer.render(markReferences(tokens, env), markdown.options, env));
}

const captionStart = /^[*_]{0,3}Table\s+[A-Z]?\d{1,3}[a-z]?[*_]{0,3}\s*[.:]/;

/** A paragraph that begins with "Table 1:" right before or behind a table is its caption. */
function withCaptions(tokens: readonly Token[], env: Record<string, unknown>): Token[] {
  const out: Token[] = [];
  let open: string | null = null;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (!token) break;
    const caption = captionAt(tokens, at);
    if (caption !== null && tokens[at + 3]?.type === 'table_open') {
      open = caption;
      at += 2;
      continue;
    }
    if (token.type === 'table_open' && token.level === 0)
      out.push(htmlToken('<figure class="ltx_table">'));
    out.push(token);
    if (token.type === 'table_close' && token.level === 0) {
      const behind: string | null = open === null ? captionAt(tokens, at + 1) : null;
      if (behind !== null && tokens[at + 4]?.type !== 'table_open') at += 3;
      const words = open ?? (tokens[at]?.type === 'paragraph_close' ? behind : null);
      const set =
        words === null ? '' : `<figcaption>${markdown.renderInline(words, env)}</figcaption>`;
      out.push(htmlToken(`${set}</figure>`));
      open = null;
    }
  }
  return out;
}

/** The words of the paragraph that begins here, where they are those of a caption. */
function captionAt(tokens: readonly Token[], at: number): string | null {
  const [first, inline] = [tokens[at], tokens[at + 1]];
  const isParagraph = first?.type === 'paragraph_open' && first.level === 0;
  return isParagraph && inline && captionStart.test(inline.content) ? inline.content : null;
}

/** A rule that opens a text is none: between the two lines stands YAML, with a key at least. */
function withoutFrontMatter(text: string): string {
  const found = /^---[ \t]*\r?\n([\s\S]{0,20000}?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(text);
  const lines = found?.[1]?.split(/\r?\n/) ?? [];
  const isYaml =
    lines.some((line) => key.test(line)) &&
    lines.every((line) => key.test(line) || /^(?:\s|-\s|#|$)/.test(line));
  return found && isYaml ? text.slice(found[0].length) : text;
}

const key = /^["']?[\w.-][\w .-]{0,60}["']?\s*:(?:\s|$)/;

const referencesHeading = /^(?:\d{1,2}\.?\s+)?(?:references|bibliography|works cited)\s*:?$/i;

/** Under a heading of references each item of a list, and each paragraph or "[1]" line, is one reference. */
function markReferences(tokens: readonly Token[], env: Record<string, unknown>): Token[] {
  const marked: Token[] = [];
  let depth: number | null = null;
  for (const [index, token] of tokens.entries()) {
    const heading = token.type === 'heading_open' ? Number(token.tag.slice(1)) : null;
    if (heading !== null) {
      const title = tokens[index + 1]?.content ?? '';
      if (referencesHeading.test(title.replace(/[*_]/g, '').trim())) depth = heading;
      else if (depth !== null && heading <= depth) depth = null;
    }
    const isTop = depth !== null && heading === null;
    if (isTop && token.type === 'list_item_open' && token.level === 1) {
      token.attrJoin('class', 'ltx_bibitem');
      const label = token.info ? labelled(`${token.info}.`) : '';
      marked.push(token, htmlToken(`${label}<div class="ltx_bibblock">`));
    } else if (isTop && token.type === 'list_item_close' && token.level === 1) {
      marked.push(htmlToken('</div>'), token);
    } else if (
      isTop &&
      token.type === 'inline' &&
      token.level === 1 &&
      isParagraph(tokens, index)
    ) {
      marked.pop();
      marked.push(htmlToken(referencesOf(token.content, env)));
    } else if (!(isTop && token.type === 'paragraph_close' && token.level === 0))
      marked.push(token);
  }
  return marked;
}

function isParagraph(tokens: readonly Token[], index: number): boolean {
  return tokens[index - 1]?.type === 'paragraph_open';
}

/** The references of a paragraph as the page's elements for them. */
function referencesOf(content: string, env: Record<string, unknown>): string {
  return content
    .split(/\n(?=\\?\[[\w+-]{1,20}\\?\])/)
    .map((line) => {
      const [whole = '', label = ''] = /^\\?\[([\w+-]{1,20})\\?\]\s+/.exec(line) ?? [];
      const words = markdown.renderInline(line.slice(whole.length), env);
      return `<div class="ltx_bibitem">${label && labelled(`[${label}]`)}<span class="ltx_bibblock">${words}</span></div>`;
    })
    .join('\n');
}

function labelled(label: string): string {
  return `<span class="ltx_tag_bibitem">${label}</span> `;
}

function htmlToken(content: string): Token {
  const token = new markdown.core.State('', markdown, {}).Token;
  return Object.assign(new token('html_block', '', 0), { content });
}
