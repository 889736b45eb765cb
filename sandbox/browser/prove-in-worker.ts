import { certify, type Exports } from '../../src/proof/certify.ts';

/** The part of a worker that this file sees. */
interface Worker {
  onmessage: ((event: { readonly data: Exports }) => void) | null;
  postMessage(text: string): void;
}

// The reader's own kernel: two exports in, the certificate out, in the form that the library stores.
const worker = globalThis as unknown as Worker;
worker.onmessage = ({ data }) => {
  const made = certify(data);
  worker.postMessage(made.kind === 'certified' ? `=${made.text}` : `!${made.message}`);
};
