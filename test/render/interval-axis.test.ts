import assert from 'node:assert/strict';
import { test } from 'node:test';
import { intervalAxis, type AxisParts } from '../../src/render/interval-axis.ts';

const apart: AxisParts = {
  paper: {
    label: 'Paper says 39.6',
    shown: '39.55 to 39.65',
    range: { low: '791/20', high: '793/20' },
  },
  computed: {
    label: 'Its six numbers give',
    shown: '38.58 to 38.68',
    range: { low: '1929/50', high: '967/25' },
  },
  step: '0.1',
  relation: { kind: 'apart', by: '8.7 units' },
  captionId: 'k1',
};

test('intervalAxis() draws both bars by the blueprint and the gap between them', () => {
  const svg = intervalAxis(apart)?.svg ?? '';
  // min 38.58, max 39.65, pad .1605: the domain is 38.4195 to 39.8105
  assert.match(svg, /class="axis-paper" x="81\.27%" y="22" width="7\.19%" height="14"/);
  assert.match(svg, /class="axis-computed" x="11\.54%" y="76" width="7\.19%" height="14"/);
  assert.match(svg, /class="axis-apart" x="50%" y="122">apart by 8\.7 units</);
  assert.doesNotMatch(svg, /viewBox|style=/);
});

test('intervalAxis() labels at most six steps, none within 4% of an edge', () => {
  const svg = intervalAxis(apart)?.svg ?? '';
  const labels = [...svg.matchAll(/class="axis-tick" x="([\d.]+)%"[^>]*>([^<]*)/g)];
  assert.deepEqual(
    labels.map(([, , words]) => words),
    ['38.6', '38.8', '39.0', '39.2', '39.4', '39.6'],
  );
  for (const [, x] of labels) assert.ok(Number(x) >= 4 && Number(x) <= 96);
});

test('intervalAxis() draws the overlap where the ranges meet', () => {
  const computed = { ...apart.computed, range: { low: '39.6', high: '39.7' } };
  const svg = intervalAxis({ ...apart, computed, relation: { kind: 'meet' } })?.svg ?? '';
  assert.match(svg, /class="axis-overlap"/);
  assert.match(svg, />they meet</);
});

test('intervalAxis() lets an open end run over the edge', () => {
  const paper = { ...apart.paper, range: { low: null, high: '0.001' } };
  const svg = intervalAxis({ ...apart, paper })?.svg ?? '';
  assert.match(svg, /class="axis-paper" x="-5%"/);
});

test('intervalAxis() draws nothing when no end is known', () => {
  const open = { low: null, high: null };
  const none = { ...apart, paper: { ...apart.paper, range: open } };
  assert.equal(intervalAxis({ ...none, computed: { ...apart.computed, range: open } }), null);
});

test('intervalAxis() draws ranges that are a million units apart', () => {
  const computed = { ...apart.computed, range: { low: '1000000', high: '1000001' } };
  const svg = intervalAxis({ ...apart, computed })?.svg ?? '';
  assert.ok(svg.length < 4000);
});

test('intervalAxis() escapes what the paper printed', () => {
  const paper = { ...apart.paper, label: 'Paper says <script>' };
  assert.doesNotMatch(intervalAxis({ ...apart, paper })?.svg ?? '', /<script>/);
});
