/* repro-script-v1 {
  "paper": "retrieval.html",
  "claim": "340 questions is «69.00»",
  "inputs": {
    "x1": "scores «62.5» and 71.3 over",
    "w1": "over «120» and 340",
    "x2": "62.5 and «71.3» over",
    "w2": "120 and «340» questions"
  }
} */
({ x1, w1, x2, w2 }) => (x1 * w1 + x2 * w2) / (w1 + w2)
