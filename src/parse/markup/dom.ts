import type { AnyNode, Element, Text } from 'domhandler';

export type { AnyNode, Element };

/** True for an element. */
export function isTag(node: AnyNode): node is Element {
  return node.type === 'tag' || node.type === 'script' || node.type === 'style';
}

/** True for a run of text. */
export function isText(node: AnyNode): node is Text {
  return node.type === 'text';
}

/** True when an element carries one of the classes. */
export function hasClass(element: Element, ...names: string[]): boolean {
  const classes = (element.attribs['class'] ?? '').split(/\s+/);
  return names.some((name) => classes.includes(name));
}

/** Elements below a node for which `wanted` holds, outermost only, in the order of the text. */
export function findAll(node: Element, wanted: (element: Element) => boolean): Element[] {
  return node.children.flatMap((child) =>
    !isTag(child) ? [] : wanted(child) ? [child] : findAll(child, wanted),
  );
}

/** The first element below a node for which `wanted` holds. */
export function findFirst(node: Element, wanted: (element: Element) => boolean): Element | null {
  for (const child of node.children) {
    if (!isTag(child)) continue;
    if (wanted(child)) return child;
    const below = findFirst(child, wanted);
    if (below) return below;
  }
  return null;
}
