import { parseDocument } from 'htmlparser2';
import { findFirst, isTag, type AnyNode, type Element } from '../markup/dom.ts';
import { guardMarkup } from '../markup/guard.ts';

/**
 * The tree of an XML document with the prefixes of its namespaces dropped (`mml:math` is `math`).
 * Entities of the document's own are not expanded. Throws a UserError on a tree too deep or wide.
 */
export function readXmlTree(xml: string): Element | null {
  guardMarkup(xml, { xmlMode: true });
  const { children } = parseDocument(xml, { xmlMode: true, decodeEntities: true });
  const nodes = children as AnyNode[];
  const open = [...nodes];
  for (let node = open.pop(); node; node = open.pop()) {
    if (!isTag(node)) continue;
    node.name = node.name.replace(/^.*:/, '');
    for (const child of node.children as AnyNode[]) open.push(child);
  }
  return nodes.find((node): node is Element => isTag(node)) ?? null;
}

/** The first element at the end of a path of names, each somewhere below the one before. */
export function below(element: Element | null, ...names: string[]): Element | null {
  return names.reduce<Element | null>(
    (found, name) => found && findFirst(found, (inner) => inner.name === name),
    element,
  );
}

/** Child elements, of one name where it is given. */
export function childrenOf(element: Element | null, name?: string): Element[] {
  return (element?.children ?? []).filter(
    (child): child is Element => isTag(child) && (name === undefined || child.name === name),
  );
}
