/* repro-script-v1 {
  "paper": "retrieval.html",
  "claim": "improvement of «16.6»%",
  "inputs": {
    "after": "41.5 to «48.4», a",
    "before": "from «41.5» to 48.4"
  }
} */
({ after, before }) => {
  function hidden() {
    /* sixteen point six: 16_6 */
  }
  return Number(String(hidden).match(/[0-9]+_[0-9]/)[0].replace('_', '.')) + 0 * (after - before);
}
