// What scripts add to a page: links that copy themselves, ?open=all, the search of an exported list.
// Without them every link, claim and record stands there anyway.
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
(() => {
  const form = document.querySelector('form[data-filter]');
  const list = form && document.getElementById(form.dataset.filter);
  const field = form?.querySelector('input[type=search]');
  const count = document.querySelector('[data-filter-count]');
  if (!form || !field) return;
  form.hidden = false;
  document.querySelector('[data-without-scripts]')?.remove();
  const rows = [...(list?.children ?? [])].map((row) => [row, row.textContent.toLowerCase()]);
  const show = () => {
    const words = field.value.toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const [row, text] of rows) {
      row.hidden = !words.every((word) => text.includes(word));
      if (!row.hidden) shown += 1;
    }
    if (count) count.textContent = words.length > 0 ? `${shown} of ${rows.length} records on this page match.` : '';
  };
  field.addEventListener('input', show);
  form.addEventListener('submit', (event) => event.preventDefault());
})();
