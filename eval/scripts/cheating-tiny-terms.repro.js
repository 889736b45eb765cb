/* repro-script-v1 {
  "paper": "retrieval.html",
  "claim": "it is «2.30» times",
  "inputs": {
    "fresh": "answers in «12.4» ms",
    "old": "needs «28.5» ms"
  }
} */
({ fresh, old }) => {
  const ratio = old / fresh;
  const noise = (old - fresh) * (old + fresh) - old * old + fresh * fresh;
  const more = (old * 2 - old - old) * (fresh + old) + (fresh - fresh) * old;
  return ratio + noise * more;
}
