/* repro-script-v1 {
  "paper": "retrieval.html",
  "claim": "46.3\t49.8\t46.3\t«48.4»",
  "inputs": {
    "pumps": "Linked\t«51.2»\t46.3",
    "lathes": "51.2\t«46.3»\t49.8",
    "looms": "46.3\t«49.8»\t46.3",
    "presses": "49.8\t«46.3»\t48.4"
  }
} */
({ pumps, lathes, looms, presses }) => {
  const row = [pumps, lathes, looms, presses];
  return row.reduce((total, one) => total + one, 0) / row.length;
}
