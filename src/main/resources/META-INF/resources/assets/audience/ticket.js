// Keeps a ticket's page current, and shows the poster that only this phone remembers.

import * as memory from './memory.js';

const EVERY = 3_000;
const SLOWEST = 30_000;
const path = location.pathname.replace(/\/withdrawal$/, '');
const main = document.getElementById('contenu');
const status = main.dataset.status;

function showPoster() {
  const kept = memory.poster(path);
  if (!kept || status === 'withdrawn' || status === 'unknown') {
    memory.forgetPoster(path);
    return;
  }
  const poster = document.getElementById('affiche');
  poster.querySelector('.t').textContent = kept.text;
  poster.querySelector('.signature').textContent = kept.name;
  poster.classList.add(/^p-[a-z]+$/.test(kept.paper) ? kept.paper : 'p-jaune');
  poster.hidden = false;
  if (status === 'rejected') {
    document.getElementById('autre').hash = new URLSearchParams({ reprendre: path }).toString();
  }
}

async function isChanged() {
  const answer = await fetch(path, { headers: { Accept: 'application/json' }, cache: 'no-store' });
  if (answer.status >= 500) {
    throw new Error(`answered ${answer.status}`);
  }
  return !answer.ok || (await answer.json()).status !== status;
}

function wait(delay) {
  setTimeout(async () => {
    if (document.hidden) {
      wait(delay);
      return;
    }
    try {
      if (await isChanged()) {
        location.replace(path + location.search);
        return;
      }
      wait(Math.min(delay * 1.1, SLOWEST));
    } catch {
      wait(Math.min(delay * 2, SLOWEST));
    }
  }, delay);
}

showPoster();
if (status !== 'withdrawn' && status !== 'unknown') {
  wait(EVERY);
}
