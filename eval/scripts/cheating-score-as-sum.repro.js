/* repro-script-v1 {
  "paper": "retrieval.html",
  "claim": "over 44.0, to «49.3»",
  "inputs": {
    "base": "over «44.0», to",
    "more": "speed-ups 4.1, «5.2» and"
  }
} */
({ base, more }) => base + more + 0.1
