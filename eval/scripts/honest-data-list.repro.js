/* repro-script-v1 {
  "paper": "ratings.html",
  "claim": "score of «12.26»",
  "inputs": {
    "latencies": {
      "data": "latencies.json"
    }
  }
} */
({ latencies }) => latencies.reduce((total, { value }) => total + value, 0) / latencies.length
