/** What is used of citation-js, which has no types of its own. */
declare module '@citation-js/core' {
  export const plugins: {
    readonly config: { get(name: '@bibtex'): { readonly format: object } };
  };
  export class Cite {
    constructor(items: readonly unknown[]);
    format(form: 'bibtex' | 'ris'): string;
  }
}
declare module '@citation-js/plugin-bibtex' {}
declare module '@citation-js/plugin-ris' {}
declare module '@citation-js/name' {
  export function parse(name: string): { readonly family?: string; readonly given?: string };
}
