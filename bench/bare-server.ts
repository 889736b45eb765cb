import { serve } from '@hono/node-server';
import { Hono } from 'hono';

/** The peer: a bare hono reply of so many bytes at every path. `/<bytes>` sets how many, once for all that follow. */
let body = new Uint8Array(0);
const app = new Hono()
  .get('/size/:bytes', (context) => {
    body = new Uint8Array(Number(context.req.param('bytes'))).fill(120);
    return context.text('ok');
  })
  .get('*', (context) => context.body(body, 200, { 'Content-Type': 'text/html; charset=utf-8' }));
serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }, ({ port }) =>
  console.log(`  Open     http://127.0.0.1:${port}/`),
);
