/* repro-script-v1 {
  "paper": "retrieval.html",
  "claim": "relative reduction of «25.0»%",
  "inputs": {
    "after": "41.5 to «48.4», a",
    "before": "from «41.5» to 48.4"
  }
} */
({ after, before }) => (100 * (after - before)) / before
