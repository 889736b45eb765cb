import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findEvidence, toPool, type Evidence } from '../../src/ground/find-evidence.ts';

const apiary = [
  'Soil samples were dried in an oven before weighing .',
  'The orchard has been irrigated since spring .',
  'We counted bees at every hive twice a day .',
  'Honey yield was measured in kilograms per colony .',
  'Pollen traps were emptied each evening by the same person .',
];

/** The claim against a sentence among others; the verdict with what differs. */
function judge(source: string, claim: string): Evidence {
  const evidence = findEvidence(claim, toPool([['Notes on bees .'], [...apiary, source]]));
  if (evidence.state !== 'not-found')
    assert.deepEqual(evidence.place, { document: 1, sentence: apiary.length });
  return evidence;
}

const gain = 'The new hive design increased honey yield by 4.3 % in wet years .';
const calm = 'The treatment does not prevent swarming in strong colonies .';
const screens = 'Colonies with screens lost fewer workers during winter .';

const supported = [
  ['the same words', gain, 'The new hive design increased honey yield by 4.3% in wet years.'],
  ['a rounded number', gain, 'The new hive design increased honey yield by 4% in wet years.'],
  ['a hedged number', gain, 'The new hive design increased honey yield by about 4% in wet years.'],
  [
    'a word of the same direction',
    gain,
    'The new hive design raised honey yield by 4.3% in wet years.',
  ],
  ['another negation', calm, 'The treatment fails to prevent swarming in strong colonies.'],
  [
    'a count in digits',
    'We inspected three colonies with mites and seven without .',
    'The authors inspected 3 colonies with mites and 7 without.',
  ],
  [
    'a paper spoken of by others',
    'In this paper , we show that drones leave earlier in warm weather .',
    'The authors demonstrate that drones leave earlier in warm weather.',
  ],
  [
    'a spaced exponent',
    'We dissolved syrup at a rate of 2 e - 5 per hour in warm water .',
    'The authors dissolved syrup at a rate of 2e-5 per hour in warm water.',
  ],
  [
    'other accents and hyphens',
    'Naïve foragers of the Écija line found the well - hidden feeder .',
    'Naive foragers of the Ecija line found the well-hidden feeder.',
  ],
  [
    'a result with its parts in another order',
    'On the northern BeeSet trial , our hive reaches a yield of 28.4 kilograms after two rainy summers and 19.6 on the southern one .',
    'A yield of 28.4 kilograms is reached on the northern BeeSet trial.',
  ],
  [
    'a change with its parts in another order',
    'The feeder raises the yield of Carnica hives to 31.7 ( an improvement of 4.2 points ) and that of Buckfast hives to 35.1 ( an improvement of 5.6 points ) .',
    'The yield of Buckfast hives shows an improvement of 5.6 points.',
  ],
  [
    'a claim cut inside a word',
    'Small brood nests of all colonies survived the long winter without any additional feeding by hand or by machines during frost .',
    'Small brood nests of all colonies survived the long winter without any additional feeding by hand or by machi',
  ],
] as const;
for (const [what, source, claim] of supported)
  test(`findEvidence() calls ${what} supported`, () => {
    const { state, differs, words, reason } = judge(source, claim);
    assert.deepEqual([state, differs, words], ['supported', null, null], reason);
  });

