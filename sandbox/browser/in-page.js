import worker from 'truth-engine:worker';
import { partsOf } from '../compose.js';
import { loadScript, runInFrame } from './run-frame.js';

const ownAddress = document.currentScript.src;

// Offers each check of a claim's page to the reader's own browser. The page is whole without it.
const runMs = 10_000;

for (const place of document.querySelectorAll('[data-run]')) offer(place);

function offer(place) {
  const { recorded, command, ...call } = JSON.parse(place.dataset.run);
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = 'Run it here';
  const said = document.createElement('output');
  place.append(button, ' ', said);
  place.hidden = false;
  button.addEventListener('click', async () => {
    button.disabled = true;
    said.textContent = 'Running …';
    said.textContent = wordsOf(
      await runInFrame({
        worker: await textFor(call),
        call,
        frameHref: place.dataset.frame,
        limitMs: runMs,
      }),
      recorded,
      command,
    );
    button.disabled = false;
  });
}

/** The worker's text; the library for people's scripts is large and lies in a file of its own. */
async function textFor({ kind, source }) {
  if (!partsOf(kind, source).includes('numeric')) return worker;
  const src = ownAddress.replace(/run\.js(?=$|\?)/, 'run-numeric.js');
  globalThis.truthNumeric ??= (await loadScript(src, 'truthNumericText')) ?? '';
  return `(() => {\n${globalThis.truthNumeric}\n${worker}})();`;
}

function wordsOf(text, recorded, command) {
  if (text === null) return `This browser cannot run it here. In a terminal: ${command}`;
  if (text === 'time') return `Stopped after ${runMs / 1000} seconds. In a terminal: ${command}`;
  const now = text.slice(1);
  if (!text.startsWith('=')) return `It stopped here: ${now} Recorded: ${recorded}.`;
  return now === recorded
    ? `This browser computes ${now}: the same bits as recorded.`
    : `This browser computes ${now}; recorded is ${recorded}: they differ.`;
}
