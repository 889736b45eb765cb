/* repro-script-v1 {
  "paper": "retrieval.html",
  "claim": "improvement of «16.6»%",
  "inputs": {
    "after": "41.5 to «48.4», a",
    "before": "from «41.5» to 48.4"
  }
} */
({ after, before }) => {
  const gain = (100 * (after - before)) / before;
  const [low, high] = [4 * 4 + 1 / 2, 10 + 7 - 1 / 4];
  return Math.min(high - 1 / 10, Math.max(low + 1 / 10, gain));
}
