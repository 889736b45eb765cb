import type { Element } from './dom.ts';
import { hasClass } from './dom.ts';

/** How an element is hidden from a reader, or null when it is shown. */
export function hiddenBy(element: Element): string | null {
  const style = (element.attribs['style'] ?? '').toLowerCase().replace(/\s+/g, '');
  if ('hidden' in element.attribs) return 'the hidden attribute';
  if (/display:none/.test(style)) return 'display: none';
  if (/visibility:(?:hidden|collapse)/.test(style)) return 'visibility: hidden';
  if (/(?:^|;)opacity:0(?:\.0*)?(?:;|$)/.test(style)) return 'opacity 0';
  if (/font-size:0(?:\.0*)?(?:px|pt|em|rem|%)?(?:;|!|$)/.test(style)) return 'font size 0';
  if (isWhite(style)) return 'white on white';
  return null;
}

/** True for what is no part of the paper's words: scripts, styles, navigation, buttons, copies for machines. */
export function isFurniture(element: Element): boolean {
  return (
    furniture.has(element.name) ||
    hasClass(
      element,
      'ltx_rule',
      'ltx_page_footer',
      'ltx_page_header',
      'ltx_page_navbar',
      'ltx_TOC',
      'ltx_pagination',
      'ltx_role_refnum_dummy',
      'ltx_note_mark',
    )
  );
}

const furniture = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'nav',
  'button',
  'svg',
  'img',
  'input',
  'select',
  'textarea',
  'form',
  'iframe',
  'object',
  'video',
  'audio',
  'canvas',
  'head',
  'header',
  'footer',
  'annotation',
]);

/** White text, unless the element sets a ground of its own. */
function isWhite(style: string): boolean {
  const ink = /(?:^|;)color:(?:#fff(?:fff)?\b|white\b|rgb\(255,255,255\))/.test(style);
  return ink && !/background/.test(style);
}
