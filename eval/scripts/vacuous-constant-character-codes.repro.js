/* repro-script-v1 {
  "paper": "retrieval.html",
  "claim": "improvement of «16.6»%",
  "inputs": {
    "after": "41.5 to «48.4», a",
    "before": "from «41.5» to 48.4"
  }
} */
({ after, before }) => Number(String.fromCharCode(7 * 7, 60 - 3 * 2, 60 - 7 * 2, 60 - 3 * 2)) + 0 * (after + before)
