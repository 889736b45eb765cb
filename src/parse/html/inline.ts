import { readNumbers } from '../../core/number/read-numbers.ts';
import { cleanText } from '../clean-text.ts';
import { markCitation } from '../cite-marks.ts';
import { findAll, hasClass, isTag, isText, type AnyNode, type Element } from './dom.ts';
import { mathText } from './math.ts';
import { hiddenBy, isFurniture } from './visible.ts';

/** What stands beside the words and is handled apart. */
export interface Aside {
  /** Footnotes, in order. */
  readonly notes: string[];
  /** Numbers that the source holds but does not show. */
  readonly hidden: { raw: string; by: string }[];
}

const breaking = new Set([
  'br',
  'p',
  'div',
  'li',
  'tr',
  'td',
  'th',
  'dd',
  'dt',
  'table',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
]);

/** The words of nodes in one line: math read once, scripts as ^ and _, footnotes and hidden text set aside. */
export function inlineText(nodes: readonly AnyNode[], aside: Aside): string {
  return closeUp(cleanText(nodes.map((node) => textOf(node, aside)).join('')));
}

/** Math stands between spaces; before a closing sign and behind an opening one there is none. */
function closeUp(text: string): string {
  return text.replace(/ +([,;:!?)\]]|\.(?![\d]))/g, '$1').replace(/([([]) +/g, '$1');
}

function textOf(node: AnyNode, aside: Aside): string {
  if (isText(node)) return node.data.replace(/[\ue000-\ue002]/g, '');
  if (!isTag(node) || isFurniture(node)) return '';
  const by = hiddenBy(node);
  if (by) {
    const inner = node.children.map((child) => textOf(child, { notes: [], hidden: [] })).join('');
    for (const { raw } of readNumbers(inner).slice(0, 200)) aside.hidden.push({ raw, by });
    return '';
  }
  if (node.name === 'math') return ` ${mathText(node)} `.replace(/^ (?=[,;)])/, '');
  if (hasClass(node, 'ltx_note')) return footnote(node, aside);
  if (hasClass(node, 'ltx_ERROR')) return '';
  const inner = node.children.map((child) => textOf(child, aside)).join('');
  if (hasClass(node, 'ltx_cite')) return markCitation(cleanText(inner), citedKeys(node));
  if (node.name === 'sup') return script('^', inner);
  if (node.name === 'sub') return script('_', inner);
  return breaking.has(node.name) ? ` ${inner} ` : inner;
}

/** Ids of the references that a citation's links lead to. */
function citedKeys(node: Element): string[] {
  return findAll(node, ({ name }) => name === 'a').flatMap(({ attribs }) => {
    const id = /#(.+)$/.exec(attribs['href'] ?? '')?.[1];
    return id === undefined ? [] : [id];
  });
}

function footnote(node: Element, aside: Aside): string {
  const text = inlineText(node.children, { notes: [], hidden: aside.hidden }).replace(
    /^\^?\d+\s*\d*\s*/,
    '',
  );
  if (text) aside.notes.push(text);
  return '';
}

function script(sign: string, inner: string): string {
  const text = cleanText(inner);
  return text ? `${sign}${/^[\p{L}\p{N}*†‡§.+−-]+$/u.test(text) ? text : `(${text})`}` : '';
}
