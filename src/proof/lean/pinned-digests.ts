/** By operation: the digests of its definition's closure, and the release of Lean that has it. */
export const pinnedDigests: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'Nat.div': {
    '1c2e9276e85de37798cca60ffba6153e30753ccf783a6bb47ab44bc9dff48f1b': '4.0.0 of July 2021',
  },
  'Nat.gcd': {
    '62810732f6182d55bfc6c07b5943b123e82a0186bff0cb416dd128a32a582152': '4.0.0 of July 2021',
  },
  'Nat.land': {
    '9f63895b9e9bd8e37c3b2a1cfd7794abe03c04758188dd16f9f09715d8ec520b': '4.0.0 of July 2021',
  },
  'Nat.lor': {
    '8d87f80a2d4ee32c751c7aa576f34e46300a5c25c83e7e9eb67c051340acc8bf': '4.0.0 of July 2021',
  },
  'Nat.mod': {
    '036836e298c46853a74e4985aea5a64c087166b0e11e7e1dfe22fbc8a7aff18e': '4.0.0 of July 2021',
  },
  'Nat.xor': {
    '91b80e2901fa7dfdcb1eb62051a843967210e5257264f4314c2325bcf1433dad': '4.0.0 of July 2021',
  },
};
