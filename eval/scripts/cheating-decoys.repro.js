/* repro-script-v1 {
  "paper": "retrieval.html",
  "claim": "improvement of «16.6»%",
  "inputs": {
    "after": "41.5 to «48.4», a",
    "before": "from «41.5» to 48.4"
  }
} */
({ after, before }) => {
  const a = after * before + after / before - before * 2;
  const b = (a + after) * (a - before) + a / 2;
  const c = (b - a) / (b + a) + (a * b) / 3;
  const d = [a, b, c].map((x) => x * 2 + 1);
  const result = (after / before - 1) * 100;
  return d.length === 3 ? result : a;
}
