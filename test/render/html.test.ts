import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readTemplates } from '../../src/io/templates.ts';
import { markup } from '../../src/render/html.ts';

/** The only values that templates may print unescaped: SVG that our own code drew. */
const drawn = new Set(['axis', 'flow', 'graph', 'heat', 'map', 'map.bar', 'plot', 'svg']);

test('templates print unescaped only what our own code drew', async () => {
  const templates = await readTemplates();
  for (const [path, text] of Object.entries(templates).filter(([path]) => path.endsWith('.html')))
    for (const [, name = ''] of text.matchAll(/\{\{(?:\{|&)\s*([^}]*?)\s*\}/g))
      assert.ok(drawn.has(name), `${path} prints {{{${name}}}} unescaped`);
});

const ownScripts =
  /<script src="(?:\{\{frame\.site\.root\}\}\{\{script\}\}|\{\{runner\}\}(?:run|prove))\.js" defer><\/script>/g;

test('templates carry no inline style, handler or script; files of ours are named', async () => {
  for (const [path, text] of Object.entries(await readTemplates()))
    // The frame in which a browser runs a check is no template: it names its one script by its hash.
    if (path.endsWith('.html') && path !== 'runner.html')
      assert.doesNotMatch(
        text.replace(ownScripts, ''),
        /<script|\sstyle=|\son[a-z]+=|javascript:/i,
        path,
      );
});

test('markup() escapes values and keeps what is drawn', () => {
  assert.equal(
    markup`<b title="${'"<&'}">${{ drawn: markup`<i/>` }}</b>`,
    '<b title="&quot;&lt;&amp;"><i/></b>',
  );
});
