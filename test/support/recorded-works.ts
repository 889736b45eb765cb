import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readRecorded } from '../../eval/recorded-answers.ts';
import { shared } from './shared.ts';

type Fields = Record<string, unknown>;

/** Works as the databases themselves wrote them, to be served again. */
export interface RecordedWorks {
  /** `<entry>` elements of the arXiv API. */
  readonly arxiv: readonly string[];
  /** `<record>` elements of arXiv's OAI-PMH repository, in the form arXiv. */
  readonly oai: readonly string[];
  readonly openalex: readonly Fields[];
  readonly crossref: readonly Fields[];
  readonly semanticScholar: readonly Fields[];
  readonly datacite: readonly Fields[];
}

const corpus = join(shared.folder, 'corpus');

/** All of them, from the corpus. */
export async function recordedWorks(): Promise<RecordedWorks> {
  const atom = JSON.parse(
    readFileSync(
      join(corpus, 'metadata/arxiv-api-atom/q_testing_s0_m100_cfe7536492ca.json'),
      'utf8',
    ),
  ) as { body: string };
  const bodies = await Promise.all(
    [
      'paperqa/test_title_search_paper_attributes1_.yaml',
      'paperqa/test_arxiv_doi_is_used_when_available.yaml',
      'paperqa/test_odd_client_requests.yaml',
      'crossref/rcrossref_cr_works__parses_links.yml',
      'commonmeta/test-openalex_reader__test_doi_with_data_citation.yaml',
      'commonmeta/test-crossref_reader__test_doi_with_data_citation.yaml',
      'commonmeta/test-crossref_xml_writer__test_arxiv.yaml',
      'datacite/rdatacite_dc_dois.yml',
      'semanticscholar/test_get_papers_not_found_warning.yaml',
    ].map((name) => readRecorded(join(corpus, 'citations', name))),
  );
  const answers = bodies
    .flat()
    .filter(({ status, body }) => status === 200 && /^[[{]/.test(body.trim()))
    .map(({ url, body }) => ({ url: url ?? '', json: JSON.parse(body) as unknown }));
  const of = (host: string): Fields[] =>
    answers.filter(({ url }) => url.includes(host)).flatMap(({ json }) => worksIn(json));
  return {
    arxiv: atom.body.match(/<entry>[\s\S]*?<\/entry>/g) ?? [],
    oai: oaiRecords(),
    openalex: of('openalex.org').filter((one) => 'id' in one),
    crossref: of('api.crossref.org').filter((one) => 'DOI' in one),
    semanticScholar: of('semanticscholar.org').filter((one) => 'paperId' in one),
    datacite: of('api.datacite.org').filter((one) => 'attributes' in one),
  };
}

function worksIn(json: unknown): Fields[] {
  const fields = (value: unknown): Fields =>
    typeof value === 'object' && value !== null ? (value as Fields) : {};
  const answer = fields(json);
  const message = fields(answer['message']);
  const list = [json, answer['results'], answer['data'], message['items']].find(Array.isArray);
  const found: unknown[] = list ?? ['message' in answer ? message : (answer['data'] ?? answer)];
  return found.filter((one) => one !== null).map(fields);
}

function oaiRecords(): string[] {
  const folder = join(corpus, 'metadata/arxiv-oai');
  const records = readdirSync(folder)
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .filter((text) => text.includes('<arXiv '))
    .flatMap((text) => text.match(/<record>[\s\S]*?<\/record>/g) ?? []);
  const byId = new Map(
    records.map((record) => [/<identifier>(.*?)<\/identifier>/.exec(record)?.[1], record]),
  );
  return [...byId.values()];
}
