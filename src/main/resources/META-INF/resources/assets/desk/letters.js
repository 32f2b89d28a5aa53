// Whether keys of one letter act: a person can switch them off, on all pages at once, and they never do while one types.

const KEPT = 'obsrs.letters';

export function lettersOn() {
  try {
    return localStorage.getItem(KEPT) !== 'off';
  } catch {
    return true;
  }
}

export function switchLetters(on) {
  try {
    localStorage.setItem(KEPT, on ? 'on' : 'off');
  } catch {
    // A browser that keeps nothing forgets it with the page.
  }
}

/** Whether keys write there. */
export const types = (target) => target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null;
