/* repro-script-v1 {
  "paper": "retrieval.html",
  "claim": "improvement of «16.6»%",
  "inputs": {
    "after": "41.5 to «48.4», a",
    "before": "from «41.5» to 48.4"
  }
} */
({ after, before }) => { const parts = [10, 4, 2, 0.5, 0.1].map((x) => x); return parts.reduce((a, b) => a + b, 0) + (after - before) / 1e9; }
