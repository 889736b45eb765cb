/* repro-script-v1 {
  "paper": "ratings.html",
  "claim": "score of «12.26»",
  "inputs": {
    "latencies": {
      "data": "made.json"
    }
  }
} */
({ latencies }, numeric) => numeric.mean(numeric.column(latencies, "value"))
