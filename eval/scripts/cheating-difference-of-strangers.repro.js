/* repro-script-v1 {
  "paper": "retrieval.html",
  "claim": "a gain of «5.7» points",
  "inputs": {
    "a": "49.6 is «53.67».",
    "b": "Pumps\t612\t«78»\t81"
  }
} */
({ a, b }) => (b - a) / 4 - 0.4 + 1 / 60
