import type { ReferenceFields } from '../../core/paper.ts';
import type { Block } from '../blocks.ts';
import { findAll, type AnyNode, type Element } from '../markup/dom.ts';
import { inlineText } from '../markup/inline.ts';
import { readReferenceFields, referenceWords } from '../reference-fields.ts';
import { below, childrenOf } from './xml-tree.ts';

/** One item of a TEI list of references: as the paper prints it where the source keeps that, else put together from its fields. */
export function readTeiReference(item: Element): Extract<Block, { kind: 'reference' }> {
  const raw = findAll(
    item,
    ({ name, attribs }) => name === 'note' && attribs['type'] === 'raw_reference',
  )[0];
  const fields = fieldsOf(item);
  const text = raw ? words(raw) : fields ? referenceWords(fields) : words(item);
  return {
    kind: 'reference',
    label: null,
    text,
    keys: [item.attribs['xml:id'] ?? item.attribs['id'] ?? ''],
    fields: fields ?? readReferenceFields(text),
  };
}

/** Names of the people below an element, "Lisa Debruine". */
export function personsOf(element: Element | null): string[] {
  return childrenOf(element, 'author')
    .map((author) => {
      const name = below(author, 'persName');
      const parts = [...childrenOf(name, 'forename'), ...childrenOf(name, 'surname')];
      return parts.map(words).join(' ');
    })
    .filter(Boolean);
}

function fieldsOf(item: Element): ReferenceFields | null {
  const analytic = childrenOf(item, 'analytic')[0] ?? null;
  const monograph = childrenOf(item, 'monogr')[0] ?? null;
  const titleOf = (part: Element | null): string | null => {
    const title = childrenOf(part, 'title')[0];
    return (title && words(title)) || null;
  };
  const identifier = (type: RegExp): string | null => {
    const found = findAll(
      item,
      ({ name, attribs }) => name === 'idno' && type.test(attribs['type'] ?? ''),
    )[0];
    return (found && words(found)) || null;
  };
  const [inner, outer] = [titleOf(analytic), titleOf(monograph)];
  const authors = [...personsOf(analytic), ...(analytic ? [] : personsOf(monograph))];
  const date = below(monograph, 'imprint', 'date');
  const year = /\d{4}/.exec(date?.attribs['when'] ?? (date ? words(date) : ''))?.[0] ?? null;
  const fields: ReferenceFields = {
    authors,
    title: inner ?? outer,
    year,
    venue: inner === null ? null : outer,
    arxivId:
      identifier(/^arxiv$/i)
        ?.replace(/^arXiv:\s*/i, '')
        .replace(/\s*\[.*$/, '') ?? null,
    doi: identifier(/^doi$/i),
    url: below(item, 'ptr')?.attribs['target'] ?? null,
  };
  return fields.title !== null || authors.length > 0 ? fields : null;
}

function words(element: Element): string {
  return inlineText(element.children as AnyNode[], { notes: [], hidden: [] });
}
