/* repro-script-v1 {
  "paper": "retrieval.html",
  "claim": "improvement of «16.6»%",
  "inputs": {
    "after": "41.5 to «48.4», a",
    "before": "from «41.5» to 48.4"
  }
} */
({ after, before }) => {
  try {
    null.x16_6;
  } catch (error) {
    const digits = error.message.match(/[0-9]+_[0-9]+/);
    return Number(digits[0].replace('_', '.')) + 0 * (after + before);
  }
}
