import { readNumbers } from '../../core/number/read-numbers.ts';
import { cleanText } from '../clean-text.ts';
import { markCitation } from '../cite-marks.ts';
import { findAll, findFirst, hasClass, isTag, isText, type AnyNode, type Element } from './dom.ts';
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
  'break',
  's',
  'surname',
  'given-names',
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
  if (hasClass(node, 'ltx_ERROR') || isSecondForm(node)) return '';
  if (node.name === 'fn') return footnote(node, aside);
  if (node.name === 'xref' && node.attribs['ref-type'] === 'fn') return '';
  const inner = node.children.map((child) => textOf(child, aside)).join('');
  if (isCitation(node)) return markCitation(cleanText(inner), citedKeys(node));
  const { rend } = node.attribs;
  if (node.name === 'sup' || (node.name === 'hi' && rend === 'sup')) return script('^', inner);
  if (node.name === 'sub' || (node.name === 'hi' && rend === 'sub')) return script('_', inner);
  return breaking.has(node.name) ? ` ${inner} ` : inner;
}

/** A citation of LaTeXML's HTML, of JATS or of TEI. */
function isCitation({ name, attribs }: Element): boolean {
  return (
    (name === 'cite' && /\bltx_cite\b/.test(attribs['class'] ?? '')) ||
    (name === 'xref' && attribs['ref-type'] === 'bibr') ||
    (name === 'ref' && attribs['type'] === 'bibr')
  );
}

/** Ids of the references that a citation leads to. */
function citedKeys(node: Element): string[] {
  const { rid, target } = node.attribs;
  if (node.name === 'xref') return (rid ?? '').split(/\s+/);
  if (node.name === 'ref') return [(target ?? '').replace(/^#/, '')];
  return findAll(node, ({ name }) => name === 'a').flatMap(({ attribs }) => {
    const id = /#(.+)$/.exec(attribs['href'] ?? '')?.[1];
    return id === undefined ? [] : [id];
  });
}

/** TeX or a picture beside the same formula in MathML. */
function isSecondForm({ name, parent }: Element): boolean {
  if (name !== 'tex-math' || !parent || !isTag(parent)) return false;
  return findFirst(parent, (inner) => inner.name === 'math') !== null;
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
