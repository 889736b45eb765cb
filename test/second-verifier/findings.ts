const most = 1000;

/** What is wrong with a bundle, each finding as `path: what`. */
export class Findings {
  readonly list: string[] = [];

  /** Notes one finding; text from the bundle is cut and stripped of control characters. */
  add(path: string, what: string): void {
    if (this.list.length < most) this.list.push(`${plain(path, 300)}: ${plain(what, 600)}`);
  }

  /** Runs a part of the verification; whatever it throws is a finding at the path. */
  guard(path: string, part: () => void): void {
    try {
      part();
    } catch (error) {
      this.add(path, reasonOf(error));
    }
  }
}

/** The message of anything that was thrown. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : 'an unknown failure';
}

function plain(text: string, length: number): string {
  return text
    .slice(0, length)
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '?');
}
