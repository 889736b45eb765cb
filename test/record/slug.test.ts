import assert from 'node:assert/strict';
import test from 'node:test';
import { sha256 } from '../../src/core/hash.ts';
import { neverAsked } from '../../src/core/standing.ts';
import { slugOf } from '../../src/record/slug.ts';

const bytes = new Uint8Array();
const rows = ['On Milk.html', 'On Milk.tar.gz', 'on-milk.tei.xml', 'on milk.nxml', 'on milk.md'];
for (const name of rows)
  test(`slugOf() leaves out the ending of ${name}`, () => {
    const slug = slugOf({
      bytes,
      sha256: sha256(bytes),
      mediaType: 'text/plain',
      origin: { kind: 'file', name },
      metadata: null,
      standing: neverAsked,
      others: [],
      retrievals: [],
    });
    assert.equal(slug, 'on-milk-e3b0c442');
  });
