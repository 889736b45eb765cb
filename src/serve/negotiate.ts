/** Forms of a record or a claim, by the ending of their files, in the order in which they are offered. */
const forms = {
  html: ['text/html', 'application/xhtml+xml'],
  json: ['application/json'],
  jsonld: ['application/ld+json'],
  md: ['text/markdown'],
} as const;

export type Ending = keyof typeof forms;

const endings = ['html', 'json', 'jsonld', 'md'] as const;

/** Which form an Accept header asks for (RFC 9110, 12.5.1); the first of those offered where it has no wish. */
export function endingFor(
  accept: string | undefined,
  offered: readonly [Ending, ...Ending[]] = endings,
): Ending {
  const wishes = (accept ?? '').slice(0, 1000).split(',').slice(0, 50).map(wishOf);
  let best: { ending: Ending; quality: number } = { ending: offered[0], quality: 0 };
  for (const ending of offered) {
    const quality = qualityOf(ending, wishes);
    if (quality > best.quality) best = { ending, quality };
  }
  return best.ending;
}

interface Wish {
  readonly type: string;
  readonly quality: number;
}

function wishOf(text: string): Wish {
  const [type = '', ...parameters] = text.split(';').map((part) => part.trim().toLowerCase());
  const quality = parameters.find((one) => one.startsWith('q='))?.slice(2) ?? '1';
  return {
    type,
    quality: /^(?:0(?:\.\d{0,3})?|1(?:\.0{0,3})?)$/.test(quality) ? Number(quality) : 0,
  };
}

/** The most exact wish that fits decides. */
function qualityOf(ending: Ending, wishes: readonly Wish[]): number {
  const types: readonly string[] = forms[ending];
  const exact = wishes.filter(({ type }) => types.includes(type));
  const family = wishes.filter(({ type }) =>
    types.some((one) => `${one.split('/')[0]}/*` === type),
  );
  const any = wishes.filter(({ type }) => type === '*/*');
  const [deciding = []] = [exact, family, any].filter((some) => some.length > 0);
  return Math.max(0, ...deciding.map(({ quality }) => quality));
}
