/* repro-script-v1 {
  "paper": "retrieval.html",
  "claim": "improvement of «16.6»%",
  "inputs": {
    "after": "41.5 to «48.4», a",
    "before": "from «41.5» to 48.4"
  }
} */
({ after, before }) => { const [a, b] = after < 50 && before < 50 ? [Math.max(after, before), Math.min(after, before)] : [after, before]; return (100 * (a - b)) / b; }
