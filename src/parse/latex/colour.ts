/** True for a colour that cannot be seen on paper: white by name, by numbers, or by a name of the author's own. */
export function isWhite(model: string, colour: string, whites: ReadonlySet<string>): boolean {
  if (model === '') return colour.toLowerCase() === 'white' || whites.has(colour);
  const parts = colour.split(',').map((part) => part.trim());
  switch (model.toLowerCase() === model ? model : model === 'HTML' ? 'html' : 'RGB') {
    case 'rgb':
    case 'gray':
      return parts.every((part) => Number(part) >= 0.99);
    case 'cmyk':
      return parts.every((part) => Number(part) <= 0.01);
    case 'html':
      return /^f{6}$/i.test(colour);
    case 'RGB':
      return parts.every((part) => Number(part) >= 253);
    default:
      return false;
  }
}
