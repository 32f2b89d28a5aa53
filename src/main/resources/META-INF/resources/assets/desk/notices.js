// What the page says of itself: the banner of troubles, the toast of what was done, the spoken count.

import * as words from './words.js';

const strip = document.getElementById('bandeau');
const bread = document.getElementById('toast');
const spoken = document.getElementById('annonce');
const SAY_EVERY = 10_000;

let trouble = '';
let clearing;
let saidAt = -SAY_EVERY;
let said = '';

/** Shows a trouble until another, or none, is shown; being signed out stays. */
export function banner(key) {
  if (key === trouble || trouble === 'signedOut') {
    return;
  }
  trouble = key;
  strip.hidden = !key;
  strip.querySelector('span').textContent = key ? words.say(key) : '';
  strip.querySelector('a').hidden = key !== 'signedOut';
}

export function toast(text) {
  bread.textContent = text;
  clearTimeout(clearing);
  clearing = setTimeout(() => bread.replaceChildren(), 8_000);
}

/** Tells a screen reader how many wait, at most every ten seconds. */
export function announce(text) {
  const now = performance.now();
  if (text !== said && now - saidAt >= SAY_EVERY) {
    spoken.textContent = text;
    said = text;
    saidAt = now;
  }
}
