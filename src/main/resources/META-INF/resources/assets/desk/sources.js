// The page of sources: asks the API every few seconds and changes in place what changed, so that the focus stays.

import { svg } from '../shared/dom.js';
import { banner, toast } from './notices.js';
import * as words from './words.js';

const EVERY = 3_000;
const SLOWEST = 15_000;

const byId = (id) => document.getElementById(id);
const lines = byId('lignes');
const spoken = byId('annonce');
const lang = document.documentElement.lang;
/** The server's clock less ours. */
let ahead = Date.parse(document.querySelector('main').dataset.now) - Date.now();

function say(element, text) {
  if (element.textContent !== text) {
    element.textContent = text;
  }
}

function moment(paragraph, value) {
  paragraph.hidden = !value;
  const time = paragraph.querySelector('time');
  time.dateTime = value?.at ?? '';
  if (value) {
    say(time, value.words);
  }
}

function chart(cell, lately) {
  cell.querySelector('.compte').hidden = !lately;
  cell.querySelector('.sans').hidden = Boolean(lately);
  say(cell.querySelector('.n'), String(lately?.total ?? ''));
  say(cell.querySelector('.tranches'), lately?.words ?? '');
  const bars = (lately?.bars ?? []).map(({ x, y, height }) => svg('rect', { x, y, width: 8, height }));
  cell.querySelector('svg').replaceChildren(...bars);
}

/** A button that becomes another one stays the same element: whoever stands on it stays there. */
function action(cell, row) {
  const [link, form, nothing] = cell.children;
  const focused = cell.contains(document.activeElement);
  link.hidden = !row.enter;
  form.hidden = !row.move;
  nothing.hidden = row.enter || Boolean(row.move);
  const button = form.querySelector('button');
  form.elements.source.value = row.source ?? '';
  button.value = row.move ?? '';
  for (const shown of [link, button]) {
    say(shown.firstElementChild, row.button);
    say(shown.lastElementChild, ` ${row.label} ${row.source ?? ''}`.trimEnd());
  }
  say(nothing, row.button);
  if (focused && !row.enter && !row.move) {
    byId('tableau').focus();
  }
}

function fill(line, row) {
  const part = (name) => line.querySelector(name);
  line.dataset.key = row.key;
  line.dataset.condition = row.condition;
  part('use').setAttribute('href', `/assets/shared/networks.svg#${row.mark}`);
  say(part('.nom b'), row.label);
  const names = [...line.querySelectorAll('.nom bdi')].map((each) => each.textContent);
  if (names.join('\n') !== row.names.join('\n')) {
    part('.nom p').replaceChildren(part('.nom b'), ...row.names.map(isolated));
  }
  say(part('.puce b'), row.word);
  moment(part('.poste'), row.posted);
  moment(part('.entendu'), row.heard);
  part('.age .sans').hidden = Boolean(row.posted);
  chart(part('.lately'), row.lately);
  say(part('.phrase'), row.happens);
  part('.conseil').hidden = !row.hint;
  say(part('.conseil span'), row.hint ?? '');
  say(part('.conseil code'), row.setting ?? '');
  action(part('.faire'), row);
}

function isolated(name) {
  const element = document.createElement('bdi');
  element.textContent = name;
  return element;
}

function leave(line) {
  if (line.contains(document.activeElement)) {
    byId('tableau').focus();
  }
  line.remove();
}

/** Lines that stay are not moved: whoever stands in one would lose the focus. */
function show(view) {
  ahead = Date.parse(view.now) - Date.now();
  const known = new Map([...lines.children].map((line) => [line.dataset.key, line]));
  const wanted = new Set(view.sources.map((row) => row.key));
  for (const [key, line] of known) {
    if (!wanted.has(key)) {
      leave(line);
    }
  }
  const changes = [];
  let next = lines.firstElementChild;
  for (const row of view.sources) {
    const line = known.get(row.key) ?? lines.firstElementChild.cloneNode(true);
    if (known.has(row.key) && line.dataset.condition !== row.condition) {
      changes.push(words.say('changed', { source: [row.label, ...row.names].join(' '), state: row.word }));
    }
    fill(line, row);
    if (line === next) {
      next = line.nextElementSibling;
    } else {
      lines.insertBefore(line, next);
    }
  }
  say(byId('chapeau'), view.headline);
  say(byId('collees'), view.hanging);
  if (changes.length > 0) {
    spoken.textContent = changes.join('. ');
  }
}

/** Resolves to whether it was shown; a person who is signed out has to load the page again. */
async function refresh() {
  try {
    const query = new URLSearchParams({ lang });
    const answer = await fetch(`/desk/api/sources?${query}`, { headers: { Accept: 'application/json' }, cache: 'no-store' });
    if (answer.status === 401) {
      banner('signedOut');
      return false;
    }
    if (!answer.ok) {
      throw new Error(`answered ${answer.status}`);
    }
    show(await answer.json());
    banner('');
    return true;
  } catch {
    banner('offline');
    return false;
  }
}

async function follow(pause = EVERY) {
  const next = (await refresh()) ? EVERY : Math.min(pause * 1.5, SLOWEST);
  setTimeout(() => follow(next), next);
}

async function order(form, button) {
  const move = button.value;
  const source = form.elements.source.value;
  button.setAttribute('aria-disabled', 'true');
  try {
    const answer = await fetch(`/desk/api/sources/${encodeURIComponent(source)}/order`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
      body: JSON.stringify({ running: move !== 'pause', restart: move === 'restart' }),
    });
    if (answer.status === 401) {
      banner('signedOut');
    } else if (answer.status === 403) {
      toast(words.say('readOnly'));
    } else if (answer.status === 404) {
      toast(words.say('gone'));
    } else {
      toast(answer.ok ? words.say(`moved-${move}`, { source }) : words.say('unsure'));
    }
  } catch {
    toast(words.say('unsure'));
  }
  button.removeAttribute('aria-disabled');
  await refresh();
}

lines.addEventListener('submit', (event) => {
  event.preventDefault();
  const button = event.submitter ?? event.target.querySelector('button');
  if (button.getAttribute('aria-disabled') !== 'true') {
    order(event.target, button);
  }
});

function tick() {
  const now = new Date();
  byId('heure').textContent = now.toLocaleTimeString(lang, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  for (const time of lines.querySelectorAll('time[datetime]')) {
    const at = Date.parse(time.dateTime);
    if (!Number.isNaN(at)) {
      say(time, words.say('ago', { age: words.age(new Date(at - ahead).toISOString()) }));
    }
  }
}

tick();
setInterval(tick, 1_000);
setTimeout(follow, EVERY);