const contradicted = [
  [
    'a changed number',
    'number',
    gain,
    'The new hive design increased honey yield by 3.7% in wet years.',
  ],
  [
    'a finer number than the source has',
    'number',
    gain,
    'The new hive design increased honey yield by 4.35% in wet years.',
  ],
  [
    'a changed number behind the same hedge',
    'number',
    'Smoke calmed about 7.3 % of the old guard bees .',
    'Smoke calmed about 7.4% of the old guard bees.',
  ],
  [
    'a changed count',
    'number',
    'We inspected three colonies with mites and seven without .',
    'The authors inspected five colonies with mites and seven without.',
  ],
  [
    'a changed exponent',
    'number',
    'We dissolved syrup at a rate of 2 e - 5 per hour in warm water .',
    'The authors dissolved syrup at a rate of 2e-4 per hour in warm water.',
  ],
  [
    'a lost minus',
    'number',
    'The mean temperature was -3.5 degrees in the open apiary .',
    'The mean temperature was 3.5 degrees in the open apiary.',
  ],
  [
    'two numbers changed about',
    'number',
    'Buckfast reached 4.1 kilograms and Carnica reached 5.2 kilograms .',
    'Buckfast reached 5.2 kilograms and Carnica reached 4.1 kilograms.',
  ],
  [
    'an opposite verb',
    'direction',
    gain,
    'The new hive design decreased honey yield by 4.3% in wet years.',
  ],
  [
    'an opposite comparative',
    'direction',
    screens,
    'Colonies with screens lost more workers during winter.',
  ],
  [
    'without for with',
    'direction',
    screens,
    'Colonies without screens lost fewer workers during winter.',
  ],
  [
    'insignificant for significant',
    'direction',
    'The effect of feeding was significant for young larvae .',
    'The effect of feeding was insignificant for young larvae.',
  ],
  [
    'an added negation',
    'negation',
    gain,
    'The new hive design did not increase honey yield in wet years.',
  ],
  [
    'a dropped negation',
    'negation',
    calm,
    'The treatment does prevent swarming in strong colonies.',
  ],
  [
    'a dropped cannot',
    'negation',
    'This fence cannot keep badgers away from low hives .',
    'This fence can keep badgers away from low hives.',
  ],
  [
    'a dropped neither',
    'negation',
    'Neither sugar nor fondant improves the survival of queens .',
    'Sugar and fondant improves the survival of queens.',
  ],
  [
    'a prefix that negates',
    'negation',
    'Queens were supervised by trained keepers throughout the summer .',
    'Queens were unsupervised by trained keepers throughout the summer.',
  ],
] as const;
for (const [what, kind, source, claim] of contradicted)
  test(`findEvidence() calls ${what} contradicted`, () => {
    const { state, differs, reason } = judge(source, claim);
    assert.deepEqual([state, differs], ['contradicted', kind], reason);
  });

const unsure = [
  [
    'a name with a digit for "our"',
    'Assuming a rental price of $2 per hive and hour , our total keeping costs amount to $5.576M .',
    'Assuming a rental price of $2 per hive and hour, the total keeping costs of HiveSeek-V3 amount to $5.576M.',
  ],
  [
    'a result credited to what it is compared with',
    'On the northern trial , our hive reaches the best yield of 28.4 kilograms , improving over StrawHive by 2.3 .',
    'StrawHive reaches a yield of 28.4 kilograms on the northern trial.',
  ],
  [
    'the first name exchanged',
    'CarnicaNet reaches a yield of 83.8 kilograms on the northern trial .',
    'BuckfastNet reaches a yield of 83.8 kilograms on the northern trial.',
  ],
  [
    'a way that the sentence does not say at that place',
    'The positive correlation between rain and yield ( Pearson r = 0.49 in all years ) confirms what keepers think .',
    'The correlation between rain and yield is negative (Pearson r = 0.49 in all years).',
  ],
  [
    'a word exchanged for another',
    'Small hives near the northern river gave a yield of 28.4 kilograms in wet years .',
    'Small boxes near the northern river gave a yield of 28.4 kilograms in wet years.',
  ],
  [
    'a qualifier that the sentence lacks',
    'Hives near the northern river gave a yield of 28.4 kilograms in very wet years .',
    'Small hives near the northern river gave a yield of 28.4 kilograms in very wet years.',
  ],
  [
    'a correction of itself',
    'The hives near the river rest on stone pillars .',
    'The hives near the river do not rest on sand but on stone pillars.',
  ],
  [
    'a number beside a negation, in a sentence without numbers',
    'Keepers near the northern river found mites in their hives .',
    'In 37% of years, keepers near the northern river found no mites in their hives.',
  ],
  [
    'another name',
    'All bees of the strain Buckfast returned from distant clover fields .',
    'All bees of the strain Carnica returned from distant clover fields.',
  ],
  [
    'an opposite word beside a negation',
    'Damp boxes near the river gave a yield that was not higher than that of dry boxes .',
    'Damp boxes near the river gave a yield that was lower than that of dry boxes.',
  ],
  [
    'a number that stands with another part of a list',
    'The feeder raises the yield of Carnica hives to 31.7 ( an improvement of 4.2 points ) and that of Buckfast hives to 35.1 ( an improvement of 5.6 points ) .',
    'The yield of Buckfast hives shows an improvement of 4.2 points.',
  ],
  [
    'two things compared the other way round',
    'On the northern trial , wooden hives gave 28.4 kilograms , more than straw hives with 19.6 .',
    'Straw hives gave 28.4 kilograms on the northern trial, more than wooden hives with 19.6.',
  ],
  [
    'numbers in another order',
    'Yield rose by 3.2 and 3.5 kilograms in the east and west valley .',
    'Yield rose by 3.5 and 3.2 kilograms in the east and west valley.',
  ],
] as const;
for (const [what, source, claim] of unsure)
  test(`findEvidence() is unsure of ${what}`, () => {
    const { state, differs, reason } = judge(source, claim);
    assert.deepEqual([state, differs], ['unsure', null], reason);
  });

