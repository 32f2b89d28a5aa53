// The middle of the page: the post that is read, and the rows of the others. Nothing moves under a pointer or the focus.

import { actions } from './decide.js';
import { isOldestFirst } from './kinds.js';
import { fill, refresh, row } from './posters.js';
import * as words from './words.js';

/** More rows than a person looks over at a time only slow the page down. */
const NARROW = matchMedia('(max-width: 56.25rem)').matches;
const ROWS = NARROW ? 8 : 40;
const BEFORE = NARROW ? 1 : 5;
/** How long a row says who decided before it goes. */
const GOES_AFTER = 2_500;
/** What has just come under somebody's eyes is not what they were about to press for. */
const READ_AGAIN = 800;

const byId = (id) => document.getElementById(id);

export class View {
  #store;
  #fiche = byId('fiche');
  #list = byId('file');
  #rows = new Map();
  #shown = null;
  #from = 0;
  #present = [];
  #settling;
  #me = document.body.dataset.who;

  constructor(store) {
    this.#store = store;
  }

  get fiche() {
    return this.#fiche;
  }

  get isSettled() {
    return performance.now() - this.#store.turnedAt >= READ_AGAIN;
  }

  show() {
    this.#showFiche();
    this.#showRows();
    this.#showEnds();
  }

  /** People on posts. */
  showPresent(present) {
    this.#present = present.filter(({ name }) => name !== this.#me);
    for (const [id, { node }] of this.#rows) {
      this.#showReader(node, id);
    }
    this.#showLine();
  }

