import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readLibraryKey } from '../../src/cli/library-key.ts';
import { openLibrary } from '../../src/io/library.ts';
import { packer } from '../../src/io/packer.ts';
import { openSiteStore, type FolderSiteStore } from '../../src/io/site-store.ts';
import { readTemplates } from '../../src/io/templates.ts';
import { toApp, type App, type AppOptions } from '../../src/serve/app.ts';
import { birdQuestion, smallRecordLibrary, type RecordLibrary } from './record-library.ts';

/** A library with a corrected synthesis, its paper and a withdrawn synthesis, and an application that serves it. */
export interface ServedLibrary {
  readonly small: RecordLibrary;
  readonly store: FolderSiteStore;
  readonly options: AppOptions;
  readonly app: App;
  readonly ids: { readonly synthesis: string; readonly paper: string; readonly withdrawn: string };
  readonly get: (path: string, init?: RequestInit) => Promise<Response>;
  readonly close: () => void;
}

export async function servedLibrary(base: string): Promise<ServedLibrary> {
  const folder = mkdtempSync(join(tmpdir(), 'truth-engine-'));
  const made = await smallRecordLibrary(folder);
  const { json, ask, library } = made;
  const publish = async (name: string): Promise<string> =>
    (await json<{ id: string }>('publish', name)).id;
  const synthesis = await publish(made.slug);
  await ask(birdQuestion('The two-step detector hears fewer false calls in wind.'));
  await json('correct', synthesis, '--note', 'Claim 2 stood in no paper.');
  const paper = await publish('vague-claims');
  const other = await ask(birdQuestion('It works.').replace('How fast', 'With which zymurgy'));
  const withdrawn = await publish(other.work.slug);
  await json('withdraw', withdrawn, '--note', 'The question was put wrongly.');
  const opened = await openLibrary(library, null);
  const store = await openSiteStore(opened, await readLibraryKey(opened));
  const options: AppOptions = {
    templates: await readTemplates(),
    origin: store.origin,
    isStatic: false,
    engine: null,
    base,
    refresh: store.refresh,
    fault: (_, error) => {
      throw error;
    },
    nextRequest: () => '1',
    keep: { packer, mostBytes: 32_000_000, version: 'test' },
  };
  const app = toApp(store, options);
  return {
    small: made,
    store,
    options,
    app,
    ids: { synthesis, paper, withdrawn },
    get: (path, init) => Promise.resolve(app.request(`http://localhost${path}`, init)),
    close: () => {
      store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
