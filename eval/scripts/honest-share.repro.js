/* repro-script-v1 {
  "paper": "retrieval.html",
  "claim": "188 of 301 («62.5»%)",
  "inputs": {
    "part": "questions, «188» of",
    "whole": "188 of «301» ("
  }
} */
({ part, whole }) => (100 * part) / whole
