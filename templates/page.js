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
