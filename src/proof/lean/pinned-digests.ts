/** By operation: the digests of its definition's closure, and the release of Lean that has it. */
export const pinnedDigests: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'Nat.div': {
    '51b15406de21d9637d2b4f3e804dff3d5351f4cbbfab4dc052d306a3582735d3': '4.0.0 of July 2021',
  },
  'Nat.gcd': {
    '4bb0026649ef3a9f99e4d63f12d4f5893977017f12e79019d8fc5e77009fd7e7': '4.0.0 of July 2021',
  },
  'Nat.land': {
    af7ec8e9d5da563284db0e08e443fc3c086681e9eae1aa41034aad66cb741922: '4.0.0 of July 2021',
  },
  'Nat.lor': {
    '39c2764c9b6ceb90614247f59f22eb16982bca2d61c2f37f571952fd08f51344': '4.0.0 of July 2021',
  },
  'Nat.mod': {
    '91418f0cf926f86bc28666fce7c8fcfb7de39c3311d39b61e7de1d4a82d157e6': '4.0.0 of July 2021',
  },
  'Nat.xor': {
    '75adf5c856fa0bd60319cff1702c98a06b472a31bf8fd57af0ce394be98d90b4': '4.0.0 of July 2021',
  },
};
