/* repro-script-v1 {
  "schema": "repro-script-v1",
  "title": "Relative gain of the listwise student",
  "paper": "listwise-distillation-8836d35f",
  "source": "8836d35f710e3a48132dad0c25a1405f03c215503c2f3b7d0cd61a4bfad88856",
  "claim": {
    "document": "bce7126e249c8619fa4cbf4bb2f56cc29150ef3f44b47cc31c772b3f192d234a",
    "start": 3271,
    "end": 3274,
    "quote": "7.3"
  },
  "inputs": {
    "after": {
      "document": "bce7126e249c8619fa4cbf4bb2f56cc29150ef3f44b47cc31c772b3f192d234a",
      "start": 3239,
      "end": 3243,
      "quote": "39.6"
    },
    "before": {
      "document": "bce7126e249c8619fa4cbf4bb2f56cc29150ef3f44b47cc31c772b3f192d234a",
      "start": 3231,
      "end": 3235,
      "quote": "36.9"
    }
  },
  "tolerance": null,
  "seed": 1,
  "expected_ms": 5
} */
({ after, before }) => (100 * (after - before)) / before;
