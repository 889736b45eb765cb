import { outcomes } from '../../core/outcome.ts';
import { manifestDifference } from '../../core/manifest-difference.ts';
import type { SiteStore } from '../../core/site-store.ts';
import {
  contractNames,
  renderContractPage,
  renderContractsPage,
} from '../../render/site/contract-pages.ts';
import { renderGuidePage } from '../../render/site/guide-page.ts';
import { renderKeysPage } from '../../render/site/keys-page.ts';
import { sitePage, type SiteParts } from '../../render/site/site-page.ts';
import {
  renderWithdrawnPage,
  withdrawnVerdicts,
  type MendedCorrection,
} from '../../render/site/withdrawn-page.ts';
import { html, type SitePage } from '../site-page-types.ts';
import type { SiteRoom } from '../site-room.ts';

const mostEvents = 100_000;

/** What the site is, how to read it, where it errs, and the contracts of its files. */
export const aboutRoom: SiteRoom = {
  page: async (path, _query, { store, options }) => {
    if (path === 'about.html')
      return html(sitePage(options, 'about.html', 0, { title: 'About this site' }));
    if (path === 'guide.html') return html(await guidePage(store, options));
    if (path === 'withdrawn-verdicts.html')
      return html(renderWithdrawnPage(await mendedCorrections(store), options));
    if (path === 'keys.html')
      return html(renderKeysPage(store.key, await store.rotations(), options));
    return path.startsWith('contracts/') ? contractPage(path.slice(10), options) : null;
  },
  paths: ({ options }) => [
    'about.html',
    'guide.html',
    'withdrawn-verdicts.html',
    'keys.html',
    'contracts/index.html',
    ...contractNames(options).flatMap((name) => [
      `contracts/${name}.html`,
      `contracts/${name}.schema.json`,
    ]),
  ],
};

async function guidePage(store: SiteStore, options: SiteParts): Promise<string> {
  const examples = outcomes.flatMap((outcome) =>
    store.records.claimsBy({ outcome, check: null, paper: null }, 1, 0),
  );
  const withdrawn = withdrawnVerdicts(await mendedCorrections(store)).length;
  return renderGuidePage({ examples, withdrawn }, options);
}

/** Corrections that name a mended check, newest first, with what they changed. */
async function mendedCorrections(store: SiteStore): Promise<MendedCorrection[]> {
  const found: MendedCorrection[] = [];
  for (const event of store.records.events(null, mostEvents)) {
    const { check, manifest, replaces, record, time, place } = event;
    if (check === undefined || manifest === null || replaces === null) continue;
    const before = await store.manifest(replaces);
    const after = await store.manifest(manifest);
    if (!before || !after) continue;
    const { changed } = manifestDifference(before, after);
    const mendedIn = event.mendedIn ?? null;
    found.push({ record, time, entry: place, check, mendedIn, changed });
  }
  return found;
}

function contractPage(name: string, options: SiteParts): SitePage | null {
  if (name === 'index.html') return html(renderContractsPage(options));
  const file = /^([a-z0-9.-]+)\.schema\.json$/.exec(name)?.[1];
  if (file !== undefined) {
    const body = options.templates[`schemas/${file}.schema.json`];
    return body === undefined ? null : { type: 'application/schema+json', body };
  }
  const page = /^([a-z0-9.-]+)\.html$/.exec(name)?.[1];
  const text = page === undefined ? null : renderContractPage(page, options);
  return text === null ? null : html(text);
}
