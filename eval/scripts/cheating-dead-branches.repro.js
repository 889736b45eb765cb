/* repro-script-v1 {
  "paper": "retrieval.html",
  "claim": "49.6 is «53.67».",
  "inputs": {
    "a": "splits «54.1», 57.3",
    "b": "54.1, «57.3» and",
    "c": "57.3 and «49.6» is"
  }
} */
({ a, b, c }) => {
  if (a < 0) return (a * b - c) / (a + b) + a - b * c;
  if (b < 0) return (b * c - a) / (b + c) + b - c * a;
  if (c < 0) return (c * a - b) / (c + a) + c - a * b;
  return (a + b + c) / 3;
}
