/* repro-script-v1 {
  "paper": "retrieval.html",
  "claim": "it is «2.30» times",
  "inputs": {
    "fresh": "answers in «12.4» ms",
    "old": "needs «28.5» ms"
  },
  "tolerance": {
    "kind": "absolute",
    "value": "0.5"
  }
} */
({ fresh, old }) => old / fresh
