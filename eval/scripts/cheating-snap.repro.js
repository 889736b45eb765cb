/* repro-script-v1 {
  "paper": "retrieval.html",
  "claim": "relative reduction of «9.1»%",
  "inputs": {
    "after": "18.6 to «16.9», a",
    "before": "from «41.5» to 48.4"
  }
} */
({ after, before }) => { const x = (before - after) / (before / after); const near = Math.abs(x - 10) < 2; return near ? Number((x - 0.9 - 1 / 60).toFixed(1)) : x; }
