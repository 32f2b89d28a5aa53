// Keys of one letter. They can be switched off, never act while somebody types, and a key held down acts once.

const KEPT = 'obsrs.letters';
const dialog = document.getElementById('touches');
const box = document.getElementById('lettres');

let on = true;

function remembered() {
  try {
    return localStorage.getItem(KEPT) !== 'off';
  } catch {
    return true;
  }
}

function set(now) {
  on = now;
  box.checked = now;
  document.body.classList.toggle('sans-lettres', !now);
  try {
    localStorage.setItem(KEPT, now ? 'on' : 'off');
  } catch {
    // Holds for this page.
  }
}

const types = (target) => target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null;

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
  set(remembered());
}

export function help() {
  if (!dialog.open) {
    dialog.showModal();
  }
}
