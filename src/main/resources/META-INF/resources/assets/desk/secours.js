// Au secours: one press empties every screen, and the dialog tells which of them have. Also the pause and the notices.

import { lettersOn, types } from './letters.js';
import * as scene from './scene.js';
import { lines } from './screens.js';
import { follow } from './stream.js';
import { page } from './whereabouts.js';

const byId = (id) => document.getElementById(id);
const kept = byId('secours-mots').content;
const dialog = byId('murs');
const pause = byId('pause');
const state = byId('murs-etat');
const sure = byId('murs-sur');
const form = byId('murs-annonce');

let known;
/** Orders on their way: while there are any, what the log says is not the last word. */
let pending = 0;
/** What is said of them. */
let asked = 'asked';
let trouble = '';

function say(key, fill = {}) {
  const sentence = kept.querySelector(`data[value="${key}"]`)?.textContent ?? key;
  return sentence.replace(/%(\w+)%/g, (whole, word) => String(fill[word] ?? whole));
}

function put(element, text) {
  if (element.textContent !== text) {
    element.textContent = text;
  }
}

function element(name, className, text = '') {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text;
  return made;
}

function button(action) {
  return dialog.querySelector(`[data-murs="${action}"]`);
}

function fresh() {
  return known.screens.filter((screen) => screen.fresh).length;
}

function showScreens() {
  const all = lines(known, say);
  const list = byId('murs-liste');
  list.replaceChildren(
    ...all.map((line) => {
      const item = element('li', line.kind);
      item.append(element('b', 'nom', line.name), element('span', 'taille', line.size), element('span', 'dit', line.words));
      return item;
    }),
  );
  put(byId('murs-compte'), all.length > 0 ? say('confirmed', { n: all.filter((line) => line.confirmed).length, all: all.length }) : '');
  byId('murs-aucun').hidden = all.length > 0;
}

function wallName({ room, number }) {
  return room ? say('room', { number }) : say('allWalls');
}

function showAnnouncements() {
  const up = known.walls.filter((wall) => wall.announcement);
  const list = byId('murs-annonces');
  const shown = up.map((wall) => `${wall.room} ${wall.announcement.title} ${wall.announcement.text} ${wall.announcedBy}`).join('\n');
  if (list.dataset.shown === shown) {
    return;
  }
  list.dataset.shown = shown;
  list.replaceChildren(
    ...up.map((wall) => {
      const item = element('li', '');
      const words = element('p', 'mots', `${wall.announcement.title} ${wall.announcement.text}`.trim());
      const down = element('button', 'btn', say('takeDown'));
      down.type = 'button';
      down.dataset.room = wall.room ?? '';
      down.dataset.murs = 'take-down';
      item.append(words, element('p', 'qui', `${wallName(wall)}, ${say('by', { name: wall.announcedBy ?? '' })}`), down);
      return item;
    }),
  );
}

function showRooms() {
  const choice = form.elements.room;
  if (choice.options.length === 1) {
    choice.append(...known.walls.slice(1).map((wall) => new Option(wallName(wall), wall.room)));
  }
}

function show() {
  const [all] = known.walls;
  document.body.classList.toggle('rideau', all.curtain);
  pause.setAttribute('aria-pressed', String(all.paused));
  put(pause.firstElementChild, say(all.paused ? 'resume' : 'pause'));
  put(state, trouble || (pending > 0 ? say(asked) : all.curtain ? say('drawn', { by: all.drawnBy ?? '' }) : say('open')));
  state.classList.toggle('tire', all.curtain && pending === 0 && !trouble);
  const paused = byId('murs-pause');
  paused.hidden = !all.paused;
  put(paused, all.paused ? say('paused', { by: all.pausedBy ?? '' }) : '');
  button('draw').hidden = all.curtain;
  button('lift').hidden = !all.curtain || !sure.hidden;
  if (!all.curtain) {
    sure.hidden = true;
  }
  if (dialog.open) {
    showScreens();
    showAnnouncements();
    showRooms();
  }
}

function take(told) {
  if (told) {
    known = told;
    show();
  }
}

/** Until it is recorded, the dialog says that it is not. */
async function order(change, room) {
  pending++;
  trouble = '';
  put(state, say((asked = 'asked')));
  const { fate, body } = await scene.set(change, room, (hidden) => put(state, say((asked = hidden ? 'hidden' : 'asked'))));
  pending--;
  if (fate !== 'done') {
    trouble = fate === 'signedOut' ? say('signedOut') : say('refused', { detail: body.detail ?? '' });
  }
  take((await scene.look()) ?? known);
  return fate === 'done';
}

function open() {
  sure.hidden = true;
  if (!dialog.open) {
    dialog.showModal();
    byId('murs-titre').focus();
  }
  take(known);
}

/** Before anything else is done or asked. */
function press() {
  order({ curtain: true });
  open();
}

function askToLift() {
  const n = fresh();
  sure.firstElementChild.textContent = say(n < 2 ? `liftSure${n}` : 'liftSure', { n });
  sure.hidden = false;
  button('lift').hidden = true;
  button('lift-no').focus();
}

const acts = {
  close: () => dialog.close(),
  draw: () => order({ curtain: true }),
  lift: askToLift,
  'lift-no': () => {
    sure.hidden = true;
    show();
    button('lift').focus();
  },
  'lift-yes': async () => {
    sure.hidden = true;
    byId('murs-titre').focus();
    await order({ curtain: false });
  },
  'take-down': (pressed) => order({ announcement: null }, pressed.dataset.room),
};

/** Before the first look at the walls, that look comes first; where it fails, the dialog says so. */
async function togglePause() {
  if (!known) {
    take(await scene.look());
  }
  if (known) {
    order({ paused: !known.walls[0].paused });
  } else {
    open();
    put(state, trouble || say('offline'));
  }
}

dialog.addEventListener('click', (event) => {
  const pressed = event.target.closest('[data-murs]');
  if (pressed) {
    acts[pressed.dataset.murs](pressed);
  }
});
form.addEventListener('submit', async (event) => {
  event.preventDefault();
  const text = form.elements.text.value.trim();
  if (text && (await order({ announcement: { title: '', text } }, form.elements.room.value))) {
    form.elements.text.value = '';
  }
});
byId('secours').addEventListener('click', press);
byId('ouvrir-murs').addEventListener('click', open);
pause.addEventListener('click', togglePause);
document.addEventListener(
  'keydown',
  (event) => {
    if (event.key === 'Escape' && event.shiftKey) {
      event.preventDefault();
      event.stopPropagation();
      if (!event.repeat) {
        press();
      }
    } else if (event.key === 'p' && !event.ctrlKey && !event.altKey && !event.metaKey && !event.repeat && !event.defaultPrevented) {
      if (lettersOn() && !types(event.target) && !document.querySelector('dialog[open]')) {
        event.preventDefault();
        togglePause();
      }
    }
  },
  { capture: true },
);
// An order lives in this page alone: nobody leaves it unrecorded without a word.
addEventListener('beforeunload', (event) => pending > 0 && event.preventDefault());
follow(
  page,
  {
    reset: ({ walls }) => take(walls),
    news: ({ walls }) => take(walls),
    alive() {
      if (trouble === say('offline')) {
        trouble = '';
        take(known);
      }
    },
    lost: () => put(state, (trouble = say('offline'))),
    signedOut: () => put(state, (trouble = say('signedOut'))),
  },
  true,
);
