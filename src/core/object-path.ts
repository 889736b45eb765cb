/** Path of an object below a library, by its SHA-256. */
export function objectPath(hash: string): string {
  return `objects/${hash.slice(0, 2)}/${hash.slice(2)}`;
}
