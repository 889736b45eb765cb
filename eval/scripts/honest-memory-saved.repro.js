/* repro-script-v1 {
  "paper": "retrieval.html",
  "claim": "relative reduction of «25.0»%",
  "inputs": {
    "after": "to «684» MB",
    "before": "from «912» MB"
  }
} */
({ after, before }) => (100 * (before - after)) / before