  tick() {
    const { current } = this.#store;
    if (current) {
      refresh(this.#fiche, current);
    }
    for (const { node, item } of this.#rows.values()) {
      refresh(node, item);
    }
    const guard = this.#guard();
    const swept = this.#store.sweep((item) => {
      const node = this.#rows.get(item.id)?.node;
      const past = performance.now() - item.gone.at > GOES_AFTER;
      const below = !guard || !node || Boolean(guard.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING);
      return past && below;
    });
    if (swept) {
      this.show();
    }
  }

  /** Whether somebody points at the rows, or stands in them. */
  get isGuarded() {
    return this.#guard() !== null;
  }

  turnTo(step) {
    this.#from = step === 0 ? 0 : this.#from + ROWS - BEFORE;
    this.#showRows();
    this.#showEnds();
    this.#list.querySelector('.voir')?.focus();
  }

  get isNearEnd() {
    const { items, current } = this.#store;
    return items.length - Math.max(this.#from, items.indexOf(current)) < ROWS + BEFORE;
  }

  focus() {
    (this.#store.current ? this.#fiche : byId('relire')).focus({ preventScroll: true });
    this.#fiche.scrollIntoView({ block: 'nearest' });
  }

  #guard() {
    return this.#list.querySelector('li:hover') ?? this.#list.querySelector('li:focus-within');
  }

  #showFiche() {
    const { current } = this.#store;
    const fiche = this.#fiche;
    if (!current && fiche.contains(document.activeElement)) {
      byId('relire').focus();
    }
    fiche.hidden = !current;
    if (!current) {
      this.#shown = null;
      return;
    }
    if (this.#shown?.id !== current.id || this.#shown.version !== current.version) {
      fill(fiche, current);
      this.#from = Math.max(0, this.#store.items.indexOf(current) - BEFORE);
    }
    this.#shown = current;
    this.#showActions(current);
    // Only a card that is seen whole may be moved up and down: elsewhere that scrolls.
    fiche.classList.toggle('tient', fiche.querySelector('.carte').offsetHeight <= innerHeight * 0.7);
    this.#showLine();
  }

  #showActions(current) {
    const held = current.gone || this.#store.known.isMine(current.id);
    const can = held ? [] : actions(current);
    const stoodOn = this.#fiche.querySelector('[data-action]:focus');
    this.#fiche.querySelectorAll('[data-action]').forEach((button) => {
      const { action } = button.dataset;
      // One that somebody else decided, or that is being decided, keeps its buttons in their places.
      button.hidden = held ? button.hidden : !can.includes(action);
      button.setAttribute('aria-disabled', String(!can.includes(action) || !this.isSettled));
    });
    if (stoodOn?.hidden) {
      (this.#fiche.querySelector('[data-action]:not([hidden])') ?? this.#fiche).focus();
    }
    if (!this.isSettled) {
      clearTimeout(this.#settling);
      this.#settling = setTimeout(() => this.show(), READ_AGAIN);
    }
  }

  #showLine() {
    const { current } = this.#store;
    const line = this.#fiche.querySelector('.suite');
    const reader = current && this.#readers(current.id)[0];
    let text = '';
    if (current?.gone) {
      const standing = words.say(`is-${current.gone.standing}`);
      text = words.say('decided', { by: words.by(current.gone.by), standing });
    } else if (current?.edited) {
      text = words.say('edited');
    } else if (reader) {
      text = words.say('alsoChecking', { name: reader });
    }
    if (line.textContent !== text) {
      line.textContent = text;
    }
    this.#fiche.classList.toggle('partie', Boolean(current?.gone));
  }

  #showRows() {
    const { items, current } = this.#store;
    const wanted = items.slice(this.#from, this.#from + ROWS + 1).filter((item) => item !== current);
    const ids = new Set(wanted.map((item) => item.id));
    for (const [id, { node }] of this.#rows) {
      if (!ids.has(id)) {
        if (node.contains(document.activeElement)) {
          this.#fiche.focus({ preventScroll: true });
        }
        node.remove();
        this.#rows.delete(id);
      }
    }
    let next = this.#list.firstElementChild;
    for (const item of wanted) {
      const before = this.#rows.get(item.id)?.node;
      const node = this.#row(item);
      if (node === next || before === next) {
        next = node.nextElementSibling;
      } else {
        this.#list.insertBefore(node, next);
      }
    }
  }

  #row(item) {
    const known = this.#rows.get(item.id);
    let node = known?.node;
    if (!known || known.item.version !== item.version) {
      node = row(item);
      known?.node.replaceWith(node);
    }
    this.#rows.set(item.id, { item, node });
    this.#showReader(node, item.id);
    node.firstElementChild.classList.toggle('parti', Boolean(item.gone));
    if (item.gone) {
      node.querySelector('.puce span').textContent = `${words.by(item.gone.by)} : ${words.say(`is-${item.gone.standing}`)}`;
    }
    return node;
  }

  #readers(id) {
    return this.#present.filter(({ posts }) => posts.includes(id)).map(({ name }) => name);
  }

  #showReader(node, id) {
    const [name] = this.#readers(id);
    const tag = node.querySelector('.par');
    const text = name ? words.say('checking', { name }) : '';
    if (tag.textContent !== text) {
      tag.textContent = text;
    }
    node.firstElementChild.classList.toggle('relit', Boolean(name));
  }

  #showEnds() {
    const { list, items, total, hasMore, hasEarlier, loaded, fresh } = this.#store;
    const shown = this.#from + ROWS + 1;
    const beyond = hasMore ? Math.max(0, total - items.filter((item) => !item.gone).length) : 0;
    const rest = beyond + Math.max(0, items.length - shown);
    const line = byId('file-reste');
    const earlier = this.#from > 0 || hasEarlier;
    line.hidden = !loaded || (rest === 0 && !earlier);
    line.querySelector('span').textContent = rest > 0 ? words.count(isOldestFirst(list) ? 'more' : 'older', rest) : '';
    byId('fin').hidden = !(hasMore || items.length > shown);
    byId('debut').hidden = !earlier;
    const button = byId('nouvelles');
    button.hidden = fresh.length === 0;
    button.textContent = words.count('new', fresh.length);
  }
}
