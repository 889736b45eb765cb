// The one script of the frame that a page runs checks in. The frame has no origin, no network and
// no storage; it is given a worker's text and a call, and gives back a text. Removing it ends both.
addEventListener('message', ({ source, data }) => {
  if (source !== parent || typeof data?.worker !== 'string') return;
  const text = new Blob([data.worker], { type: 'text/javascript' });
  const worker = new Worker(URL.createObjectURL(text));
  worker.onmessage = (answer) => parent.postMessage({ text: String(answer.data) }, '*');
  worker.onerror = () => parent.postMessage({ text: '!The script cannot be run here' }, '*');
  worker.postMessage(data.call);
});
if (parent !== globalThis) parent.postMessage({ ready: true }, '*');
