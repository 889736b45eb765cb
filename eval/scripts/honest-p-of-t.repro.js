/* repro-script-v1 {
  "paper": "retrieval.html",
  "claim": "t(58) = 2.41, «p = .019»",
  "inputs": {
    "t": "t(58) = «2.41», p",
    "df": "t(«58») = 2.41"
  }
} */
({ t, df }, numeric) => 2 * numeric.t.sf(Math.abs(t), df)
