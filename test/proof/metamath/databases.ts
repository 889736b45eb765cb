/** Sums over 0, with the proof that each term equals itself; the axioms of a first example of the language. */
export const sums = `
$( Terms are made of 0, variables and sums. $)
$c 0 + = -> ( ) term wff |- $.
$v t r s P Q $.
tt $f term t $.  tr $f term r $.  ts $f term s $.
wp $f wff P $.   wq $f wff Q $.
tze $a term 0 $.
tpl $a term ( t + r ) $.
weq $a wff t = r $.
wim $a wff ( P -> Q ) $.
a1 $a |- ( t = r -> ( t = s -> r = s ) ) $.
a2 $a |- ( t + 0 ) = t $.
\${ min $e |- P $.  maj $e |- ( P -> Q ) $.  mp $a |- Q $. $}
th1 $p |- t = t $=
  tt tze tpl tt weq tt tt weq tt a2 tt tze tpl tt weq tt tze tpl tt weq tt tt
  weq wim tt a2 tt tze tpl tt tt a1 mp mp $.
`;

/** The same theorem from the same axioms with its proof compressed, its intermediate steps shared. */
export const compressed = sums.replace(
  /\$=[^$]*\$\.\s*$/,
  '$= ( tze tpl weq a2 wim a1 mp ) ABCZADZAADZAEZJJKFLIAAGHH $.\n',
);

/** Sets with quantifiers: distinct variables matter. */
export const quantifiers = `
$c ( ) -> A. = |- wff setvar $.
$v ph ps x y z $.
wph $f wff ph $.  wps $f wff ps $.
vx $f setvar x $.  vy $f setvar y $.  vz $f setvar z $.
wi $a wff ( ph -> ps ) $.
wal $a wff A. x ph $.
weq $a wff x = y $.
\${ $d x ph $.  ax-5 $a |- ( ph -> A. x ph ) $. $}
`;

/** Bytes of a text, in pieces of a size. */
export function pieces(text: string, size = text.length): Uint8Array[] {
  const bytes = new TextEncoder().encode(text);
  const parts: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; at += size) parts.push(bytes.subarray(at, at + size));
  return parts;
}
