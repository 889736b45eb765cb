/* repro-script-v1 {
  "paper": "retrieval.html",
  "claim": "to «49.3». A",
  "inputs": {
    "x": "stage improves by about 12% over «44.0», to"
  }
} */
({ x }) => x
