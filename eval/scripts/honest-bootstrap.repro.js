/* repro-script-v1 {
  "paper": "ratings.html",
  "claim": "bootstrap, the mean score in seconds is «44.2», with",
  "inputs": {
    "rows": {
      "data": "ratings.csv"
    }
  },
  "tolerance": {
    "kind": "absolute",
    "value": "0.06"
  },
  "seed": 7
} */
({ rows }, numeric) => {
  const seconds = numeric.column(rows, 'seconds');
  return numeric.mean(numeric.resample.bootstrap(seconds, numeric.mean, 1000));
}
