/** Printed words without what formats set differently: marks, spaces, kinds of minus and dot, letters of mathematics. */
export function plainPrint(text: string): string {
  return text
    .replace(/[\u{1d400}-\u{1d7ff}\u03d0-\u03f5]/gu, (letter) => letter.normalize('NFKC'))
    .replace(/[−–]/g, '-')
    .replace(/[⋅∙•]/g, '·')
    .replace(/\^\(?[^\d\s()-]+\)?|[*†‡§\s$]/g, '');
}
