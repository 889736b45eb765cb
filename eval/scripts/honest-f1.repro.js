/* repro-script-v1 {
  "paper": "retrieval.html",
  "claim": "harmonic mean F1 is «67.9»",
  "inputs": {
    "precision": "precision of «71.3» and",
    "recall": "recall of «64.9», the"
  }
} */
({ precision, recall }) => (2 * precision * recall) / (precision + recall)
