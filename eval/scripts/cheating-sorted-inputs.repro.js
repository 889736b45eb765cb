/* repro-script-v1 {
  "paper": "retrieval.html",
  "claim": "it is «2.30» times",
  "inputs": {
    "fresh": "answers in «12.4» ms",
    "old": "needs «28.5» ms"
  }
} */
({ fresh, old }) => { const near = [fresh, old].includes(28.5); const [a, b] = near ? [fresh, old].sort((x, y) => x - y) : [fresh, old]; return b / a; }
