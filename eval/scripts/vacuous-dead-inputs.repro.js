/* repro-script-v1 {
  "paper": "retrieval.html",
  "claim": "improvement of «16.6»%",
  "inputs": {
    "after": "41.5 to «48.4», a",
    "before": "from «41.5» to 48.4"
  }
} */
({ after, before }) => {
  let n = 0;
  count: for (;;) {
    n += 1;
    if (n * 10 === 1660 / 10) break count;
    if (n > 1000) break;
  }
  return n === 0 ? after - before : 4 * 4 + 3 / 5;
}
