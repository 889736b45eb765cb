/* repro-script-v1 {
  "paper": "retrieval.html",
  "claim": "78\t81\t«771»",
  "inputs": {
    "train": "Pumps\t«612»\t78",
    "dev": "612\t«78»\t81",
    "test": "78\t«81»\t771"
  }
} */
({ train, dev, test }) => train + dev + test
