import type { Context } from 'hono';
import type { HeaderOf } from './answer/send-page.ts';

/** What node's server hands to the application beside the request; absent in tests without a port. */
export interface Bindings {
  readonly incoming?: {
    readonly headers: Readonly<Record<string, string | string[] | undefined>>;
    readonly socket: { readonly remoteAddress?: string | undefined };
  };
}

/** Headers by name in lower case. Those of node's own request are read without making others of them. */
export function headersOf(context: Context<{ Bindings: Bindings }>): HeaderOf {
  const incoming = incomingOf(context);
  return (name) => {
    if (!incoming) return context.req.header(name);
    const value = incoming.headers[name];
    return typeof value === 'string' ? value : value?.[0];
  };
}

/**
 * Who asks, as far as that can be known. Anyone may write X-Forwarded-For: only its last name, which the proxy in front
 * of us added, is taken, and only where the operator says that there is one.
 */
export function addressOf(context: Context<{ Bindings: Bindings }>, trustsProxy: boolean): string {
  const forwarded = trustsProxy ? headersOf(context)('x-forwarded-for') : undefined;
  const last = forwarded?.split(',').at(-1)?.trim();
  if (last) return last.slice(0, 64);
  return incomingOf(context)?.socket.remoteAddress ?? 'unknown';
}

function incomingOf(context: Context<{ Bindings: Bindings }>): Bindings['incoming'] {
  const bindings: Bindings | undefined = context.env;
  return bindings?.incoming;
}
