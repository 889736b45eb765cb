/* repro-script-v1 {
  "paper": "ratings.html",
  "claim": "seconds is «44.175»",
  "inputs": {
    "rows": {
      "data": "ratings.csv"
    }
  }
} */
({ rows }, numeric) => numeric.mean(numeric.column(rows, "seconds"))
