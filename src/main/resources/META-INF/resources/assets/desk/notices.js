// What the page says of itself: the banner of troubles, the bar of what was done, the spoken count.

import * as words from './words.js';

const strip = document.getElementById('bandeau');
const bread = document.getElementById('toast');
const box = bread.closest('.boite');
const back = document.getElementById('annuler');
const spoken = document.getElementById('annonce');
const SAY_EVERY = 10_000;
const STAYS = 8_000;

let trouble = '';
let clearing;
let left = 0;
let since = 0;
let undo = null;
let saidAt = -SAY_EVERY;
let said = '';
let later;

/** Shows a trouble until another, or none, is shown; being signed out stays. */
export function banner(key, more = '') {
  if ((key === trouble && !more) || trouble === 'signedOut') {
    return;
  }
  trouble = key;
  strip.hidden = !key;
  strip.querySelector('span').textContent = key ? [words.say(key), more].filter(Boolean).join(' ') : '';
  strip.querySelector('a').hidden = key !== 'signedOut';
}

/** That trouble is over; another one stays. */
export function over(key) {
  if (trouble === key) {
    banner('');
  }
}

/**
 * Says what was done.
 *
 * @param undoing undoes it, while the bar is there
 */
export function toast(text, undoing = null) {
  bread.textContent = text;
  undo = undoing;
  if (back) {
    back.hidden = !undoing;
    box.classList.toggle('fait', Boolean(undoing));
    box.classList.remove('va');
    // Read, so that the bar's line begins anew.
    box.getBoundingClientRect();
    box.classList.add('va');
  }
  left = STAYS;
  run();
}

function run() {
  clearTimeout(clearing);
  since = performance.now();
  clearing = setTimeout(clear, left);
}

/** Who points at the bar, or stands in it, has all the time. */
function wait() {
  clearTimeout(clearing);
  left -= performance.now() - since;
}

function clear() {
  bread.replaceChildren();
  undo = null;
  if (back) {
    const stoodHere = document.activeElement === back;
    back.hidden = true;
    box.classList.remove('va', 'fait');
    if (stoodHere) {
      document.getElementById('relire').focus();
    }
  }
}

/** Takes back what the bar tells of; nothing once it is gone. */
export function undoLast() {
  const undoing = undo;
  if (undoing) {
    clearTimeout(clearing);
    clear();
    undoing();
  }
}

/** Tells a screen reader how many wait, at most every ten seconds, and the last word is always said. */
export function announce(text) {
  clearTimeout(later);
  if (text === said) {
    return;
  }
  const pause = saidAt + SAY_EVERY - performance.now();
  if (pause > 0) {
    later = setTimeout(announce, pause, text);
    return;
  }
  spoken.textContent = text;
  said = text;
  saidAt = performance.now();
}

box?.addEventListener('mouseenter', wait);
box?.addEventListener('mouseleave', () => !box.contains(document.activeElement) && run());
box?.addEventListener('focusin', wait);
box?.addEventListener('focusout', () => !box.matches(':hover') && run());
back?.addEventListener('click', undoLast);
