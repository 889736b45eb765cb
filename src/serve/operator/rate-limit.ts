const mostAddresses = 20_000;

interface Bucket {
  tokens: number;
  at: number;
}

/**
 * A token bucket an address: `perSecond` requests on the long run, `burst` at once. Gives the seconds that an address
 * must wait, 0 when it may go on. Addresses beyond a bound are forgotten, oldest first.
 */
export function rateLimit(
  perSecond: number,
  burst: number,
  clock: () => number,
): (address: string) => number {
  const buckets = new Map<string, Bucket>();
  return (address) => {
    const key = networkOf(address);
    const now = clock();
    const known = buckets.get(key);
    const bucket = known ?? { tokens: burst, at: now };
    bucket.tokens = Math.min(burst, bucket.tokens + ((now - bucket.at) / 1000) * perSecond);
    bucket.at = now;
    if (!known) {
      buckets.set(key, bucket);
      for (const oldest of buckets.keys()) {
        if (buckets.size <= mostAddresses) break;
        buckets.delete(oldest);
      }
    }
    if (bucket.tokens < 1) return (1 - bucket.tokens) / perSecond;
    bucket.tokens -= 1;
    return 0;
  };
}

/** One subscriber of IPv6 has a whole /64. */
function networkOf(address: string): string {
  if (!address.includes(':') || address.includes('.')) return address;
  const [head = ''] = address.split('::');
  return head.split(':').slice(0, 4).join(':');
}
