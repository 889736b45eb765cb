import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readNumbers } from '../../src/core/number/read-numbers.ts';
import { readTables } from '../../src/core/table-reading.ts';
import { cellEvidence } from '../../src/ground/cell-evidence.ts';
import { papersOf } from '../support/compared-papers.ts';

const table = `# Hives compared

Table 1: Yields of hives.

| Hive    | North yield | South yield |
| ------- | ----------- | ----------- |
| Carnica | 28.4        | 41.8        |
| Melissa | 26.3        | 40.1        |
`;

for (const [sentence, column] of [
  ['Carnica has a north yield of 28.4.', 1],
  ['Carnica has a south yield of 28.4.', null],
  ['Carnica never has a north yield of 28.4.', null],
  ['Carnica falls short of a north yield of 28.4.', null],
  ['Unlike Carnica, others have a north yield of 28.4.', null],
  ['Carnica has a north yield of 28.4 and 99.9 elsewhere.', null],
  ['Carnica and Melissa have a north yield of 28.4.', null],
] as const)
  test(`cellEvidence() of "${sentence}"`, async () => {
    const [one] = await papersOf(table);
    assert.ok(one);
    const [token] = readNumbers(sentence);
    assert.ok(token);
    assert.equal(cellEvidence(sentence, token, readTables(one.paper))?.column ?? null, column);
  });
