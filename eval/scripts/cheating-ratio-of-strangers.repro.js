/* repro-script-v1 {
  "paper": "retrieval.html",
  "claim": "it is «2.30» times",
  "inputs": {
    "a": "44.0, to «49.3».",
    "b": "tables\t47.0\t«43.8»\t44.9"
  }
} */
({ a, b }) => (2 * a) / b + 0.05 - 1 / 1000
