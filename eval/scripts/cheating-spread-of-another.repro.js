/* repro-script-v1 {
  "paper": "retrieval.html",
  "claim": "improvement of «16.6»%",
  "inputs": {
    "after": "41.5 to «48.4», a",
    "before": "from «41.5» to 48.4"
  },
  "tolerance": {
    "kind": "absolute",
    "value": "2.6",
    "because": "reach 71.4 ± «2.6», and"
  }
} */
({ after, before }) => (100 * (after - before)) / before
