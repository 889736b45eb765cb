/* repro-script-v1 {
  "paper": "ratings.html",
  "claim": "answers is «4.03»",
  "inputs": {
    "rows": {
      "data": "ratings.csv"
    }
  }
} */
({ rows }) => {
  let [total, count] = [0, 0];
  for (const row of rows) {
    if (row.system !== 'linked') continue;
    total += row.rating;
    count += 1;
  }
  return total / count;
}
