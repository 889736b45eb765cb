import { loadScript, runInFrame } from './run-frame.js';

const ownAddress = document.currentScript.src;

// Offers each proof of a claim's page to the reader's own browser: kernel and exports are loaded when the button is
// pressed, not before. The page is whole without it.
const limitMs = 300_000;

for (const place of document.querySelectorAll('[data-prove]')) offer(place);

function offer(place) {
  const given = JSON.parse(place.dataset.prove);
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = 'Check it here';
  const said = document.createElement('output');
  said.setAttribute('aria-live', 'polite');
  place.append(button, ' ', said);
  place.hidden = false;
  button.addEventListener('click', async () => {
    button.disabled = true;
    said.textContent = 'Checking …';
    said.textContent = await check(given, place.dataset.frame).catch(
      (error) => `Could not check here: ${error?.message ?? error} ${inTerminal(given)}`,
    );
    button.disabled = false;
  });
}

async function check(given, frameHref) {
  const kernel = ownAddress.replace(/prove\.js(?=$|\?)/, 'prove-kernel.js');
  globalThis.truthKernel ??= await loadScript(kernel, 'truthKernelText');
  const challenge = await exportOf(given.challenge);
  const solution = await exportOf(given.solution);
  if (!globalThis.truthKernel || !challenge || !solution)
    return `This browser cannot load the proof. ${inTerminal(given)}`;
  for (const one of [challenge, solution])
    if (one.computed !== null && one.computed !== one.sha256)
      return `The export has another hash than the certificate names: ${one.computed}.`;
  const started = performance.now();
  const call = { challenge, solution, question: given.question };
  const text = await runInFrame({ worker: globalThis.truthKernel, call, frameHref, limitMs });
  const tookMs = Math.round(performance.now() - started);
  if (text === null) return `This browser cannot check it here. ${inTerminal(given)}`;
  if (text === 'time') return `Stopped after ${limitMs / 1000} seconds. ${inTerminal(given)}`;
  if (!text.startsWith('=')) return `It stopped here: ${text.slice(1)} ${inTerminal(given)}`;
  const certificate = text.slice(1);
  const hash = await sha256(new TextEncoder().encode(certificate));
  const { kind } = JSON.parse(certificate).verdict;
  const word = kind === 'accept' ? 'accepts the proof' : 'rejects the proof';
  if (hash === null) return `The kernel in this browser ${word}, ${tookMs} ms.`;
  return hash === given.certificate
    ? `The kernel in this browser ${word}: the same certificate as recorded, ${tookMs} ms.`
    : `The kernel in this browser ${word}; its certificate differs from the one recorded.`;
}

function inTerminal({ command }) {
  return `In a terminal: ${command}`;
}

/** An export's bytes, out of a script of this site: a page opened from disk may load nothing else. */
async function exportOf({ sha256: hash, src }) {
  globalThis.truthExports ??= {};
  if (!globalThis.truthExports[hash] && !(await loadScript(src, 'truthExports'))) return null;
  const text = globalThis.truthExports[hash];
  if (typeof text !== 'string') return null;
  const bytes = Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
  return { sha256: hash, bytes, computed: await sha256(bytes) };
}

/** Null where this page may not compute one. */
async function sha256(bytes) {
  if (!globalThis.crypto?.subtle) return null;
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
