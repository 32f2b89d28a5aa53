// Tells colleagues which post this page's reader is on.

import { here } from './api.js';
import { uuid } from './ids.js';

/** Who only passes by is not on it. */
const STAYS = 400;

/** Names this page to colleagues. */
export const page = uuid();

let on = '';
let moving;

export function tell(id) {
  if (id !== on) {
    on = id;
    clearTimeout(moving);
    moving = setTimeout(() => here(page, on || null), STAYS);
  }
}

/** Whoever knew may have forgotten it: it is told again. */
export function forget() {
  on = '';
}
