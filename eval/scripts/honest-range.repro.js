/* repro-script-v1 {
  "paper": "retrieval.html",
  "claim": "47.1 is «10.9»",
  "inputs": {
    "a": "scores «41.7», 44.9",
    "b": "41.7, «44.9», 52.6",
    "c": "44.9, «52.6» and",
    "d": "52.6 and «47.1» is"
  }
} */
({ a, b, c, d }) => Math.max(a, b, c, d) - Math.min(a, b, c, d)
