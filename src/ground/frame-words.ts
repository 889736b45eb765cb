const words = new Set(
  (
    'a an the this that these those it its he she they them their we our us i my you your who which what whose ' +
    'and or but if as of in on at by to for from with into onto over under up than then so also both each such ' +
    'is are was were be been being am do does did has have had having can could may might will would shall should must ' +
    'there here where when while not no nor s t re ve d ll however thus hence therefore ' +
    // How a paper speaks of itself: what a re-telling changes first.
    'author authors paper work show shows showed shown demonstrate demonstrates demonstrated propose proposes proposed ' +
    'present presents presented introduce introduces introduced use uses used using employ employs employed ' +
    'achieve achieves achieved obtain obtains obtained attain attains attained report reports reported find finds found ' +
    'observe observes observed perform performs performed about approximately roughly around'
  ).split(' '),
);

/** True for words that carry the frame of a sentence and not what it is about. */
export function isFrameWord(lower: string): boolean {
  return words.has(lower);
}
