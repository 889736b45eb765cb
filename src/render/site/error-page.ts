import { sitePage, type SiteParts } from './site-page.ts';

export interface ErrorInputs {
  readonly status: number;
  readonly heading: string;
  readonly lines: readonly string[];
  readonly links: readonly { readonly href: string; readonly words: string }[];
}

/** A page for what is not there, was asked wrongly, or went wrong on our side. Never a stack. */
export function renderErrorPage(inputs: ErrorInputs, depth: number, parts: SiteParts): string {
  return sitePage(parts, 'error.html', depth, {
    ...inputs,
    title: `${inputs.status} ${inputs.heading}`,
  });
}
