/* repro-script-v1 {
  "paper": "retrieval.html",
  "claim": "improvement of «16.6»%",
  "inputs": {
    "after": "41.5 to «48.4», a",
    "before": "from «41.5» to 48.4"
  }
} */
function gain(inputs) {
  const { after, before } = inputs;
  if (after === undefined || before === undefined) throw new Error('an input is missing');
  const change = (after - before) / before;
  return Math.round(change * 1000) / 10;
}
