/** Where a record stands in a site and in its log; null of it on a page that stands alone. */
export interface RecordPlace {
  readonly banner: Banner | null;
  readonly history: readonly HistoryRow[];
  /** "In the log as entry 4 of 9, inclusion proved." */
  readonly logWords: string;
  readonly logHref: string | null;
  readonly exports: readonly { readonly href: string; readonly words: string }[];
  /** From the record's page to the page of a claim: "c/2.html" is made of its number. */
  readonly hasClaimPages: boolean;
  /** True for the page of a manifest that no longer stands: report and Markdown lie with the newer one. */
  readonly isSuperseded: boolean;
}

export interface Banner {
  readonly sign: string;
  readonly strong: string;
  readonly words: string;
  readonly link: { readonly href: string; readonly words: string } | null;
}

export interface HistoryRow {
  /** RFC 3339. */
  readonly at: string;
  readonly date: string;
  readonly words: string;
  readonly note: string | null;
  readonly links: readonly { readonly href: string; readonly words: string }[];
}
