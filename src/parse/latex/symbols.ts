import { ownEntry } from './own.ts';
/** Signs that commands print, in text and in math: name, sign, one pair a line part. */
const table = `
alpha α beta β gamma γ delta δ epsilon ϵ varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι kappa κ
lambda λ mu μ nu ν xi ξ pi π varpi ϖ rho ρ varrho ϱ sigma σ varsigma ς tau τ upsilon υ phi ϕ varphi φ
chi χ psi ψ omega ω Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω
textalpha α textbeta β textmu μ micro μ
pm ± mp ∓ times × div ÷ cdot · cdotp · ast ∗ star ⋆ circ ∘ bullet • cap ∩ cup ∪ uplus ⊎ sqcap ⊓ sqcup ⊔ vee ∨ lor ∨
wedge ∧ land ∧ setminus ∖ smallsetminus ∖ wr ≀ diamond ⋄ Diamond ◇ oplus ⊕ ominus ⊖ otimes ⊗ oslash ⊘ odot ⊙ dagger † dag †
ddagger ‡ ddag ‡ amalg ⨿ bigtriangleup △ bigtriangledown ▽ triangleleft ◁ triangleright ▷ triangle △ vartriangle △
leq ≤ le ≤ leqslant ≤ geq ≥ ge ≥ geqslant ≥ neq ≠ ne ≠ equiv ≡ sim ∼ simeq ≃ approx ≈ cong ≅ doteq ≐ propto ∝ ll ≪ gg ≫
lll ⋘ ggg ⋙ prec ≺ succ ≻ preceq ⪯ succeq ⪰ lesssim ≲ gtrsim ≳ lessgtr ≶ subset ⊂ supset ⊃ subseteq ⊆ supseteq ⊇ subsetneq ⊊
supsetneq ⊋ sqsubset ⊏ sqsupset ⊐ sqsubseteq ⊑ sqsupseteq ⊒ in ∈ ni ∋ notin ∉ vdash ⊢ dashv ⊣ models ⊨ vDash ⊨ perp ⊥
mid ∣ nmid ∤ parallel ∥ nparallel ∦ asymp ≍ bowtie ⋈ smile ⌣ frown ⌢ coloneqq ≔ coloneq ≔ eqqcolon ≕ triangleq ≜ lhd ⊲ rhd ⊳
leftarrow ← gets ← rightarrow → to → leftrightarrow ↔ Leftarrow ⇐ Rightarrow ⇒ Leftrightarrow ⇔ iff ⇔ implies ⇒ impliedby ⇐
longleftarrow ⟵ longrightarrow ⟶ longleftrightarrow ⟷ Longleftarrow ⟸ Longrightarrow ⟹ Longleftrightarrow ⟺ mapsto ↦
longmapsto ⟼ hookleftarrow ↩ hookrightarrow ↪ uparrow ↑ downarrow ↓ updownarrow ↕ Uparrow ⇑ Downarrow ⇓ nearrow ↗ searrow ↘
swarrow ↙ nwarrow ↖ rightsquigarrow ⇝ leadsto ⇝ rightharpoonup ⇀ leftharpoonup ↼ rightleftharpoons ⇌ rightrightarrows ⇉
upuparrows ⇈ downdownarrows ⇊ textuparrow ↑ textdownarrow ↓ textrightarrow → textleftarrow ← nrightarrow ↛ twoheadrightarrow ↠
forall ∀ exists ∃ nexists ∄ neg ¬ lnot ¬ emptyset ∅ varnothing ∅ nabla ∇ partial ∂ infty ∞ aleph ℵ hbar ℏ hslash ℏ ell ℓ wp ℘ Re ℜ Im ℑ
angle ∠ measuredangle ∡ top ⊤ bot ⊥ prime ′ backprime ‵ surd √ imath ı jmath ȷ clubsuit ♣ diamondsuit ♢ heartsuit ♡ spadesuit ♠
flat ♭ natural ♮ sharp ♯ Box □ square □ blacksquare ■ qed □ bigstar ★ blacktriangle ▲ blacktriangledown ▼ lozenge ◊
sum ∑ prod ∏ coprod ∐ int ∫ iint ∬ iiint ∭ oint ∮ bigcap ⋂ bigcup ⋃ bigsqcup ⨆ bigvee ⋁ bigwedge ⋀ bigoplus ⨁ bigotimes ⨂
bigodot ⨀ biguplus ⨄ ldots … dots … cdots ⋯ vdots ⋮ ddots ⋱ dotsc … dotsb ⋯ dotsm ⋯ dotso … textellipsis …
langle ⟨ rangle ⟩ lfloor ⌊ rfloor ⌋ lceil ⌈ rceil ⌉ lbrace { rbrace } lbrack [ rbrack ] vert | Vert ‖ lvert | rvert | lVert ‖ rVert ‖
backslash \\ therefore ∴ because ∵ checkmark ✓ cmark ✓ xmark ✗ Checkmark ✓ XSolidBrush ✗ XSolid ✗ complement ∁ eth ð mho ℧ Finv Ⅎ beth ℶ
gimel ℷ Bbbk 𝕜 ltimes ⋉ rtimes ⋊ boxplus ⊞ boxtimes ⊠ boxdot ⊡ dotplus ∔ intercal ⊺ centerdot · circledast ⊛ circledcirc ⊚
precsim ≾ succsim ≿ thicksim ∼ thickapprox ≈ varpropto ∝ Vdash ⊩ nvdash ⊬ nsubseteq ⊈ nleq ≰ ngeq ≱ nless ≮ ngtr ≯
ss ß ae æ AE Æ oe œ OE Œ o ø O Ø l ł L Ł i ı j ȷ aa å AA Å dh ð DH Ð th þ TH Þ ng ŋ NG Ŋ dj đ DJ Đ
S § P ¶ copyright © textcopyright © textregistered ® texttrademark ™ pounds £ textsterling £ euro € texteuro € EUR € textyen ¥ textcent ¢
textdagger † textdaggerdbl ‡ textbullet • textasteriskcentered ∗ textperiodcentered · textsection § textparagraph ¶ textdegree ° degree °
textpm ± texttimes × textdiv ÷ textonehalf ½ textonequarter ¼ textordfeminine ª textordmasculine º textsubscripttwo ₂
textendash – textemdash — textquoteleft ‘ textquoteright ’ textquotedblleft “ textquotedblright ” textquotesingle ' textquotedbl " lq ‘ rq ’
quotesinglbase ‚ quotedblbase „ guillemotleft « guillemotright » guilsinglleft ‹ guilsinglright › glqq „ grqq “ flqq « frqq »
textless < textgreater > textbar | textbackslash \\ textasciitilde ~ textasciicircum ^ textunderscore _ textbraceleft { textbraceright }
lbrace { rbrace } textdollar $ textnumero № textmusicalnote ♪ textvisiblespace ␣ textexclamdown ¡ textquestiondown ¿ slash / textminus −
LaTeX LaTeX TeX TeX LaTeXe LaTeX2e BibTeX BibTeX arcsin arcsin arccos arccos arctan arctan arg arg cos cos cosh cosh cot cot coth coth csc csc
deg deg det det dim dim exp exp gcd gcd hom hom inf inf ker ker lg lg lim lim liminf liminf limsup limsup ln ln log log max max min min
Pr Pr sec sec sin sin sinh sinh sup sup tan tan tanh tanh argmax argmax argmin argmin bmod mod percent % celsius ℃ angstrom Å
blacktriangleright ▶ blacktriangleleft ◀ filledstar ★ faCheck ✓ faTimes ✗ tick ✓ CIRCLE ● Circle ○ LEFTcircle ◐ RIGHTcircle ◑
`;

