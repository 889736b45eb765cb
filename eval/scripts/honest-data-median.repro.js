/* repro-script-v1 {
  "paper": "ratings.html",
  "claim": "seconds is «43.65»",
  "inputs": {
    "rows": {
      "data": "ratings.csv"
    }
  }
} */
({ rows }, numeric) => numeric.median(rows.map(({ seconds }) => seconds))
