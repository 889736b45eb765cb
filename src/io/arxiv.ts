import { UserError } from '../core/errors.ts';
import type { Archive, Web } from '../core/io.ts';

const dayMs = 86_400_000;

/** arXiv for one library: a pinned version's text is asked for once, an answer of the API once a day. */
export function openArchive(web: Web): Archive {
  return {
    metadata: async (id) => {
      const path = `?id_list=${encodeURIComponent(id)}&max_results=1`;
      // It answers a malformed id with 400 and an entry that says so.
      const answer = await web.ask('arxiv-api', path, { freshMs: dayMs, also: [400] });
      if (!answer) throw noApi();
      return answer;
    },
    html: (id) => web.ask('arxiv', `/html/${id}`),
    pdf: (id) => web.ask('arxiv', `/pdf/${id}`),
    eprint: (id) => web.ask('arxiv', `/e-print/${id}`),
  };
}

function noApi(): UserError {
  return new UserError({
    code: 'source-unavailable',
    message: 'Cannot ask the arXiv API.',
    seen: 'status 404',
    wanted: 'an Atom feed',
    next: 'mend TRUTH_ENGINE_ARXIV_API or unset it',
  });
}
