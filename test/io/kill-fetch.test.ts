import assert from 'node:assert/strict';
import { test } from 'node:test';
import { killUntilDone } from '../support/kill-fetch.ts';
import { recordedWorks } from '../support/recorded-works.ts';
import { shared } from '../support/shared.ts';

const kills = Number(process.env['TRUTH_ENGINE_KILLS'] ?? 2);

for (const what of ['harvest', 'search'] as const)
  test(
    `${what}, killed at odd moments, loses nothing and asks for nothing twice`,
    { skip: shared.skip },
    async (t) => {
      const works = await recordedWorks();
      let done = 0;
      for (let seed = 1; done < kills; seed++)
        done += await killUntilDone(t, works, what, seed * 7919);
      t.diagnostic(`${done} kills`);
      assert.ok(done >= kills);
    },
  );
