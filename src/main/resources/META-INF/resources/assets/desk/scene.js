// What the walls are set to: asked of the desk's API, and sent until somebody knows what became of it.

import { uuid } from './ids.js';

const LONGEST_PAUSE = 4_000;

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
  const body = JSON.stringify({ id: uuid(), ...change });
  const address = `/desk/api/scene${room ? `?${new URLSearchParams({ room })}` : ''}`;
  for (let pause = 300; ; pause = Math.min(pause * 2, LONGEST_PAUSE)) {
    try {
      const answer = await fetch(address, {
        method: 'PUT',
        headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
        body,
      });
      const fate = fateOf(answer.status);
      if (fate) {
        return { fate, body: await answer.json().catch(() => ({})) };
      }
      const { hidden } = await answer.json().catch(() => ({}));
      onUnsure(hidden === true);
    } catch {
      onUnsure(false);
    }
    await new Promise((resume) => setTimeout(resume, pause));
  }
}

function fateOf(status) {
  if (status >= 500 || status === 429) {
    return null;
  }
  return { 200: 'done', 401: 'signedOut' }[status] ?? 'refused';
}
