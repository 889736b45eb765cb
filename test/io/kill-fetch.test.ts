import assert from 'node:assert/strict';
import { test } from 'node:test';
import { killUntilDone } from '../support/kill-fetch.ts';
import { recordedWorks } from '../support/recorded-works.ts';
import { shared } from '../support/shared.ts';

for (const what of ['harvest', 'search'] as const)
  test(
    `${what}, killed at odd moments, loses nothing and asks for nothing twice`,
    { skip: shared.skip },
    async (t) => {
      const kills = await killUntilDone(t, await recordedWorks(), what, 20_260_702);
      t.diagnostic(`${kills} kills`);
      assert.ok(kills >= 2);
    },
  );
