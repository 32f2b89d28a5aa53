// What the walls are set to: asked of the desk's API, and sent until somebody knows what became of it.

import { uuid } from './ids.js';
import { persist } from './persist.js';

/** How all walls are set, who set them so, and what screens say of themselves; nothing when nobody answers. */
export async function look() {
  try {
    const answer = await fetch('/desk/api/scene', { headers: { Accept: 'application/json' }, cache: 'no-store' });
    return answer.ok ? await answer.json() : null;
  } catch {
    return null;
  }
}

/**
 * Sends one setting until it is recorded: the same id each time, so that it counts once.
 *
 * Resolves to {fate, body}: `done`, `refused` or `signedOut`. onUnsure is called each time nobody knows yet, with whether
 * screens are empty already.
 */
export async function set(change, room, onUnsure) {
  const address = `/desk/api/scene${room ? `?${new URLSearchParams({ room })}` : ''}`;
  const whole = { id: uuid(), ...change };
  const { status, body } = await persist('PUT', address, whole, (answered, hidden) => onUnsure(hidden));
  return { fate: { 200: 'done', 401: 'signedOut' }[status] ?? 'refused', body };
}
