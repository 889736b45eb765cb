const names = {
  prelude: 'TruthPrelude',
  survival: 'TruthSurvival',
  math: 'TruthMath',
  numeric: 'TruthNumeric',
};
const transcendental =
  /\b(?:a?(?:sin|cos|tan)h?|atan2|exp|expm1|log(?:2|10|1p)?|pow|cbrt|hypot|truthPower)\b/;

/**
 * The bundles that a script has a use for. Ours name what they call; a person's may reach any
 * function in ways that its text does not show. What is left out is not there at all.
 */
export function partsOf(kind, source) {
  if (kind === 'value') return ['math'];
  if (kind === 'number') return /\bnumeric\b/.test(source) ? ['math', 'numeric'] : ['math'];
  return [
    'prelude',
    ...(source.includes('survival') ? ['survival'] : []),
    ...(transcendental.test(source) ? ['math'] : []),
  ];
}

/** What runs before a script: these bundles, then the harness, whose function is its value. All ours, nothing of the script's. */
export function compose(texts, parts) {
  const given = Object.entries(names).map(([part, name]) =>
    parts.includes(part) ? `${part}: ${name}.${part}` : `${part}: null`,
  );
  return `(() => {
${parts.map((part) => texts[part]).join('\n')}
const harness =
${texts.harness}
return harness({ ${given.join(', ')} });
})()`;
}
