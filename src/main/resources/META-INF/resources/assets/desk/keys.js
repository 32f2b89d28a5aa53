// Keys of one letter. They can be switched off, never act while somebody types, and a key held down acts once.

import { lettersOn, switchLetters, types } from './letters.js';

const dialog = document.getElementById('touches');
const box = document.getElementById('lettres');

let on = true;

function set(now) {
  on = now;
  box.checked = now;
  document.body.classList.toggle('sans-lettres', !now);
  switchLetters(now);
}

/** @param act what each key does, by its lower-case letter or sign */
export function listen(act) {
  document.addEventListener('keydown', (event) => {
    const sign = event.key.length === 1 ? event.key.toLowerCase() : '';
    const modified = event.ctrlKey || event.altKey || event.metaKey || (event.shiftKey && /[a-z]/.test(sign));
    if (!on || !act[sign] || modified || event.repeat || event.isComposing || event.defaultPrevented) {
      return;
    }
    if (!types(event.target) && !document.querySelector('dialog[open]')) {
      event.preventDefault();
      act[sign]();
    }
  });
  document.getElementById('aide').addEventListener('click', help);
  box.addEventListener('change', () => set(box.checked));
  set(lettersOn());
}

export function help() {
  if (!dialog.open) {
    dialog.showModal();
  }
}
