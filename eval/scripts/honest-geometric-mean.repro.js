/* repro-script-v1 {
  "paper": "retrieval.html",
  "claim": "6.9 is «5.28».",
  "inputs": {
    "a": "speed-ups «4.1», 5.2",
    "b": "4.1, «5.2» and 6.9",
    "c": "5.2 and «6.9» is"
  }
} */
({ a, b, c }) => Math.exp((Math.log(a) + Math.log(b) + Math.log(c)) / 3)
