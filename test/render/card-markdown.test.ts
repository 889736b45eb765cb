import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renderCardMarkdown } from '../../src/render/card-markdown.ts';
import { sampleManifest } from './sample-manifest.ts';

test('renderCardMarkdown() prints every claim under its outcome', () => {
  const text = renderCardMarkdown(sampleManifest());
  assert.match(text, /^# Distilling ranked lists into small retrievers\n/);
  assert.match(text, /## Contradicted \(1\)\n\n[^\n]*\n\n- \*\*2\*\* /);
  for (let number = 1; number <= 9; number += 1) assert.ok(text.includes(`- **${number}** (`));
});

test('renderCardMarkdown() keeps a paper’s words from becoming markup', () => {
  const sample = sampleManifest();
  const title = '[x](https://evil.example) <img src=x> *b*\n# head';
  const text = renderCardMarkdown({ ...sample, work: { ...sample.work, title } });
  assert.equal(
    text.split('\n')[0],
    '# \\[x\\](https:\\/\\/evil.example) \\<img src=x\\> \\*b\\* \\# head',
  );
});
