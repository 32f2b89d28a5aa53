// The wall as it is, beside the list: the page of a screen, made small, that counts as none. It holds a stream, and a browser
// has six connections to one host for all its tabs: so it is there only while it can be seen.

const WIDTH = 1_920;
const FOLDED = matchMedia('(max-width: 56.25em)');

const box = document.getElementById('apercu');
const papers = document.querySelector('.papiers');

/** The one room that the lists are narrowed to, if it is one. */
function room() {
  const chosen = [...papers.querySelectorAll('[aria-pressed=true]')].map((button) => button.dataset.room);
  return chosen.length === 1 && chosen[0] !== 'none' ? chosen[0] : '';
}

function address() {
  const query = new URLSearchParams({ preview: '', lang: document.documentElement.lang });
  return `/wall${room() && `/${room()}`}?${query}`;
}

function frame() {
  const made = document.createElement('iframe');
  made.title = box.dataset.title;
  made.tabIndex = -1;
  return made;
}

function show() {
  if (document.hidden || FOLDED.matches) {
    box.replaceChildren();
    return;
  }
  const there = box.querySelector('iframe');
  const wanted = address();
  if (there?.getAttribute('src') !== wanted) {
    // A new one: to send an old one elsewhere would add to where the Back button goes.
    const next = frame();
    next.src = wanted;
    box.replaceChildren(next);
  }
}

new ResizeObserver(([{ contentRect }]) => box.style.setProperty('--k', String(contentRect.width / WIDTH))).observe(box);
new MutationObserver(show).observe(papers, { subtree: true, attributeFilter: ['aria-pressed'] });
FOLDED.addEventListener('change', show);
document.addEventListener('visibilitychange', show);
// The post that waits comes first.
if (document.readyState === 'complete') {
  show();
} else {
  addEventListener('load', show);
}
