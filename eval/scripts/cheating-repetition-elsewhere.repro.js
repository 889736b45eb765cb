/* repro-script-v1 {
  "paper": "retrieval.html",
  "claim": "improvement of «16.6»%",
  "inputs": {
    "again": "A score of «16.6» has",
    "after": "41.5 to «48.4», a"
  }
} */
({ again, after }) => again * (after / after)
