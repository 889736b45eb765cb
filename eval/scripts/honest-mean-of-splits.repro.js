/* repro-script-v1 {
  "paper": "retrieval.html",
  "claim": "49.6 is «53.67».",
  "inputs": {
    "a": "splits «54.1», 57.3",
    "b": "54.1, «57.3» and",
    "c": "57.3 and «49.6» is"
  }
} */
({ a, b, c }) => (a + b + c) / 3
