/* repro-script-v1 {
  "paper": "retrieval.html",
  "claim": "74.1 is «2.00».",
  "inputs": {
    "a": "scores «71.2», 73.5",
    "b": "71.2, «73.5», 69.8",
    "c": "73.5, «69.8» and",
    "d": "69.8 and «74.1» is"
  }
} */
({ a, b, c, d }, numeric) => numeric.sd([a, b, c, d])
