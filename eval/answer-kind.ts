import { parseAnnouncements } from '../src/ingest/arxiv-announce.ts';
import { parseArxivAbs } from '../src/ingest/arxiv-abs.ts';
import { parseArxivDocmeta } from '../src/ingest/arxiv-docmeta.ts';
import { arxivToWork } from '../src/ingest/arxiv-work.ts';
import { parseArxivPage } from '../src/ingest/atom.ts';
import { parseCrossref } from '../src/ingest/crossref.ts';
import { parseCrossrefBibtex } from '../src/ingest/crossref-bibtex.ts';
import { parseCrossrefText } from '../src/ingest/crossref-text.ts';
import { parseCrossrefXml } from '../src/ingest/crossref-xml.ts';
import { parseDatacite } from '../src/ingest/datacite.ts';
import { parseDoiAgency } from '../src/ingest/doi-agency.ts';
import { parseOai } from '../src/ingest/oai.ts';
import { parseOpenAlex } from '../src/ingest/openalex.ts';
import { parseOpenRetractions } from '../src/ingest/open-retractions.ts';
import { parsePmcIds } from '../src/ingest/pmc-ids.ts';
import { parseRetractionWatch } from '../src/ingest/retraction-watch.ts';
import { parseSemanticScholar } from '../src/ingest/semantic-scholar.ts';
import { parseUnpaywall } from '../src/ingest/unpaywall.ts';
import { parseZenodo } from '../src/ingest/zenodo.ts';
import { answerOf, workRecord, type Answer } from '../src/core/work-record.ts';
import type { RecordedAnswer } from './recorded-answers.ts';

/** A kind of answer and the product's own parser of it. */
export interface AnswerKind {
  readonly source: string;
  readonly parse: (
    text: string,
  ) => Answer & { readonly errorEntries?: number; readonly deleted?: number };
}

const kinds = {
  atom: {
    source: 'arxiv-api',
    parse: (text) => {
      const { papers, total, errors } = parseArxivPage(text);
      return { ...answerOf(papers.map(arxivToWork), total), errorEntries: errors.length };
    },
  },
  oai: {
    source: 'arxiv-oai',
    parse: (text) => {
      const { records, error } = parseOai(text);
      return {
        ...answerOf(records.flatMap(({ work }) => work ?? [])),
        errors: error === null ? [] : [error.code],
        deleted: records.filter(({ deleted }) => deleted).length,
      };
    },
  },
  abs: { source: 'arxiv-abs', parse: (text) => answerOf([parseArxivAbs(text)]) },
  docmeta: { source: 'arxiv-docmeta', parse: (text) => answerOf([parseArxivDocmeta(text)]) },
  announce: {
    source: 'arxiv-announce',
    parse: (text) =>
      answerOf(
        parseAnnouncements(text).map(({ arxivId, categories, date }) =>
          workRecord({ database: 'arxiv', id: arxivId, arxivId, categories, published: date }),
        ),
      ),
  },
  crossref: { source: 'crossref', parse: parseCrossref },
  crossrefXml: { source: 'crossref-xml', parse: parseCrossrefXml },
  bibtex: { source: 'crossref-bibtex', parse: parseCrossrefBibtex },
  crossrefText: { source: 'crossref-text', parse: parseCrossrefText },
  agency: { source: 'doi-agency', parse: parseDoiAgency },
  openalex: { source: 'openalex', parse: parseOpenAlex },
  s2: { source: 'semantic-scholar', parse: parseSemanticScholar },
  datacite: { source: 'datacite', parse: parseDatacite },
  zenodo: { source: 'zenodo', parse: parseZenodo },
  openRetractions: { source: 'open-retractions', parse: parseOpenRetractions },
  retractionWatch: { source: 'retraction-watch', parse: parseRetractionWatch },
  pmc: { source: 'pmc', parse: parsePmcIds },
  unpaywall: { source: 'unpaywall', parse: parseUnpaywall },
} satisfies Readonly<Record<string, AnswerKind>>;

/** What kind of answer this is: by the address that was asked, else by its form; null when nothing fits. */
export function kindOf({ url, body }: RecordedAnswer): AnswerKind | null {
  return (url === null ? null : byAddress(url)) ?? byForm(body.trimStart());
}

const addresses: readonly (readonly [RegExp, AnswerKind])[] = [
  [/arxiv\.org\/api\/query/, kinds.atom],
  [/arxiv\.org\/oai/, kinds.oai],
  [/crossref\.org\/works\/[^?]*\/agency/, kinds.agency],
  [/crossref\.org\/works\/[^?]*bibtex/, kinds.bibtex],
  [/crossref\.org\/works\/[^?]*(?:unixsd|unixref|\+xml)/, kinds.crossrefXml],
  [/crossref\.org\/(?:openurl|servlet)/, kinds.crossrefXml],
  [/crossref\.org\/works\/[^?]*\/transform\/(?!.*json)/, kinds.crossrefText],
  [/crossref\.org\//, kinds.crossref],
  [/doi\.org\/ra\//, kinds.agency],
  [/openalex\.org\//, kinds.openalex],
  [/semanticscholar\.org\//, kinds.s2],
  [/datacite\.org\//, kinds.datacite],
  [/zenodo\.org\/|\/api\/(?:records|deposit)\b/, kinds.zenodo],
  [/openretractions\.com\//, kinds.openRetractions],
  [/ncbi\.nlm\.nih\.gov\/.*idconv/, kinds.pmc],
  [/unpaywall\.org\//, kinds.unpaywall],
];

function byAddress(url: string): AnswerKind | null {
  return addresses.find(([pattern]) => pattern.test(url))?.[1] ?? null;
}

const forms: readonly (readonly [RegExp, AnswerKind])[] = [
  [/^(?=<)[\s\S]*<feed\b/, kinds.atom],
  [/^(?=<)[\s\S]*<(?:OAI-PMH|record)\b/, kinds.oai],
  [/^(?=<)[\s\S]*<(?:crossref_result|doi_records)\b/, kinds.crossrefXml],
  [/^-*\s*\\\\\s[\s\S]*^(?:arXiv|Paper):/m, kinds.abs],
  [/^\d{6}\|/, kinds.announce],
  [/^@\w+\s*\{/, kinds.bibtex],
  [/^[^\n]*retractionnature/i, kinds.retractionWatch],
  [/^\{[\s\S]*"paper_id"\s*:/, kinds.docmeta],
  [/^\{[\s\S]*"retracted"\s*:/, kinds.openRetractions],
  [/^[[{][\s\S]*"conceptrecid"\s*:/, kinds.zenodo],
  [/^\{[\s\S]*"agency"\s*:/, kinds.agency],
  [/^\[[\s\S]*"RA"\s*:/, kinds.agency],
  [/^\{[\s\S]*openalex\.org/, kinds.openalex],
  [/^[[{][\s\S]*"paperId"\s*:/, kinds.s2],
  [/^\{[\s\S]*"attributes"\s*:/, kinds.datacite],
  [/^\{[\s\S]*"DOI"\s*:/, kinds.crossref],
];

function byForm(body: string): AnswerKind | null {
  return forms.find(([pattern]) => pattern.test(body))?.[1] ?? null;
}
