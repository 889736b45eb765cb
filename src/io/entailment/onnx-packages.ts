import { hasFields, type OptionalPackage } from '../optional-package.ts';

/** What the engine calls of onnxruntime-node. */
export interface OnnxRuntime {
  readonly InferenceSession: {
    create(model: Uint8Array, options: object): Promise<OnnxSession>;
  };
  readonly Tensor: new (type: 'int64', data: BigInt64Array, dims: readonly number[]) => object;
}

export interface OnnxSession {
  readonly inputNames: readonly string[];
  run(
    feeds: Readonly<Record<string, object>>,
  ): Promise<Readonly<Record<string, { readonly data: unknown }>>>;
}

/** What the engine calls of @huggingface/tokenizers. */
export interface Tokenizer {
  encode(
    text: string,
    options: { readonly text_pair: string; readonly return_token_type_ids: true },
  ): {
    readonly ids: readonly number[];
    readonly attention_mask: readonly number[];
    readonly token_type_ids?: readonly number[];
  };
}

export const onnxRuntime: OptionalPackage<OnnxRuntime> = {
  name: 'onnxruntime-node',
  version: '1.30.0',
  isWhole: (module): module is OnnxRuntime => hasFields(module, 'InferenceSession', 'Tensor'),
};

export const tokenizers: OptionalPackage<{
  readonly Tokenizer: new (json: object, config: object) => Tokenizer;
}> = {
  name: '@huggingface/tokenizers',
  version: '0.2.0',
  isWhole: (module): module is { Tokenizer: new (json: object, config: object) => Tokenizer } =>
    hasFields(module, 'Tokenizer'),
};
