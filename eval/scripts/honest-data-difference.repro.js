/* repro-script-v1 {
  "paper": "ratings.html",
  "claim": "fall by «9.32» points",
  "inputs": {
    "rows": {
      "data": "ratings.csv"
    }
  }
} */
({ rows }, numeric) => {
  const of = (system) => numeric.mean(numeric.column(numeric.where(rows, { system }), 'seconds'));
  return of('plain') - of('linked');
}
