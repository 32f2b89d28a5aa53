// A card under a thumb: right puts up, left declines, down sets aside, up is the front page. Every swipe has its button.

import * as words from './words.js';

const NARROW = matchMedia('(max-width: 56.25rem)');
/** Of the card's width: past it, letting go decides. */
const FAR = 0.35;
const STARTS = 10;

/**
 * @param fiche holds the card and its buttons
 * @param act does what the button of this name does
 */
export function listen(fiche, act) {
  const card = fiche.querySelector('.carte');
  let from = null;
  let towards = '';
  let goes = false;

  const button = (names) => names.map((name) => fiche.querySelector(`[data-action=${name}]:not([hidden])`)).find(Boolean);
  const DIRECTIONS = {
    right: ['approve'],
    left: ['reject', 'retract'],
    down: ['aside'],
    up: ['feature'],
  };

  function move(x, y) {
    const across = Math.abs(x) >= Math.abs(y);
    const direction = across ? (x > 0 ? 'right' : 'left') : y > 0 ? 'down' : 'up';
    const found = button(DIRECTIONS[direction]);
    const reach = across ? card.offsetWidth * FAR : card.offsetWidth * FAR * 0.7;
    goes = Boolean(found) && Math.abs(across ? x : y) >= reach;
    towards = found?.dataset.action ?? '';
    const give = found ? 1 : 0.2;
    card.style.transform = across
      ? `translateX(${x * give}px) rotate(${(x * give) / 28}deg)`
      : `translateY(${y * give}px)`;
    fiche.dataset.towards = towards;
    fiche.dataset.side = direction;
    fiche.classList.toggle('lache', goes);
    fiche.querySelector('.tampon').textContent = found ? words.say(`stamp-${towards}`) : '';
    fiche.querySelector('.cote').textContent = found ? found.querySelector('span').textContent : '';
  }

  function end(decided) {
    from = null;
    card.style.transform = '';
    fiche.classList.remove('glisse', 'lache');
    delete fiche.dataset.towards;
    if (decided && towards) {
      act(towards);
    }
    goes = false;
  }

  card.addEventListener('pointerdown', (event) => {
    const onLink = event.target.closest('a, button');
    if (NARROW.matches && event.isPrimary && event.pointerType !== 'mouse' && !onLink) {
      from = { x: event.clientX, y: event.clientY, id: event.pointerId };
    }
  });
  card.addEventListener('pointermove', (event) => {
    if (!from || event.pointerId !== from.id) {
      return;
    }
    const x = event.clientX - from.x;
    const y = event.clientY - from.y;
    if (!fiche.classList.contains('glisse')) {
      if (Math.hypot(x, y) < STARTS) {
        return;
      }
      fiche.classList.add('glisse');
      card.setPointerCapture(from.id);
    }
    move(x, y);
  });
  card.addEventListener('pointerup', () => from && end(goes));
  card.addEventListener('pointercancel', () => from && end(false));
}
