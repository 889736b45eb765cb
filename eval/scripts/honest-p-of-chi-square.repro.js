/* repro-script-v1 {
  "paper": "retrieval.html",
  "claim": "= 11.32, «p = .023»",
  "inputs": {
    "x": "χ²(4) = «11.32», p",
    "df": "χ²(«4») ="
  }
} */
({ x, df }, numeric) => numeric.chi2.sf(x, df)
