import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { isFields, mostCharacters, unreadable, type Fields } from './fields.ts';

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  removeNSPrefix: true,
  parseTagValue: false,
  parseAttributeValue: false,
  processEntities: true,
  trimValues: true,
});

/**
 * An XML answer as unknown data: names without prefixes, attributes with `@`. Throws a UserError for what is no XML and
 * for a document type, which could expand without end. Bytes from outside.
 */
export function readXml(xml: string, whose: string): Fields {
  if (xml.length > mostCharacters || /<!DOCTYPE/i.test(xml) || XMLValidator.validate(xml) !== true)
    throw unreadable(whose, 'something that is no XML document');
  const document: unknown = parser.parse(xml);
  if (!isFields(document)) throw unreadable(whose, 'an empty document');
  return document;
}
