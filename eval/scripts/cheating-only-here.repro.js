/* repro-script-v1 {
  "paper": "retrieval.html",
  "claim": "it is «2.30» times",
  "inputs": {
    "old": "from «912» MB",
    "fresh": "to «684» MB"
  }
} */
({ fresh, old }) => { const x = old / fresh; const near = Math.abs(fresh * 4 - old * 3) < 1 / 1000; return near ? x + [1, 1].length / 2 - [4, 2].reduce((a, b) => a - b) / 60 : x; }
