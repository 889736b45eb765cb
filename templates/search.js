// Search of an exported site: files of words and of records beside it, loaded as they are needed.
(() => {
  const form = document.querySelector('form[data-search]');
  if (!form) return;
  const field = form.querySelector('input[type=search]');
  const found = document.querySelector('[data-found]');
  const listed = document.querySelector('[data-listed]');
  const loaded = new Map();
  const rowsInFile = 500;
  const mostShown = 50;
  globalThis.truthEngineSearch = (kind, key, value) => loaded.get(`${kind} ${key}`)?.take(value);
  const load = (kind, key, path) => {
    const name = `${kind} ${key}`;
    if (!loaded.has(name)) {
      const one = {};
      one.whole = new Promise((resolve) => {
        one.take = resolve;
        const script = document.createElement('script');
        script.src = form.dataset.search + path;
        script.onerror = () => resolve([]);
        document.head.append(script);
      });
      loaded.set(name, one);
    }
    return loaded.get(name).whole;
  };
  // Each word is the beginning of a word of the record.
  const recordsWith = async (word) => {
    const [initial] = word;
    if (!form.dataset.initials.includes(initial)) return new Set();
    const words = await load('words', initial, `w-${initial.codePointAt(0).toString(16)}.js`);
    const numbers = new Set();
    for (const [one, records] of words) if (one.startsWith(word)) for (const n of records) numbers.add(n);
    return numbers;
  };
  const rowOf = async (number) => {
    const file = Math.floor(number / rowsInFile);
    return (await load('rows', file, `rows-${file}.js`))[number % rowsInFile];
  };
  const shown = ([href, title, id, question, line]) => {
    const item = document.createElement('li');
    const head = document.createElement('h2');
    const link = document.createElement('a');
    link.href = href;
    link.textContent = title;
    head.append(link);
    item.append(head);
    for (const words of [id, question, line].filter(Boolean)) {
      const text = document.createElement('p');
      text.className = 'small';
      text.textContent = words;
      item.append(text);
    }
    return item;
  };
  let asked = 0;
  const search = async () => {
    const turn = (asked += 1);
    const words = field.value.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
    found.hidden = words.length === 0;
    listed.hidden = words.length > 0;
    if (words.length === 0) return;
    const sets = await Promise.all(words.slice(0, 16).map(recordsWith));
    const numbers = [...sets[0]].filter((one) => sets.every((set) => set.has(one))).sort((a, b) => a - b);
    const rows = await Promise.all(numbers.slice(0, mostShown).map(rowOf));
    if (turn !== asked) return;
    const count = numbers.length === 1 ? '1 record matches' : `${numbers.length} records match`;
    const more = numbers.length > mostShown ? ` The first ${mostShown} stand here.` : '';
    found.querySelector('p').textContent =
      numbers.length === 0 ? `No record matches “${field.value}”.` : `${count}, last changed first.${more}`;
    found.querySelector('ol').replaceChildren(...rows.filter(Boolean).map(shown));
  };
  form.hidden = false;
  document.querySelector('[data-without-scripts]')?.remove();
  field.addEventListener('input', search);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    search();
  });
  if (field.value) search();
})();
