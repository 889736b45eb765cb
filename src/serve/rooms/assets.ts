import { html, type SitePage } from '../site-page-types.ts';
import type { SiteRoom } from '../site-room.ts';

const scripts = ['page.js', 'search.js', 'run.js', 'run-numeric.js', 'prove.js', 'prove-kernel.js'];

/** Style, scripts, and the frame in which a reader's browser runs a check. */
export const assetRoom: SiteRoom = {
  page: (path, _query, { options: { templates } }) => {
    if (path === 'style.css')
      return { type: 'text/css; charset=utf-8', body: templates[path] ?? '' };
    if (path === 'runner.html') return runnerPage(templates[path] ?? '');
    return scripts.includes(path)
      ? { type: 'text/javascript; charset=utf-8', body: templates[path] ?? '' }
      : null;
  },
  state: (path) => ([...scripts, 'style.css', 'runner.html'].includes(path) ? 'fixed' : null),
  paths: () => ['style.css', ...scripts, 'runner.html'],
};

/** Its own policy, no origin wherever it is opened, framed by this site only. */
function runnerPage(text: string): SitePage {
  const own = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(text)?.[1] ?? '';
  return { ...html(text), policy: `${own}; frame-ancestors 'self'; sandbox allow-scripts` };
}
