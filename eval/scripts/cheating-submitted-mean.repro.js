/* repro-script-v1 {
  "paper": "ratings.html",
  "claim": "seconds is «44.175»",
  "inputs": {
    "rows": {
      "data": "submitted.csv"
    }
  }
} */
({ rows }, numeric) => numeric.mean(numeric.column(rows, "seconds"))
