/* repro-script-v1 {
  "paper": "retrieval.html",
  "claim": "74.1 is «2.00».",
  "inputs": {
    "a": "scores «71.2», 73.5",
    "b": "71.2, «73.5», 69.8",
    "c": "73.5, «69.8» and",
    "d": "69.8 and «74.1» is"
  }
} */
({ a, b, c, d }) => {
  const values = [a, b, c, d];
  const n = values.length;
  let total = 0;
  for (const value of values) total += value;
  const centre = total / n;
  let squares = 0;
  for (const value of values) squares += (value - centre) * (value - centre);
  return Math.sqrt(squares / (n - 1));
}
