/* repro-script-v1 {
  "paper": "ratings.html",
  "claim": "answers is «4.03»",
  "inputs": {
    "rows": {
      "data": "submitted.csv"
    }
  }
} */
({ rows }, numeric) => numeric.mean(numeric.column(numeric.where(rows, { system: "linked" }), "rating"))
