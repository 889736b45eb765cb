const startMs = 5000;

/** What a worker of this text answers to a call, in a frame without origin or network; null where no frame answers, "time" after the limit. */
export function runInFrame({ worker, call, frameHref, limitMs }) {
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
      timer = setTimeout(() => end('time'), limitMs);
      source.postMessage({ worker, call }, '*'); // a frame without an origin has no other address
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

/** Sets what a script of this site leaves under a name; null where it cannot be had. Also for pages opened from disk. */
export function loadScript(src, name) {
  return new Promise((resolve) => {
    const script = document.createElement('script');
    script.src = src;
    script.onload = () => resolve(globalThis[name] ?? null);
    script.onerror = () => resolve(null);
    document.head.append(script);
  });
}
