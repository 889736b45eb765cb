import { isTag, isText, type AnyNode, type Element } from './dom.ts';

/** MathML read once, in one line: `t(40) = 2.1`, `10^-5`, `x_i`, `(a + b)/c`. Annotations are left out. */
export function mathText(math: Element): string {
  const text = spaced(rowText(math.children));
  return text || (math.attribs['alttext'] ?? '').replace(/\\[a-zA-Z]+/g, ' ');
}

const relations = /^[=<>≤≥≈∼~≠≡±×·+→∈≪≫]$/;

function rowText(nodes: readonly AnyNode[]): string {
  return nodes.map(nodeText).join('');
}

function nodeText(node: AnyNode): string {
  if (isText(node)) return node.data.trim() === '' ? '' : node.data;
  if (!isTag(node)) return '';
  const parts = node.children.filter((child) => isTag(child));
  const part = (index: number): string => (parts[index] ? nodeText(parts[index]) : '');
  switch (node.name) {
    case 'annotation':
    case 'annotation-xml':
    case 'mphantom':
      return '';
    case 'mo':
      return operator(rowText(node.children));
    case 'mspace':
      return ' ';
    case 'msup':
      return `${part(0)}^${grouped(part(1))}`;
    case 'msub':
    case 'munder':
      return `${part(0)}_${grouped(part(1))}`;
    case 'msubsup':
    case 'munderover':
      return `${part(0)}_${grouped(part(1))}^${grouped(part(2))}`;
    case 'mover':
      return part(0);
    case 'mfrac':
      return `${grouped(part(0))}/${grouped(part(1))}`;
    case 'msqrt':
      return `√${grouped(rowText(node.children))}`;
    case 'mroot':
      return `${grouped(part(0))}^(1/${part(1)})`;
    case 'mtr':
      return `${rowText(node.children)} `;
    default:
      return rowText(node.children);
  }
}

function operator(text: string): string {
  const plain = text.replace(/[\u2061-\u2064]/g, '').trim();
  if (plain === ',') return ', ';
  return relations.test(plain) ? ` ${plain} ` : plain;
}

/** A script of one sign or number stands bare; a longer one in parentheses. */
function grouped(text: string): string {
  const plain = text.trim();
  return /^[-−+]?\s?[\p{L}\p{N}.*†‡∗]*$/u.test(plain) ? plain.replace(/\s/g, '') : `(${plain})`;
}

function spaced(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/(^|[(=<>≤≥≈,~^_/]) ?([+−-]) (?=[\d.])/g, '$1 $2')
    .replace(/([(^_/]) ([+−-])/g, '$1$2')
    .trim();
}
