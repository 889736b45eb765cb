import assert from 'node:assert/strict';
import { test } from 'node:test';
import { perturbClaim } from '../../train/perturb-claim.ts';

const rows = [
  ['Statins reduce mortality by 20%.', 'number', 'Statins reduce mortality by 31%.'],
  ['IL-10 inhibits T cell growth.', 'number', null],
  ['IL-10 inhibits T cell growth.', 'direction', 'IL-10 promotes T cell growth.'],
  ['Higher doses are safe.', 'direction', 'Lower doses are safe.'],
  ['Antibodies bind the receptor.', 'direction', null],
  ['Statins are safe.', 'negation', 'Statins are not safe.'],
  ['Statins do not reduce mortality.', 'negation', 'Statins reduce mortality.'],
  ['Smoking increases risk.', 'negation', 'Smoking does not increase risk.'],
] as const;
for (const [claim, change, wanted] of rows)
  test(`perturbClaim() turns the ${change} of "${claim}"`, () => {
    assert.equal(perturbClaim(claim, change), wanted);
  });
