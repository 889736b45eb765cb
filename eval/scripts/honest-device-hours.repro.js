/* repro-script-v1 {
  "paper": "retrieval.html",
  "claim": "in total «292» device-hours",
  "inputs": {
    "hours": "takes «36.5» hours",
    "devices": "on «8» devices"
  }
} */
({ hours, devices }) => hours * devices
