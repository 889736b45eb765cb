import type { Entailed } from '../../core/io.ts';
import { hasFields } from '../optional-package.ts';

const labels = ['supported', 'contradicted', 'unknown'] as const;
/** Longer than any passage. */
const maxQuote = 4000;
/** A reply is one flat object. */
const maxDepth = 8;

/** Reads what a model wrote, which anybody may have dictated to it. Whatever is not as asked drops the reply, with why. */
export function parseReply(text: string): Entailed {
  const value = parseShallow(text.replace(/^\s*```(?:json)?\s*\n([^]*?)\n```\s*$/, '$1'));
  if (value === undefined || !hasFields(value, 'label')) return dropped('it is no JSON object.');
  const label = labels.find((known) => known === value.label);
  if (!label) return dropped('its label is none of supported, contradicted, unknown.');
  if (label === 'unknown') return { label, quote: null, dropped: null };
  const quote = hasFields(value, 'quote') ? value.quote : null;
  if (typeof quote !== 'string' || quote === '' || quote.length > maxQuote)
    return dropped('it quotes nothing.');
  return { label, quote, dropped: null };
}

/** A reply that says nothing, and why. */
export function dropped(why: string): Entailed {
  return { label: 'unknown', quote: null, dropped: why };
}

/** The value of a JSON text; undefined for what is none or is nested too deep. */
export function parseShallow(text: string): unknown {
  if (depthOf(text) > maxDepth) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return undefined; // told by the caller, who knows what it is
  }
}

/** The most brackets open at once, those in strings aside. */
function depthOf(text: string): number {
  let [depth, most, inString] = [0, 0, false];
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at);
    if (inString && sign === '\\') at += 1;
    else if (sign === '"') inString = !inString;
    else if (!inString && (sign === '{' || sign === '[')) most = Math.max(most, (depth += 1));
    else if (!inString && (sign === '}' || sign === ']')) depth -= 1;
  }
  return most;
}
