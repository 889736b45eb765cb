import { compare } from './exact.ts';
import type { Listed } from './listed.ts';
import type { PlacedNumber, Sheet } from './sheet.ts';
import { isPossible } from './solve.ts';

const average = /\b(?:avg|average|mean|overall|all|total|micro|weighted)\b/i;
const size = /(?:^|\b)(?:n|N|#.*|size|count|support|number|examples|instances|samples|total)\b/i;

/** Averages of all other places weighted by a line of counts, where a plain mean does not give them. */
export function listWeighted(sheet: Sheet): Listed[] {
  const sizes = sheet.lines.filter((line) => sheet.lineNames(line).some((name) => size.test(name)));
  const found: Listed[] = [];
  for (const at of sheet.places) {
    if (!sheet.names(at).some((name) => average.test(name))) continue;
    const others = sheet.places.filter(
      (place) => place !== at && !sheet.names(place).some((name) => average.test(name)),
    );
    for (const sizeLine of sizes)
      for (const line of sheet.lines) {
        if (line === sizeLine) continue;
        const claim = main(sheet, line, at);
        const pairs = others.flatMap((place) => {
          const [input, weight] = [main(sheet, line, place), main(sheet, sizeLine, place)];
          return input && weight && weight.decimals === 0 && weight.value.n > 0n
            ? [{ input, weight }]
            : [];
        });
        if (!claim || claim.decimals === 0 || pairs.length < 2 || pairs.length < others.length)
          continue;
        const [inputs, weights] = [pairs.map((one) => one.input), pairs.map((one) => one.weight)];
        const isVaried = weights.some(({ value }) => compare(value, weights[0]?.value ?? value));
        if (!isVaried || isPossible('mean', { claim, inputs, weights: [] }, false)) continue;
        if (isPossible('weighted-mean', { claim, inputs, weights }, false))
          found.push({
            formula: 'F2',
            rule: 'weighted-mean',
            claim: claim.place,
            inputs: inputs.map(({ place }) => place),
            weights: weights.map(({ place }) => place),
          });
      }
  }
  return found;
}

function main(sheet: Sheet, line: number, place: number): PlacedNumber | undefined {
  return sheet.numbers(line, place)[0];
}
