import type { Brand } from '../core/brand.ts';

/** Markup that our own code drew and escaped; the only thing a template may print unescaped. */
export type Html = Brand<string, 'Html'>;

/** Escapes text for element content and quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
}

/** Template tag: literal parts are ours, every value is escaped unless it is itself `Html`. */
export function markup(parts: TemplateStringsArray, ...values: readonly Value[]): Html {
  return parseHtml(parts.reduce((text, part, index) => text + show(values[index - 1]) + part));
}

/** Joins drawn markup. */
export function joinHtml(parts: readonly Html[]): Html {
  return parseHtml(parts.join(''));
}

type Value = string | number | { readonly drawn: Html };

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function show(value: Value | undefined): string {
  if (value === undefined) return '';
  return typeof value === 'object' ? value.drawn : escapeHtml(String(value));
}

function parseHtml(text: string): Html {
  return text as Html;
}
