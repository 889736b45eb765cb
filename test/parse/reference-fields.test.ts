import assert from 'node:assert/strict';
import test from 'node:test';
import { readReferenceFields, referenceWords } from '../../src/parse/reference-fields.ts';

// style, printed, first author, number of authors, year, title, venue
const rows = [
  [
    'ACL',
    'Ann Smith, Bo Li, and Cy Ode. 2017. A tough baseline for sentences. In Proceedings of the 5th Conference, pages 1–9.',
    'Ann Smith',
    3,
    '2017',
    'A tough baseline for sentences',
    'Proceedings of the 5th Conference',
  ],
  [
    'APA',
    'Botter, G., Bertuzzo, E., & Rinaldo, A. B. (2011). Catchment residence times: The master equation. Research Letters, 38, 1–5.',
    'Botter, G.',
    3,
    '2011',
    'Catchment residence times: The master equation',
    'Research Letters',
  ],
  [
    'IEEE',
    '[12] A. Smith and B. Li, “Deep things, and shallow ones,” in Proc. Conf. Things, 2019, pp. 3–9.',
    'A. Smith',
    2,
    '2019',
    'Deep things, and shallow ones',
    'Proc. Conf. Things',
  ],
  [
    'LNCS',
    '3. Lysak, M., Nassar, A.: Tables as sequences. In: ICDAR 2021. pp. 15–28. Springer (2021)',
    'Lysak, M.',
    2,
    '2021',
    'Tables as sequences',
    'ICDAR 2021',
  ],
  [
    'mathematics',
    'M. Hochster and C. Huneke, Tight closure in equal characteristic zero, preprint (1999).',
    'M. Hochster',
    2,
    '1999',
    'Tight closure in equal characteristic zero',
    'preprint (1999)',
  ],
  [
    'NeurIPS',
    'Diederik Kingma and Jimmy Ba. Adam: A method for optimization. In ICLR, 2015.',
    'Diederik Kingma',
    2,
    '2015',
    'Adam: A method for optimization',
    'ICLR',
  ],
  [
    'astronomy',
    'Danovich M., Dekel A., Hahn O., 2015, MNRAS, 449, 2087',
    'Danovich M.',
    3,
    '2015',
    null,
    'MNRAS',
  ],
] as const;
for (const [style, printed, first, count, year, title, venue] of rows)
  test(`readReferenceFields() reads the style of ${style}`, () => {
    const fields = readReferenceFields(printed);
    assert.equal(fields?.authors[0], first);
    assert.equal(fields.authors.length, count);
    assert.deepEqual([fields.year, fields.title, fields.venue], [year, title, venue]);
  });

test('readReferenceFields() reads identifiers, and no page or id as a year', () => {
  const fields = readReferenceFields(
    'Minh Luong and Quoc Le. Multi-task learning. arXiv preprint arXiv:2011.06114v2, 2015. doi:10.1000/ab.1999.12, pp. 1988–1999.',
  );
  assert.equal(fields?.arxivId, '2011.06114v2');
  assert.equal(fields.doi, '10.1000/ab.1999.12');
  assert.equal(fields.year, '2015');
});

const debris = [
  'FUNCTION {format.names} { duplicate$ empty$ }',
  '\\bibitem{x} \\newcommand{\\enquote}[1]{#1}',
  '@article{key, }',
  '—',
  'see the text above',
];
for (const words of debris)
  test(`readReferenceFields() finds no work in ${JSON.stringify(words)}`, () =>
    assert.equal(readReferenceFields(words), null));

test('readReferenceFields() ends on long hostile words', () => {
  for (const words of ['A. '.repeat(20_000), 'Aa, B., '.repeat(300), `${'x '.repeat(1400)}2001.`])
    assert.doesNotThrow(() => readReferenceFields(words));
});

test('referenceWords() puts a reference together that reads back', () => {
  const fields = readReferenceFields(rows[0][1]);
  assert.ok(fields);
  const again = readReferenceFields(referenceWords(fields));
  assert.deepEqual([again?.title, again?.year], [fields.title, fields.year]);
});
