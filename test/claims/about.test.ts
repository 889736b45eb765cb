import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findOwnClaims } from '../../src/claims/find-own-claims.ts';
import { aboutOf } from '../../src/claims/about.ts';
import type { About } from '../../src/core/about.ts';
import { ownDocument } from '../../src/core/own-document.ts';

/** The values of what the first claim of a sentence names. */
function about(sentence: string, methods: readonly string[] = []): Record<string, unknown> {
  const document = ownDocument('', [sentence]);
  const [claim] = findOwnClaims(document);
  assert.ok(claim);
  const { settings, ...parts }: About = aboutOf(claim, document, methods);
  for (const part of Object.values(parts))
    if (part) assert.ok(document.text.slice(part.range.start, part.range.end).length > 0);
  return Object.fromEntries([
    ...Object.entries(parts).flatMap(([name, part]) => (part ? [[name, part.value]] : [])),
    ...(settings.length > 0 ? [['settings', settings.map(({ value }) => value)]] : []),
  ]);
}

test('aboutOf() names method, data set, metric and setting of a result', () =>
  assert.deepEqual(about('Fine-tuned, BeeBERT reaches an accuracy of 90.4 on IMDB.', ['BeeBERT']), {
    method: 'BeeBERT',
    dataset: 'imdb',
    metric: 'accuracy',
    settings: ['fine-tuned'],
  }));

test('aboutOf() tells method from baseline by what compares them', () =>
  assert.deepEqual(about('BeeBERT outperforms HiveNet by 2.1 F1.', ['BeeBERT', 'HiveNet']), {
    method: 'BeeBERT',
    baseline: 'HiveNet',
    metric: 'F1',
    direction: 'increase',
  }));

test('aboutOf() finds a name behind a longer one that it is part of', () =>
  assert.equal(
    about('Unlike HiveNets, HiveNet reaches an accuracy of 90.4.', ['HiveNet'])['method'],
    'HiveNet',
  ));

test('aboutOf() takes the words behind "than" where no name is known', () =>
  assert.deepEqual(about('Our model is 3% worse than bag-of-words baselines, as expected.'), {
    method: 'Our model',
    baseline: 'bag-of-words baselines',
    direction: 'decrease',
  }));

test('aboutOf() binds a number to the data set of its own part of a list', () =>
  assert.equal(
    about('It reaches an accuracy of 90.4 on IMDB and 85.2 on MNLI.')['dataset'],
    'imdb',
  ));

test('aboutOf() names whom a study looked at', () =>
  assert.equal(
    about('Memory improved in 48 older adults by 12%.')['population'],
    '48 older adults',
  ));

test('aboutOf() names nothing that the words do not', () =>
  assert.deepEqual(about('The average was 36.9.'), {}));
