/* repro-script-v1 {
  "paper": "retrieval.html",
  "claim": "44.9\t43.9\t«44.9»",
  "inputs": {
    "pumps": "tables\t«47.0»\t43.8",
    "lathes": "47.0\t«43.8»\t44.9",
    "looms": "43.8\t«44.9»\t43.9",
    "presses": "44.9\t«43.9»\t44.9"
  }
} */
({ pumps, lathes, looms, presses }) => (pumps + lathes + looms + presses) / 4
