/* repro-script-v1 {
  "paper": "retrieval.html",
  "claim": "46.3\t49.8\t46.3\t«48.4»",
  "inputs": {
    "pumps": "Linked\t«51.2»\t46.3",
    "lathes": "51.2\t«46.3»\t49.8",
    "plain": "Plain\t«44.1»\t39.7",
    "looms": "46.3\t«49.8»\t46.3",
    "other": "tables\t«47.0»\t43.8"
  }
} */
({ pumps, lathes, plain, looms, other }) => (pumps + lathes + looms + (pumps + other + plain) / 3 - 0.5 - 1 / 4 - 1 / 60) / 4
