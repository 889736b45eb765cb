/* repro-script-v1 {
  "paper": "ratings.html",
  "claim": "answers is «4.03»",
  "inputs": {
    "rows": {
      "data": "with-answers.csv"
    }
  }
} */
({ rows }) => rows.map(({ number }) => number).filter((x) => x < 10)[0]
