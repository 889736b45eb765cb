/* global TruthPrelude, TruthSurvival, TruthMath, TruthNumeric, harness */
import { partsOf } from '../compose.js';

// The end of a reader's worker, behind the bundles and the harness that the sandbox has too.
const post = globalThis.postMessage.bind(globalThis);
globalThis.onmessage = ({ data: { kind, source, input, seed } }) => {
  const parts = partsOf(kind, source);
  const run = harness({
    prelude: parts.includes('prelude') ? TruthPrelude.prelude : null,
    survival: parts.includes('survival') ? TruthSurvival.survival : null,
    math: parts.includes('math') ? TruthMath.math : null,
    numeric: parts.includes('numeric') ? TruthNumeric.numeric : null,
  });
  post(run(kind, source, input, seed));
};
