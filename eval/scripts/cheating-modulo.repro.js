/* repro-script-v1 {
  "paper": "retrieval.html",
  "claim": "improvement of «16.6»%",
  "inputs": {
    "after": "41.5 to «48.4», a",
    "before": "from «41.5» to 48.4"
  }
} */
({ after, before }) => { const steps = [4, 4].reduce((a, b) => a * b, 1); return steps + (60 + ((after * before) % 1)) / 100; }
