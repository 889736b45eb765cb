import type { ReferenceFields } from '../../core/paper.ts';
import type { Block } from '../blocks.ts';
import { findAll, type AnyNode, type Element } from '../markup/dom.ts';
import { inlineText } from '../markup/inline.ts';
import { readReferenceFields, referenceWords } from '../reference-fields.ts';
import { below, childrenOf } from './xml-tree.ts';

/** One item of a JATS list of references; its fields are the source's own. */
export function readJatsReference(ref: Element): Extract<Block, { kind: 'reference' }> {
  const label = below(ref, 'label');
  const citation =
    below(ref, 'mixed-citation') ?? below(ref, 'element-citation') ?? below(ref, 'citation');
  const fields = citation ? fieldsOf(citation) : null;
  const printed = citation?.name === 'mixed-citation' ? words(citation) : '';
  const text = /\s/.test(printed) ? printed : fields ? referenceWords(fields) : words(ref);
  return {
    kind: 'reference',
    label: label ? words(label) : null,
    text,
    keys: [ref.attribs['id'] ?? ''],
    fields: fields ?? readReferenceFields(text),
  };
}

function fieldsOf(citation: Element): ReferenceFields | null {
  const one = (name: string): string | null => {
    const found = below(citation, name);
    return (found && words(found)) || null;
  };
  const identifier = (type: string): string | null => {
    const found = findAll(
      citation,
      ({ name, attribs }) => name === 'pub-id' && attribs['pub-id-type'] === type,
    )[0];
    return (found && words(found)) || null;
  };
  const title = one('article-title') ?? one('chapter-title') ?? one('data-title');
  const venue = one('source');
  const year = /\d{4}/.exec(one('year') ?? '')?.[0] ?? null;
  const fields: ReferenceFields = {
    authors: authorsOf(citation),
    title: title ?? venue,
    year,
    venue: title === null ? null : venue,
    arxivId: identifier('arxiv'),
    doi: identifier('doi') ?? doiIn(citation),
    url: linkOf(citation),
  };
  return fields.title !== null || fields.authors.length > 0 ? fields : null;
}

function authorsOf(citation: Element): string[] {
  const group =
    childrenOf(citation, 'person-group').find(
      ({ attribs }) => attribs['person-group-type'] !== 'editor',
    ) ?? citation;
  return findAll(
    group,
    ({ name }) => name === 'name' || name === 'collab' || name === 'string-name',
  )
    .filter(({ parent }) => parent === group || (parent as Element | null)?.name !== 'person-group')
    .map((person) => {
      if (person.name !== 'name') return words(person);
      const parts = [...childrenOf(person, 'given-names'), ...childrenOf(person, 'surname')];
      return parts.map(words).join(' ');
    })
    .filter(Boolean);
}

function doiIn(citation: Element): string | null {
  const link = linkOf(citation) ?? '';
  return /\b10\.\d{4,9}\/\S+/.exec(link)?.[0] ?? readReferenceFields(words(citation))?.doi ?? null;
}

function linkOf(citation: Element): string | null {
  const link = below(citation, 'ext-link') ?? below(citation, 'uri');
  return link?.attribs['xlink:href'] ?? link?.attribs['href'] ?? null;
}

function words(element: Element): string {
  return inlineText(element.children as AnyNode[], { notes: [], hidden: [] });
}
