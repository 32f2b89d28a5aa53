// The wall beside the list: as it is, and its newest posts, each with the button that takes it down.

import { list } from './api.js';
import { Keyed } from './lists.js';
import { onWall } from './posters.js';
import './preview.js';
import * as words from './words.js';

const ROWS = 5;
const SOON = 300;

const byId = (id) => document.getElementById(id);
const rows = new Keyed(byId('colles'), onWall);
const seen = new Set();
let asking;

/** Asks for them, at most a few times a second. */
export function refresh() {
  asking ??= setTimeout(load, SOON);
}

/** Whether a post that changed can be one of them. */
export function concerns({ id, standing }) {
  return standing === 'shown' || seen.has(id);
}

async function load() {
  asking = undefined;
  try {
    const { posts, total } = await list({ state: 'shown', limit: ROWS });
    seen.clear();
    posts.forEach(({ id }) => seen.add(id));
    rows.show(posts);
    byId('mur-compte').textContent = total > 0 ? total.toLocaleString(document.documentElement.lang) : '';
    byId('mur-vide').hidden = total > 0;
    byId('mur-vide').textContent = words.say('wallEmpty');
  } catch {
    // The stream says when the desk answers again, and then all is asked for anew.
  }
}

/** @param decide takes the button's action and its post */
export function listen(decide) {
  byId('colles').addEventListener('click', (event) => {
    const button = event.target.closest('button[data-action]');
    const item = button && rows.item(button);
    if (item && event.detail <= 1) {
      decide(button.dataset.action, item);
    }
  });
}

export function hold({ id }) {
  rows.settle(id, Infinity);
}

export function settle({ id }, { version }) {
  rows.settle(id, version);
  refresh();
}

export function release({ id }) {
  rows.release(id);
  refresh();
}
