import assert from 'node:assert/strict';
import { test } from 'node:test';
import { killUntilDone, type Fetching } from '../test/support/kill-fetch.ts';
import { recordedWorks } from '../test/support/recorded-works.ts';
import { shared } from '../test/support/shared.ts';

const kills = Number(process.env['TRUTH_ENGINE_KILLS'] ?? 10);
const share: Readonly<Record<Fetching, number>> = { harvest: 0.5, search: 0.5 };

for (const what of ['harvest', 'search'] as const)
  test(
    `${what}, killed ${kills * share[what]} times, loses nothing and asks for nothing twice`,
    { skip: shared.skip },
    async (t) => {
      const works = await recordedWorks();
      let done = 0;
      for (let seed = 1; done < kills * share[what]; seed++)
        done += await killUntilDone(t, works, what, seed * 7919);
      t.diagnostic(`${done} kills`);
      assert.ok(done >= kills * share[what]);
    },
  );
