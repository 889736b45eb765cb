import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

const words = ['[UNK]', '[CLS]', '[SEP]', 'reduces', 'lowers', 'raises', 'the', 'risk', '.'];
const labels = ['contradiction', 'entailment', 'neutral'];

/**
 * A cross-encoder of three labels that a person can follow: each token has a figure for each label and the logits are
 * their mean. "lowers" speaks for entailment, "raises" for contradiction, all else a little for neutral.
 */
export function writeTinyModel(folder: string): void {
  const rows = words.map((word) =>
    word === 'lowers' ? [0, 900, 0] : word === 'raises' ? [900, 0, 0] : [0, 0, 1],
  );
  const identity = [1, 0, 0, 0, 1, 0, 0, 0, 1];
  const graph = message(
    field(1, node('Gather', ['table', 'input_ids'], 'embedded')),
    field(1, node('ReduceMean', ['embedded'], 'mean', reduceTokens)),
    field(1, node('MatMul', ['mean', 'weights'], 'logits')),
    field(2, 'tiny'),
    field(5, tensor('table', [words.length, 3], rows.flat())),
    field(5, tensor('weights', [3, 3], identity)),
    field(11, valueInfo('input_ids', int64, ['one', 'tokens'])),
    field(12, valueInfo('logits', float, ['one', 'labels'])),
  );
  const model = message(
    field(1, 8),
    field(7, graph),
    field(8, message(field(1, ''), field(2, 13))),
  );
  writeFileSync(join(folder, 'model.onnx'), model);
  writeFileSync(join(folder, 'tokenizer.json'), JSON.stringify(tokenizer));
  writeFileSync(
    join(folder, 'config.json'),
    JSON.stringify({ id2label: Object.fromEntries(labels.entries()) }),
  );
}

const float = 1;
const int64 = 7;
/** Attributes of ReduceMean: over the tokens, which it takes away. */
const reduceTokens = [
  message(field(1, 'axes'), field(8, 1), field(20, 7)),
  message(field(1, 'keepdims'), field(3, 0), field(20, 2)),
];

const special = ['[UNK]', '[CLS]', '[SEP]'].map((content, id) => ({
  id,
  content,
  special: true,
  single_word: false,
  lstrip: false,
  rstrip: false,
  normalized: false,
}));
const mark = (id: string) => ({ SpecialToken: { id, type_id: 0 } });
const part = (id: string) => ({ Sequence: { id, type_id: id === 'A' ? 0 : 1 } });

const tokenizer = {
  version: '1.0',
  truncation: null,
  padding: null,
  added_tokens: special,
  normalizer: {
    type: 'BertNormalizer',
    clean_text: true,
    handle_chinese_chars: true,
    strip_accents: null,
    lowercase: true,
  },
  pre_tokenizer: { type: 'BertPreTokenizer' },
  post_processor: {
    type: 'TemplateProcessing',
    single: [mark('[CLS]'), part('A'), mark('[SEP]')],
    pair: [mark('[CLS]'), part('A'), mark('[SEP]'), part('B'), mark('[SEP]')],
    special_tokens: Object.fromEntries(
      special.map(({ content: id, id: number }) => [id, { id, ids: [number], tokens: [id] }]),
    ),
  },
  decoder: null,
  model: {
    type: 'WordPiece',
    unk_token: '[UNK]',
    continuing_subword_prefix: '##',
    max_input_chars_per_word: 100,
    vocab: Object.fromEntries(words.map((word, id) => [word, id])),
  },
};

function node(op: string, inputs: string[], output: string, attributes: Uint8Array[] = []) {
  return message(
    ...inputs.map((input) => field(1, input)),
    field(2, output),
    field(4, op),
    ...attributes.map((attribute) => field(5, attribute)),
  );
}

function tensor(name: string, dims: number[], values: number[]): Uint8Array {
  const raw = new Uint8Array(Float32Array.from(values).buffer);
  return message(
    ...dims.map((dim) => field(1, dim)),
    field(2, float),
    field(8, name),
    field(9, raw),
  );
}

function valueInfo(name: string, type: number, dims: string[]): Uint8Array {
  const shape = message(...dims.map((dim) => field(1, message(field(2, dim)))));
  const tensorType = message(field(1, type), field(2, shape));
  return message(field(1, name), field(2, message(field(1, tensorType))));
}

/** Protocol buffers: a number as a varint, text and messages with their length before them. */
function field(number: number, value: number | string | Uint8Array): Uint8Array {
  if (typeof value === 'number') return message(varint(number << 3), varint(value));
  const bytes = typeof value === 'string' ? Buffer.from(value) : value;
  return message(varint((number << 3) | 2), varint(bytes.length), bytes);
}

function message(...parts: Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}

function varint(value: number): Uint8Array {
  const bytes: number[] = [];
  for (let rest = value; ; rest = Math.floor(rest / 128)) {
    bytes.push(rest < 128 ? rest : (rest % 128) | 128);
    if (rest < 128) return Uint8Array.from(bytes);
  }
}
