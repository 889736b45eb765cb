// What scripts add to a page: links that copy themselves, ?open=all.
// Without them every link and claim stands there anyway.
(() => {
  for (const link of document.querySelectorAll('a[data-copy]')) {
    const button = document.createElement('button');
    const told = document.createElement('output');
    button.type = 'button';
    button.className = 'copy';
    button.textContent = 'Copy link';
    told.setAttribute('aria-live', 'polite');
    link.after(' ', button, ' ', told);
    button.addEventListener('click', () => {
      const done = (words) => (told.textContent = words);
      const copied = navigator.clipboard?.writeText(link.href) ?? Promise.reject(new Error('none'));
      copied.then(() => done('Link copied'), () => done(link.href));
    });
  }
  if (new URLSearchParams(location.search).get('open') === 'all')
    for (const one of document.querySelectorAll('details')) one.open = true;
})();

// The proof of a log entry, checked here: its bytes, the path to the root (RFC 6962), the root and size that the
// checkpoint names, and its signature where this browser knows Ed25519.
(async () => {
  const place = document.querySelector('[data-proof]');
  if (!place) return;
  const bytes = (text) => Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
  const hex = (text) => Uint8Array.from(text.match(/../g) ?? [], (pair) => parseInt(pair, 16));
  const hash = async (...parts) =>
    new Uint8Array(await crypto.subtle.digest('SHA-256', await new Blob(parts).arrayBuffer()));
  const zero = Uint8Array.of(0);
  const one = Uint8Array.of(1);
  const rootOf = async ({ entry, index, size, proof }) => {
    let root = await hash(zero, bytes(entry));
    let [at, last] = [index, size - 1];
    for (const other of proof.map(hex)) {
      if (last === 0) return null;
      if (at % 2 === 1 || at === last) {
        root = await hash(one, other, root);
        while (at % 2 === 0 && at !== 0) [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
      } else root = await hash(one, root, other);
      [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
    }
    return last === 0 ? btoa(String.fromCharCode(...root)) : null;
  };
  const isSigned = async (note, key) => {
    const split = note.lastIndexOf('\n\n');
    const [, name, id, words] = /^([^+]+)\+([^+]+)\+(.+)$/.exec(key) ?? [];
    const own = (line) => hex(id).every((byte, at) => byte === bytes(line.split(' ').at(-1))[at]);
    const line = note.slice(split + 2).split('\n').find((one) => one.startsWith(`— ${name} `) && own(one));
    const signature = bytes(line?.split(' ').at(-1) ?? '').slice(4);
    const publicKey = await crypto.subtle.importKey('raw', bytes(words).slice(1), 'Ed25519', false, ['verify']);
    return crypto.subtle.verify('Ed25519', publicKey, signature, new TextEncoder().encode(note.slice(0, split + 1)));
  };
  const tell = (strong, words) => {
    place.querySelector('strong').textContent = strong;
    place.lastChild.textContent = ` ${words}`;
  };
  try {
    const given = JSON.parse(place.dataset.proof);
    const note = new TextDecoder().decode(bytes(given.checkpoint));
    const [, size, root] = note.split('\n');
    if (Number(size) !== given.size || (await rootOf(given)) !== root)
      return tell('Checked in your browser: it does not hold.', 'The path does not lead to the root of the checkpoint.');
    const signed = await isSigned(note, given.key).catch(() => null);
    if (signed === false) return tell('Checked in your browser: it does not hold.', 'The key of this page did not sign the checkpoint.');
    tell(
      'Checked in your browser.',
      `The bytes above lead to the root that the checkpoint of ${size} entries names; ${signed ? 'the key of this log signed it' : 'its signature could not be checked here'}.`,
    );
  } catch (error) {
    tell('Not checked in your browser:', String(error?.message ?? error));
  }
})();
