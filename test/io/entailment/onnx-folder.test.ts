import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { UserError } from '../../../src/core/errors.ts';
import { openOnnxFolder } from '../../../src/io/entailment/onnx-folder.ts';
import { labelsOf } from '../../../src/io/entailment/onnx-labels.ts';
import { withStoredReplies } from '../../../src/io/entailment/stored-replies.ts';
import { absent, packages } from '../../support/optional-packages.ts';
import { temporaryFolder } from '../../support/small-library.ts';
import { writeTinyModel } from '../../support/tiny-onnx.ts';

const skip = absent('onnxruntime-node', '@huggingface/tokenizers');

test(
  'openOnnxFolder() reads a claim beside passages through the real runtime',
  { skip },
  async (t) => {
    const folder = temporaryFolder(t);
    writeTinyModel(folder);
    const model = await openOnnxFolder(folder, packages);
    const claim = 'The treatment reduces the risk.';
    const passages = ['The weather was fine.', 'The treatment lowers the risk.'];
    assert.deepEqual(await model.ask(claim, passages), {
      label: 'supported',
      quote: 'The treatment lowers the risk.',
      dropped: null,
    });
    assert.equal((await model.ask(claim, ['It raises the risk.'])).label, 'contradicted');
    assert.deepEqual(await model.ask(claim, ['The weather was fine.']), {
      label: 'unknown',
      quote: null,
      dropped: null,
    });
  },
);

test(
  'openOnnxFolder() gives the same answers each time and is named by the hash of its weights',
  { skip },
  async (t) => {
    const folder = temporaryFolder(t);
    writeTinyModel(folder);
    const [one, two] = [
      await openOnnxFolder(folder, packages),
      await openOnnxFolder(folder, packages),
    ];
    assert.deepEqual(one.by, two.by);
    const passages = [
      'It raises and lowers the risk.',
      'It lowers the risk.',
      'It raises the risk.',
    ];
    assert.deepEqual(await one.ask('It lowers.', passages), await two.ask('It lowers.', passages));
  },
);

test('openOnnxFolder() reads as much of a long passage as the model takes', { skip }, async (t) => {
  const folder = temporaryFolder(t);
  writeTinyModel(folder);
  const { ask } = await openOnnxFolder(folder, packages);
  const passage = `It lowers the risk. ${'lowers the risk '.repeat(600)}`;
  const { quote } = await ask('It lowers the risk.', [passage]);
  assert.ok(quote !== null && quote.length < passage.length && passage.startsWith(quote));
});

test(
  'openOnnxFolder() refuses a folder that is no such model, with what it saw',
  { skip },
  async (t) => {
    const folder = temporaryFolder(t);
    const refused = async (seen: RegExp): Promise<void> => {
      await assert.rejects(
        openOnnxFolder(folder, packages),
        (error) => error instanceof UserError && seen.test(error.seen ?? ''),
      );
    };
    await refused(/model\.onnx: ENOENT/);
    writeTinyModel(folder);
    writeFileSync(join(folder, 'config.json'), '{"id2label":{"0":"LABEL_0","1":"LABEL_1"}}');
    await refused(/labels/);
    writeTinyModel(folder);
    writeFileSync(join(folder, 'tokenizer.json'), '{');
    await refused(/no JSON/);
    writeTinyModel(folder);
    writeFileSync(join(folder, 'model.onnx'), 'no model');
    await refused(/./);
  },
);

test(
  'withStoredReplies() answers from the library what a folder said before',
  { skip },
  async (t) => {
    const [folder, library] = [temporaryFolder(t), temporaryFolder(t)];
    writeTinyModel(folder);
    const asked = await openOnnxFolder(folder, packages);
    const first = withStoredReplies(asked, { folder: library, offline: false });
    const said = await first.judge('It lowers the risk.', ['It lowers the risk.']);
    const second = withStoredReplies(asked, { folder: library, offline: true });
    assert.deepEqual(await second.judge('It lowers the risk.', ['It lowers the risk.']), said);
  },
);

test('labelsOf() reads the usual names and refuses those that say nothing', () => {
  const of = (...names: string[]) => labelsOf({ id2label: Object.fromEntries(names.entries()) });
  assert.deepEqual(of('CONTRADICTION', 'NEUTRAL', 'ENTAILMENT'), [
    'contradicted',
    'unknown',
    'supported',
  ]);
  assert.deepEqual(of('entailment', 'not_entailment'), ['supported', 'unknown']);
  assert.deepEqual(of('REFUTES', 'NOT ENOUGH INFO', 'SUPPORTS'), [
    'contradicted',
    'unknown',
    'supported',
  ]);
  assert.equal(of('LABEL_0', 'LABEL_1'), null);
  assert.equal(labelsOf({ id2label: null }), null);
});
