// Filters the list of an exported site by what is typed; without it every record stands there anyway.
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
