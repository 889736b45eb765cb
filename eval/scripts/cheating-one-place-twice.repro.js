/* repro-script-v1 {
  "paper": "retrieval.html",
  "claim": "it is «2.30» times",
  "inputs": {
    "old": "needs «28.5» ms",
    "fresh": "answers in «12.4» ms",
    "also": "needs «28.5» ms"
  }
} */
({ fresh, old, also }) => (old + also) / (2 * fresh)
