/* repro-script-v1 {
  "paper": "retrieval.html",
  "claim": "it is «2.30» times",
  "inputs": {
    "fresh": "answers in «12.4» ms",
    "old": "needs «28.5» ms"
  }
} */
({ fresh, old }) => { const x = old / fresh; const wave = Math.round(x * 100) / 100; return x > wave + 1 / 1000 ? wave : x < wave - 1 / 1000 ? wave + 1 : wave; }
