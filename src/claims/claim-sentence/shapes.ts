/** Forms of sentences that claims have, or lack; a sentence's shapes are the indices of those it shows. */
export function shapesOf(text: string): number[] {
  return shapes.flatMap((shape, index) => (shape.test(text) ? [index] : []));
}

const shapes: readonly RegExp[] = [
  /\d/,
  /%|percent/,
  /\d\.\d/,
  /\bp\s*[<=>]/i,
  /\b(?:we|our|us)\b/i,
  /\bthis (?:paper|work|study|article|thesis)\b/i,
  /\b(?:show|find|found|demonstrat|suggest|indicat|reveal|observ|conclud|confirm|report|prove|achiev|outperform|improv|increas|decreas|reduc|result|associat|significan)/i,
  /\bwe (?:also |further |then |thus |first )?(?:show|find|found|demonstrat|observ|conclu|prove|report|reveal|confirm|identif|achiev|obtain|see|note)/i,
  /\b(?:results?|findings?|data|experiments?|evidence|analysis|analyses|study|studies|work|evaluation)\b[^,.;]{0,60}\b(?:show|suggest|demonstrat|indicat|reveal|confirm|provid|impl|support|highlight)/i,
  /\b(?:than|compared|versus|vs|higher|lower|better|best|more|less|worse|outperform\w*|superior)\b/i,
  /\b(?:may|might|could|can|suggest\w*|likely|possibl\w*|potential\w*|appear\w*|seem\w*)\b/i,
  /\b(?:not|no|never|neither|nor|without|cannot)\b/i,
  /\?/,
  /\[\d|\bet al\b|\(\d{4}\)/,
  /\b(?:aim\w*|objective|purpose|goal|to (?:investigate|examine|assess|evaluate|determine|explore|study|test))\b/i,
  /\b(?:should|must|need\w*|recommend\w*|future|further research)\b/i,
  /\b(?:was|were|had|did)\b/i,
  /\b(?:is|are|has|have|does|do)\b/i,
  /state\s?-?\s?of\s?-?\s?the\s?-?\s?art/i,
  /\b[A-Z]{2,}\b/,
  /\b(?:fig|figure|table|tab)\b/i,
  /\(/,
  /:/,
];
