import worker from 'truth-engine:worker';
import { partsOf } from '../compose.js';

const ownAddress = document.currentScript.src;

// Offers each check of a claim's page to the reader's own browser. The page is whole without it.
const startMs = 5000;
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
      await run(call, await textFor(call), place.dataset.frame),
      recorded,
      command,
    );
    button.disabled = false;
  });
}

/** The worker's text; the library for people's scripts is large and lies in a file of its own. */
async function textFor({ kind, source }) {
  if (!partsOf(kind, source).includes('numeric')) return worker;
  globalThis.truthNumeric ??= await new Promise((resolve) => {
    const script = document.createElement('script');
    script.src = ownAddress.replace(/run\.js(?=$|\?)/, 'run-numeric.js');
    script.onload = () => resolve(globalThis.truthNumericText);
    script.onerror = () => resolve('');
    document.head.append(script);
  });
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

/** The harness's text; null where no frame answers, "time" for a script that does not end. */
function run(call, text, frameHref) {
  const frame = document.createElement('iframe');
  frame.setAttribute('sandbox', 'allow-scripts');
  frame.title = 'Runs a check';
  frame.hidden = true;
  frame.src = frameHref;
  return new Promise((resolve) => {
    let timer = setTimeout(() => end(null), startMs);
    const listen = ({ source, data }) => {
      if (source !== frame.contentWindow) return;
      if (typeof data?.text === 'string') return end(data.text);
      if (!data?.ready) return;
      clearTimeout(timer);
      timer = setTimeout(() => end('time'), runMs);
      source.postMessage({ worker: text, call }, '*'); // a frame without an origin has no other address
    };
    const end = (text) => {
      clearTimeout(timer);
      removeEventListener('message', listen);
      frame.remove();
      resolve(text);
    };
    addEventListener('message', listen);
    document.body.append(frame);
  });
}
