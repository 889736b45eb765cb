import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findPassages } from '../../src/claims/find-passages.ts';
import type { PassageRole } from '../../src/core/passage.ts';
import { parsePaper } from '../../src/parse/parse.ts';

const paper = `# Two Steps for Bird Calls

## Abstract

We propose a detector that looks twice at the spectra of a recording. It finds more calls than the one it replaces.

## 1 Introduction

Recorders run on batteries. Prior detectors fail in wind, which is known.

## 2 Method

We train both networks on clips with labels. We assume that calls last for at least a second.

### 2.1 Coarse step

The learning rate is 0.001 and the batch size is 64 in every run of this step.

### 2.2 Fine step

Frames are read again where the first step is unsure of them.

## 3 Results

The detector is slower in wind because the first step lets most frames pass. It fails on calls that overlap with others.

## 4 Limitations

One forest was recorded for this study of birds and their calls. Nothing was tried at night.

## 5 Conclusion

It remains unclear whether the second step helps with insects at all.

## References

We propose nothing in this list of references that is read as prose.
`;

const found: readonly (readonly [PassageRole, readonly string[]])[] = [
  ['contribution', ['We propose a detector that looks twice at the spectra of a recording.']],
  ['method', ['We train both networks on clips with labels.']],
  ['assumption', ['We assume that calls last for at least a second.']],
  ['parameter', ['The learning rate is 0.001 and the batch size is 64 in every run of this step.']],
  ['component', ['Coarse step', 'Fine step']],
  ['mechanism', ['The detector is slower in wind because the first step lets most frames pass.']],
  ['failure', ['It fails on calls that overlap with others.']],
  [
    'limitation',
    [
      'One forest was recorded for this study of birds and their calls.',
      'Nothing was tried at night.',
    ],
  ],
  ['open_question', ['It remains unclear whether the second step helps with insects at all.']],
  ['figure', []],
];

const read = await parsePaper(Buffer.from(paper), 'text/markdown');
const passages = findPassages(read);
for (const [role, quotes] of found)
  test(`findPassages() gives ${quotes.length} for ${role}, word for word`, () => {
    assert.deepEqual(
      passages
        .filter((one) => one.role === role)
        .map(({ range }) => read.text.slice(range.start, range.end)),
      quotes,
    );
  });

test('findPassages() takes no sentence for two things', () => {
  const starts = passages.map(({ range }) => range.start);
  assert.equal(new Set(starts).size, starts.length);
});