const parts = table.trim().split(/\s+/);

/** What a command prints by itself; undefined for one that is no sign. */
export const symbols: ReadonlyMap<string, string> = new Map([
  ...parts.flatMap((name, index): [string, string][] =>
    index % 2 === 0 ? [[name, parts[index + 1] ?? '']] : [],
  ),
  ...(
    [
      ['%', '%'],
      ['&', '&'],
      ['$', '$'],
      ['#', '#'],
      ['_', '_'],
      ['{', '{'],
      ['}', '}'],
      ['|', '‖'],
      [' ', ' '],
      [',', ' '],
      [';', ' '],
      [':', ' '],
      ['>', ' '],
      ['quad', ' '],
      ['qquad', ' '],
      ['enspace', ' '],
      ['enskip', ' '],
      ['thinspace', ' '],
      ['space', ' '],
      ['nobreakspace', ' '],
      ['hfill', ' '],
      ['hfil', ' '],
      ['newline', ' '],
      ['linebreak', ' '],
      ['\\', ' '],
      ['tabularnewline', ' '],
      ['!', ''],
      ['-', ''],
      ['/', ''],
      ['@', ''],
      ['textvisiblespace', ' '],
    ] as const
  ).map(([name, sign]): [string, string] => [name, sign]),
]);

const combining: Readonly<Record<string, string>> = {
  "'": '\u0301',
  '`': '\u0300',
  '^': '\u0302',
  '"': '\u0308',
  '~': '\u0303',
  '=': '\u0304',
  '.': '\u0307',
  u: '\u0306',
  v: '\u030c',
  H: '\u030b',
  t: '\u0361',
  c: '\u0327',
  d: '\u0323',
  b: '\u0331',
  k: '\u0328',
  r: '\u030a',
};

/** True for a command that sets an accent over the letter behind it. */
export function isAccent(name: string): boolean {
  return Object.hasOwn(combining, name);
}

/** A letter with its accent, as one character where there is one. */
export function accented(name: string, letter: string): string {
  const plain = letter === 'ı' ? 'i' : letter === 'ȷ' ? 'j' : letter;
  const [first = '', ...rest] = plain;
  return `${first === '' ? '' : `${first}${ownEntry(combining, name) ?? ''}`.normalize('NFC')}${rest.join('')}`;
}
