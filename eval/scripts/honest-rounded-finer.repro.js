/* repro-script-v1 {
  "paper": "retrieval.html",
  "claim": "improvement of «16.6»%",
  "inputs": {
    "after": "41.5 to «48.4», a",
    "before": "from «41.5» to 48.4"
  }
} */
({ after, before }) => {
  const round = (x, digits) => Math.round(x * 10 ** digits) / 10 ** digits;
  return round((100 * (after - before)) / before, 3);
}
