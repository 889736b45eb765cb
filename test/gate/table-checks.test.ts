import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import { sha256 } from '../../src/core/hash.ts';
import type { Sandbox } from '../../src/core/io.ts';
import type { Source } from '../../src/core/source.ts';
import { neverAsked } from '../../src/core/standing.ts';
import { openPaperReader } from '../../src/io/paper-reader.ts';
import { openSandbox } from '../../src/io/sandbox.ts';
import { verify } from '../../src/pipeline.ts';

const filler = 'All systems were trained on the same data for the same time. '.repeat(3);

let sandbox: Sandbox;
before(() => (sandbox = openSandbox()));
after(() => sandbox.close());

/** Every check of a paper that holds nothing but these words and tables: "F1 consistent established 1.5". */
async function checksOf(markdown: string): Promise<string[]> {
  const bytes = new TextEncoder().encode(`# On tables\n\n## Results\n\n${filler}\n\n${markdown}\n`);
  const source: Source = {
    bytes,
    sha256: sha256(bytes),
    mediaType: 'text/markdown',
    origin: { kind: 'file', name: 'tables.md' },
    metadata: null,
    standing: neverAsked,
    others: [],
    retrievals: [],
  };
  const { manifest } = await verify(
    source,
    { reader: openPaperReader(), sandbox, progress: () => undefined },
    { engine: { version: '0', nodeMajor: 24 }, now: null },
  );
  return manifest.claims.flatMap(({ checks, quantity }) =>
    checks.map(
      ({ check, verdict, basis }) => `${check} ${verdict} ${basis.kind} ${quantity?.raw ?? ''}`,
    ),
  );
}

