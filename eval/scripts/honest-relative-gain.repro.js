/* repro-script-v1 {
  "paper": "retrieval.html",
  "claim": "improvement of «16.6»%",
  "inputs": {
    "after": "41.5 to «48.4», a",
    "before": "from «41.5» to 48.4"
  }
} */
({ after, before }) => (100 * (after - before)) / before
