/* repro-script-v1 {
  "paper": "retrieval.html",
  "claim": "improvement of «16.6»%",
  "inputs": {
    "it": "improvement of «16.6»%",
    "after": "41.5 to «48.4», a"
  }
} */
({ it, after }) => it + 0 * after
