// The moderators' page: two lists that follow the API, and their buttons.

import * as api from './api.js';
import { listen } from './decide.js';
import { Keyed } from './lists.js';
import { announce, banner } from './notices.js';
import * as posters from './posters.js';
import * as words from './words.js';

const EVERY = 2_000;
const SLOWEST = 15_000;
/** More sheets than a person reads at a time only slow the page down. */
const MOST_SHEETS = 40;
const MOST_ROWS = 60;

const byId = (id) => document.getElementById(id);
const queue = new Keyed(byId('file'), posters.sheet, posters.refresh);
const wall = new Keyed(byId('colles'), posters.row);

function showQueue({ posts, total = posts.length }) {
  const oldest = [...posts].sort((a, b) => Date.parse(a.since ?? a.publishedAt) - Date.parse(b.since ?? b.publishedAt));
  const shown = oldest.slice(0, MOST_SHEETS);
  queue.show(shown);
  const waiting = words.count('waiting', total);
  const first = oldest[0];
  const line = first
    ? `${waiting}, ${words.say('oldest', { age: words.age(first.since ?? first.publishedAt) })}`
    : '';
  byId('compte').textContent = line;
  announce(waiting);
  document.title = document.title.replace(/^(\(\d+\) )?/, total > 0 ? `(${total}) ` : '');
  byId('file-vide').hidden = total > 0;
  byId('file-vide').textContent = words.say('queueEmpty');
  byId('file-reste').hidden = total <= shown.length;
  byId('file-reste').textContent = words.say('more', { n: total - shown.length });
}

function showWall({ posts, total = posts.length }) {
  const newest = [...posts].sort((a, b) => Date.parse(b.shownAt ?? b.since) - Date.parse(a.shownAt ?? a.since));
  wall.show(newest.slice(0, MOST_ROWS));
  byId('mur-compte').textContent = total > 0 ? String(total) : '';
  byId('mur-vide').hidden = total > 0;
  byId('mur-vide').textContent = words.say('wallEmpty');
}

async function follow(pause = EVERY) {
  let next = EVERY;
  try {
    const [waiting, shown] = await Promise.all([api.list('waiting'), api.list('shown')]);
    showQueue(waiting);
    showWall(shown);
    banner('');
  } catch (trouble) {
    if (trouble instanceof api.SignedOut) {
      banner('signedOut');
      return;
    }
    banner('offline');
    next = Math.min(pause * 1.5, SLOWEST);
  }
  setTimeout(() => follow(next), next);
}

function tick() {
  const now = new Date();
  byId('heure').textContent = now.toLocaleTimeString(document.documentElement.lang, { hour: '2-digit', minute: '2-digit' });
}

listen(queue, byId('file'));
listen(wall, byId('colles'));
tick();
setInterval(tick, 5_000);
follow();
