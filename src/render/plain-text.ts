/**
 * Takes out what a hostile paper could steer a screen with: control characters, escapes and
 * bidirectional overrides. Line ends and tabs stay.
 */
export function plainText(text: string): string {
  return text.replace(steering, '');
}

const steering =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/g;

/** One line of text: every run of white space is one space. */
export function oneLine(text: string): string {
  return plainText(text.replace(/\s+/g, ' ')).trim();
}
