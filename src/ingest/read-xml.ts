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
  const document = xml.length > mostCharacters || /<!DOCTYPE/i.test(xml) ? null : parsed(xml);
  if (document === null) throw unreadable(whose, 'something that is no XML document');
  if (!isFields(document)) throw unreadable(whose, 'an empty document');
  return document;
}

/** Null for what is no XML, or is nested deeper than the parser goes. */
function parsed(xml: string): unknown {
  try {
    return XMLValidator.validate(xml) === true ? parser.parse(xml) : null;
  } catch {
    return null; // what the parser cannot take is no answer, whatever it is
  }
}