const cases: readonly {
  readonly what: string;
  readonly markdown: string;
  /** Checks that must be there, by how they begin; those that must not. */
  readonly wanted: readonly string[];
  readonly unwanted?: readonly string[];
}[] = [
  {
    what: 'an average that no word names is established by its rows, and the row that fails is found',
    markdown: `
| System | Easy | Hard | Long | Score |
| ------ | ---- | ---- | ---- | ----- |
| Alpha  | 71.3 | 48.2 | 64.9 | 61.5  |
| Beta   | 68.0 | 55.1 | 61.4 | 61.5  |
| Gamma  | 80.7 | 39.9 | 70.2 | 63.6  |
| Delta  | 59.4 | 62.8 | 51.6 | 57.9  |
| Omega  | 74.5 | 44.4 | 66.0 | 63.1  |
`,
    wanted: ['F1 consistent established 61.5', 'F1 inconsistent established 63.1'],
  },
  {
    what: 'three columns that have nothing to do with one another establish nothing',
    markdown: `
| System | Easy | Hard | Long | Score |
| ------ | ---- | ---- | ---- | ----- |
| Alpha  | 71.3 | 48.2 | 64.9 | 41.5  |
| Beta   | 68.0 | 55.1 | 61.4 | 71.2  |
| Gamma  | 80.7 | 39.9 | 70.2 | 55.0  |
| Delta  | 59.4 | 62.8 | 51.6 | 66.1  |
`,
    wanted: [],
    unwanted: ['F'],
  },
  {
    what: 'equal columns establish no average of one another',
    markdown: `
| System | One | Two | Three |
| ------ | --- | --- | ----- |
| Alpha  | 0.0 | 0.0 | 0.0   |
| Beta   | 0.0 | 0.0 | 0.0   |
| Gamma  | 0.0 | 0.0 | 0.0   |
| Delta  | 0.0 | 0.0 | 0.0   |
`,
    wanted: [],
    unwanted: ['F1 '],
  },
  {
    what: 'a sum that no word names is established by its rows',
    markdown: `
| Split | Supports | Refutes | Unsure | All |
| ----- | -------- | ------- | ------ | --- |
| Train | 332      | 173     | 304    | 809 |
| Dev   | 124      | 64      | 112    | 300 |
| Test  | 100      | 140     | 98     | 338 |
| Held  | 71       | 52      | 33     | 156 |
| New   | 81       | 44      | 29     | 164 |
`,
    wanted: ['F4 consistent established 809', 'F4 inconsistent established 164'],
  },
  {
    what: 'a weighted average takes its weights from the line of sizes',
    markdown: `
| Set     | Easy | Hard | Long | Weighted avg. |
| ------- | ---- | ---- | ---- | ------------- |
| Support | 100  | 50   | 30   | 180           |
| Alpha   | 71.3 | 48.2 | 64.9 | 63.8          |
| Beta    | 68.0 | 55.1 | 61.4 | 63.3          |
| Gamma   | 80.7 | 39.9 | 70.2 | 67.6          |
| Delta   | 59.4 | 62.8 | 51.6 | 59.0          |
| Omega   | 74.5 | 44.4 | 66.0 | 69.9          |
`,
    wanted: ['F2 consistent established 63.8', 'F2 inconsistent established 69.9'],
  },
  {
    what: 'an accuracy is that of the matrix which its sentence names',
    markdown: `
Table 3: Confusion matrix of our system.

| Actual   | Positive | Negative |
| -------- | -------- | -------- |
| Positive | 80       | 20       |
| Negative | 10       | 90       |

The system of Table 3 has an accuracy of 85.0%. By Table 3 its accuracy is 88.0%.
`,
    wanted: ['F12 consistent stated 85.0', 'F12 inconsistent stated 88.0'],
  },
  {
    what: 'amounts are told at the one price of the caption',
    markdown: `
Table 1: Cost of training at $2.20 per hour.

| Model | Hours | Cost |
| ----- | ----- | ---- |
| Alpha | 100   | 220  |
| Beta  | 250   | 550  |
| Gamma | 310   | 682  |
| Delta | 415   | 913  |
| Omega | 520   | 1414 |
`,
    wanted: ['F21 consistent established 550', 'F21 inconsistent established 1414'],
  },
  {
    what: 'how often a system is the best is counted',
    markdown: `
Table 2: Accuracy of systems.

| System | A-acc | B-acc | C-acc | D-acc |
| ------ | ----- | ----- | ----- | ----- |
| Nimble | 61.2  | 70.1  | 55.5  | 48.0  |
| Steady | 60.0  | 69.0  | 57.7  | 47.1  |
| Plain  | 58.8  | 66.6  | 50.2  | 46.9  |

In Table 2, Nimble is best on 3 of 4 sets. In Table 2, Steady is best on 2 of 4 sets.
`,
    wanted: ['F16 consistent stated 3', 'F16 inconsistent stated 2'],
  },
  {
    what: 'a geometric mean takes the operands that its header names',
    markdown: `We rank systems by the geometric mean of transfer and overlap.

| System | TA   | CS   | WO   | GM (TA, WO) |
| ------ | ---- | ---- | ---- | ----------- |
| Alpha  | 0.86 | 0.94 | 0.52 | 0.67        |
| Beta   | 0.78 | 0.89 | 0.21 | 0.41        |
| Gamma  | 0.93 | 0.90 | 0.47 | 0.66        |
| Delta  | 0.40 | 0.93 | 0.36 | 0.42        |
| Omega  | 0.72 | 0.91 | 0.22 | 0.40        |
`,
    wanted: ['F3 consistent established 0.67', 'F3 inconsistent established 0.42'],
    unwanted: ['F1 '],
  },
  {
    what: 'counts with their percentages find the whole that they are of',
    markdown: `
| Papers     | Count         |
| ---------- | ------------- |
| Total      | 81.1M         |
| with PDF   | 28.9M (35.6%) |
| with LaTeX | 1.5M (1.8%)   |
| with DOI   | 52.2M (64.4%) |
| with PMID  | 21.5M (29.5%) |
| with code  | 8.1M (10.0%)  |
`,
    wanted: ['F5 consistent established 35.6', 'F5 inconsistent established 29.5'],
  },
  {
    what: 'an F-score of precision and recall is established by its rows',
    markdown: `
| System | P    | R    | F1   |
| ------ | ---- | ---- | ---- |
| Alpha  | 74.4 | 52.7 | 61.7 |
| Beta   | 64.5 | 43.7 | 52.1 |
| Gamma  | 38.6 | 18.8 | 25.3 |
| Delta  | 22.2 | 47.7 | 30.3 |
| Omega  | 65.2 | 44.6 | 55.0 |
`,
    wanted: ['F11 consistent established 61.7', 'F11 inconsistent established 55.0'],
    unwanted: ['F1 '],
  },
  {
    what: 'averaged F-scores are held to their bounds alone',
    markdown: `
Table 1: Macro-averaged scores.

| System | Macro P | Macro R | Macro F1 |
| ------ | ------- | ------- | -------- |
| Alpha  | 100.0   | 81.0    | 86.6     |
| Beta   | 64.5    | 43.7    | 56.9     |
`,
    wanted: ['F11 vacuous stated 86.6', 'F11 inconsistent stated 56.9'],
  },
  {
    what: 'of each pair the two shares make one whole',
    markdown: `
| Bot   | Alpha | Beta | Gamma | Delta |
| ----- | ----- | ---- | ----- | ----- |
| Alpha | -     | 0.67 | 0.77  | 0.93  |
| Beta  | 0.33  | -    | 0.79  | 0.83  |
| Gamma | 0.23  | 0.21 | -     | 0.74  |
| Delta | 0.07  | 0.17 | 0.36  | -     |
`,
    wanted: ['F13 consistent established 0.33', 'F13 inconsistent established 0.36'],
  },
  {
    what: 'a spread is that of the runs before it',
    markdown: `
| System | Run 1 | Run 2 | Run 3 | Run 4 | SD   |
| ------ | ----- | ----- | ----- | ----- | ---- |
| Alpha  | 61.22 | 60.10 | 63.45 | 58.91 | 1.93 |
| Beta   | 55.03 | 57.62 | 52.40 | 56.11 | 2.20 |
| Gamma  | 70.81 | 69.55 | 74.02 | 71.36 | 1.88 |
| Delta  | 48.20 | 51.90 | 47.33 | 50.06 | 4.04 |
| Omega  | 66.10 | 61.27 | 64.44 | 63.09 | 2.05 |
`,
    wanted: ['F14 consistent established 1.93', 'F14 inconsistent established 4.04'],
  },
  {
    what: 'the smallest and the largest of a line are copies',
    markdown: `
| System | Run 1 | Run 2 | Run 3 | Max  |
| ------ | ----- | ----- | ----- | ---- |
| Alpha  | 61.2  | 60.1  | 63.4  | 63.4 |
| Beta   | 55.0  | 57.6  | 52.4  | 57.6 |
| Gamma  | 70.8  | 69.5  | 74.0  | 74.0 |
| Delta  | 48.2  | 51.9  | 47.3  | 59.1 |
| Omega  | 66.1  | 61.2  | 64.4  | 66.1 |
`,
    wanted: ['F17 consistent', 'F17 inconsistent established 59.1'],
  },
  {
    what: 'two sizes keep their product',
    markdown: `
| Model | Heads | Width |
| ----- | ----- | ----- |
| A     | 1     | 512   |
| B     | 4     | 128   |
| C     | 8     | 64    |
| D     | 16    | 32    |
| E     | 32    | 16    |
`,
    wanted: ['F20 consistent established 128'],
  },
  {
    what: 'training and test parts make the size that is printed',
    markdown: `
| Data  | Train  | Test  | Examples |
| ----- | ------ | ----- | -------- |
| Bank  | 10,003 | 3,080 | 13,083   |
| Home  | 24,649 | 1,067 | 25,716   |
| Clinc | 19,200 | 4,500 | 23,700   |
| News  | 8,530  | 1,066 | 9,956    |
| Laws  | 7,120  | 2,004 | 9,124    |
`,
    wanted: ['F22 consistent established 13,083', 'F22 inconsistent established 9,956'],
  },
  {
    what: 'percentages of which many are no whole number of the test set establish nothing',
    markdown: `
There are 99 examples in the test set.

| System | Accuracy (%) | Exact match (%) |
| ------ | ------------ | --------------- |
| Alpha  | 90.91        | 60.00           |
| Beta   | 89.90        | 62.22           |
| Gamma  | 93.94        | 75.56           |
| Delta  | 68.69        | 77.78           |
`,
    wanted: ['F10 consistent supposed 77.78', 'F10 indeterminate supposed 60.00'],
    unwanted: ['F10 consistent established', 'F10 inconsistent'],
  },
  {
    what: 'a whole number among fractions has lost its point',
    markdown: `
| Bot   | Wins | Ties |
| ----- | ---- | ---- |
| Alpha | 0.54 | 0.11 |
| Beta  | 0.46 | 0.19 |
| Gamma | 0.15 | 0.21 |
| Delta | 75   | 0.04 |
| Omega | 0.63 | 0.08 |
| Sigma | 0.29 | 0.10 |
`,
    wanted: ['F23 inconsistent established 75'],
  },
  {
    what: 'a system that is named loss-free is not better when its scores are lower',
    markdown: `
| Benchmark | Loss-Based | Loss-Free |
| --------- | ---------- | --------- |
| Harbor    | 37.3       | **39.3**  |
| Quarry    | 51.0       | **51.8**  |
| Meadow    | **58.3**   | 57.1      |
| Ledger    | 22.0       | **22.6**  |
`,
    wanted: ['F15 vacuous supposed 39.3', 'F15 vacuous supposed 58.3'],
    unwanted: ['F15 inconsistent', 'F15 indeterminate'],
  },
  {
    what: 'a row of counts under rows of fractions has lost no point',
    markdown: `
| Measure   | Alpha | Beta |
| --------- | ----- | ---- |
| Precision | 0.91  | 0.88 |
| Recall    | 0.85  | 0.90 |
| F1        | 0.88  | 0.89 |
| Accuracy  | 0.93  | 0.92 |
| AUC       | 0.97  | 0.96 |
| Epochs    | 12    | 15   |
`,
    wanted: [],
    unwanted: ['F23'],
  },
  {
    what: 'the p-value of another test than the estimate’s says nothing of its interval',
    markdown: `
The two did not differ (HR = 1.02, 95% CI 0.95 to 1.09, p < .001 for non-inferiority).
Men had higher odds (OR = 1.80, 95% CI 1.20–2.70, p = .34 for interaction).
`,
    wanted: ['S3 consistent'],
    unwanted: ['S3 inconsistent'],
  },
];
test('a table of 200 changes is read in seconds', async () => {
  const systems = Array.from({ length: 20 }, (_, row) => {
    const cells = Array.from({ length: 10 }, (_, column) => {
      const value = 700 + ((37 * row + 53 * column) % 101);
      return `${value / 10} (+${((17 * row + 29 * column) % 60) + 1}.5)`;
    });
    return `| System ${row} | ${cells.join(' | ')} |`;
  });
  const names = Array.from({ length: 10 }, (_, column) => `Set ${column}`);
  const started = performance.now();
  await checksOf(
    `| System | ${names.join(' | ')} |\n|${' --- |'.repeat(11)}\n${systems.join('\n')}`,
  );
  assert.ok(performance.now() - started < 20_000);
});
for (const { what, markdown, wanted, unwanted = [] } of cases)
  test(what, async () => {
    const found = await checksOf(markdown);
    for (const start of wanted)
      assert.ok(
        found.some((one) => one.startsWith(start)),
        `wanted "${start}", saw ${found.join('; ') || 'no check'}`,
      );
    for (const start of unwanted)
      assert.deepEqual(
        found.filter((one) => one.startsWith(start)),
        [],
      );
  });
