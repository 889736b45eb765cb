/** The text of `README.txt` for a record and the log's key. */
export function readmeOf(id: string, key: string): string {
  return `Record ${id} of Truth Engine, whole and checkable without network.

  truth-engine audit <this zip> --key '${key}'

card.html       the record; report.html, where there is one, its report
card.json       the manifest: everything that is said, with every quotation and its place
objects/        manifests, checks (script, input, result) and pages by their SHA-256
quotes.json     the quotations by claim
statement.intoto.json   an in-toto Statement over manifest, checks and sources
entry.json, checkpoint, bundle.json   the log's entry, its signed head, the proof between them
sandbox/        what ran before each check's script: the checks can be run without this engine
ro-crate-metadata.json  the same described as an RO-Crate 1.2
library.pub     the public key; take it from its owner rather than from here

Sources and their whole texts are not in it: they are their authors'. What they are called and
their SHA-256 stand in bundle.json under "withheld".
`;
}
