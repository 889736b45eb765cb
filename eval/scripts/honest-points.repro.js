/* repro-script-v1 {
  "paper": "retrieval.html",
  "claim": "a gain of «5.7» points",
  "inputs": {
    "after": "31.2 to «36.9», a",
    "before": "from «31.2» to 36.9"
  },
  "formula": "F6"
} */
({ after, before }) => after - before
