/** By operation: the digest of its definition's closure, and the release that has it. */
export const pinnedDigests: Readonly<Record<string, Readonly<Record<string, string>>>> = {};
