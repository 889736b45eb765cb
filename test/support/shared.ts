import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder =
  process.env['TRUTH_ENGINE_SHARED'] ?? fileURLToPath(new URL('../../../shared', import.meta.url));

/** Other people's papers and answers, read where they lie. `skip` tells the runner when they are not there. */
export const shared = {
  folder,
  skip:
    existsSync(folder) || process.env['CI'] === 'true'
      ? false
      : `no data at ${folder} (TRUTH_ENGINE_SHARED)`,
};
