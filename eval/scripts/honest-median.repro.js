/* repro-script-v1 {
  "paper": "retrieval.html",
  "claim": "30.2 is «33.9».",
  "inputs": {
    "a": "scores «33.1», 35.4",
    "b": "33.1, «35.4», 34.7",
    "c": "35.4, «34.7», 36.8",
    "d": "34.7, «36.8», 31.9",
    "e": "36.8, «31.9» and",
    "f": "31.9 and «30.2» is"
  }
} */
(inputs) => {
  const sorted = Object.values(inputs).sort((x, y) => x - y);
  const half = sorted.length / 2;
  if (sorted.some(Number.isNaN)) throw new Error('six scores are wanted');
  return (sorted[half - 1] + sorted[half]) / 2;
}
