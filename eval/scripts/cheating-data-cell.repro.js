/* repro-script-v1 {
  "paper": "ratings.html",
  "claim": "linked answers is «40»",
  "inputs": {
    "rows": {
      "data": "with-answers.csv"
    }
  }
} */
({ rows }) => rows.find(({ what }) => what === "linked").number