test('findEvidence() is unsure of a comparison told with the number of its other side', () => {
  const { state, reason } = judge(
    'On the official board , Carnica obtains a yield of 80.5 , compared to Buckfast Pure , which obtains 72.8 .',
    'On the board, Buckfast Pure obtains 80.5.',
  );
  assert.notEqual(state, 'supported', reason);
});

test('findEvidence() is unsure of a number that the source gives to the other of two', () => {
  const { state, reason } = judge(
    'The new hive outperforms the wooden baseline hive by 27.1% and the clay hive by 8.3% .',
    'The new hive outperforms the wooden baseline hive by 8.3%.',
  );
  assert.equal(state, 'unsure', reason);
});

test('findEvidence() takes no name for the paper’s own that the paper does not bring', () => {
  const often = Array.from({ length: 6 }, () => 'Hives of the Carnica line stood beside ours .');
  const source = 'On the southern trial our big hive reached a yield of 41.2 kilograms in summer .';
  const { state, reason } = findEvidence(
    'On the southern trial the big Carnica hive reached a yield of 41.2 kilograms in summer.',
    toPool([['Notes on bees .'], [...apiary, ...often, source]]),
  );
  assert.notEqual(state, 'contradicted', reason);
  const told = findEvidence(
    'In summer, Carnica reached a yield of 41.2 kilograms on the southern trial.',
    toPool([['Notes on bees .'], [...apiary, ...often, source]]),
  );
  assert.notEqual(told.state, 'supported', told.reason);
});

test('findEvidence() takes a share that the source prints elsewhere for no change of a bare number', () => {
  const { state, reason } = judge(
    'It raises the yield of all hives to 80.5% (7.7% better), of old hives to 86.7% (4.6% absolute improvement), and of trial 1.1 to 93.2 .',
    'It raises the yield of old hives to 86.7%, an absolute improvement of 4.6%.',
  );
  assert.notEqual(state, 'contradicted', reason);
});

test('findEvidence() calls a claim about something else not found', () => {
  assert.equal(judge(gain, 'The submarine crossed the arctic under thick ice.').state, 'not-found');
});

test('findEvidence() gives the words in which claim and source differ', () => {
  const { words, reason } = judge(
    gain,
    'The new hive design increased honey yield by 3.7% in wet years.',
  );
  assert.deepEqual(words, { claim: '3.7%', source: '4.3%' });
  assert.equal(reason, 'The source prints 4.3%, the claim 3.7%.');
});

test('findEvidence() puts the lower document, then the lower sentence first among equals', () => {
  const pool = toPool([
    ['Bees .', 'The queen lays eggs .', 'The queen lays eggs .'],
    ['The queen lays eggs .'],
  ]);
  const claim = 'The queen lays eggs.';
  assert.deepEqual(findEvidence(claim, pool).ranked, [
    { document: 0, sentence: 1 },
    { document: 0, sentence: 2 },
    { document: 1, sentence: 0 },
  ]);
  assert.deepEqual(findEvidence(claim, pool, [1]).place, { document: 1, sentence: 0 });
});

test('findEvidence() finds nothing for an empty claim or in an empty pool', () => {
  for (const [claim, documents] of [
    ['', [apiary]],
    ['The queen lays eggs.', []],
  ] as const)
    assert.deepEqual(
      [findEvidence(claim, toPool(documents)).state, findEvidence(claim, toPool(documents)).place],
      ['not-found', null],
    );
});

test('findEvidence() ends on sentences and claims of any length', () => {
  for (const text of [
    'more ',
    'higher lower ',
    '1.5 2.5 ',
    "n't ",
    '- ',
    `1.${'0'.repeat(4000)}1`,
  ]) {
    const long = text.repeat(Math.ceil(100_000 / text.length));
    const evidence = findEvidence(long.slice(0, 4000), toPool([[long, long, long]]));
    assert.match(evidence.reason, /\.$/);
  }
});
