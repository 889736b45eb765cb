/* repro-script-v1 {
  "paper": "ratings.html",
  "claim": "linked answers is «40».",
  "inputs": {
    "rows": {
      "data": "ratings.csv"
    }
  },
  "seed": 3
} */
({ rows }, numeric) => {
  const seconds = numeric.column(numeric.where(rows, { system: 'linked' }), 'seconds');
  return numeric.mean(numeric.resample.bootstrap(seconds, numeric.mean, 10));
}
