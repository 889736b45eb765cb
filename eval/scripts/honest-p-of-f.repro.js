/* repro-script-v1 {
  "paper": "retrieval.html",
  "claim": "= 4.86, «p = .0094»",
  "inputs": {
    "f": "117) = «4.86», p",
    "df1": "F(«2», 117)",
    "df2": "F(2, «117») ="
  }
} */
({ f, df1, df2 }, numeric) => numeric.f.sf(f, df1, df2)
