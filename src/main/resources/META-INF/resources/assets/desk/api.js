// The desk's API. A decision keeps its id until somebody knows what became of it: repeating it is harmless.

import { uuid } from './ids.js';
import * as outbox from './outbox.js';
import { persist } from './persist.js';

const FATES = { 200: 'done', 401: 'signedOut', 403: 'forbidden', 404: 'gone', 409: 'taken' };

export class SignedOut extends Error {}

/** Posts that stand somewhere, with the findings in the page's language: {posts, total}. */
export async function list(query) {
  const asked = Object.entries(query).filter(([, value]) => value !== '' && value !== undefined);
  const search = new URLSearchParams([...asked, ['lang', document.documentElement.lang]]);
  const answer = await fetch(`/desk/api/queue?${search}`, { headers: { Accept: 'application/json' }, cache: 'no-store' });
  if (answer.status === 401) {
    throw new SignedOut();
  }
  if (!answer.ok) {
    throw new Error(`answered ${answer.status}`);
  }
  return answer.json();
}

/** Tells colleagues which post this page's reader is on. Worth nothing late: not repeated. */
export function here(page, post) {
  fetch('/desk/api/events', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ page, post }),
  }).catch(() => {});
}

/**
 * Sends one decision until its fate is known; a page that is loaded anew meanwhile sends it again under its id, see
 * outbox.js.
 *
 * Resolves to {fate, body}: `done` (body.undo takes it back), `taken` (somebody was first), `gone`, `refused`,
 * `forbidden` or `signedOut`.
 * onUnsure is called each time nobody knows yet, with whether the network answered at all, and whether the post is off
 * the walls already. What is to follow, `rest`, is kept with it for such a page.
 */
export async function decide(post, decision, onUnsure, rest = []) {
  const whole = { id: uuid(), ...decision };
  outbox.keep(post, whole, rest);
  return send(post, whole, onUnsure);
}

/** One that nobody took because its maker is signed out is sent again once they are back. */
async function send(post, decision, onUnsure) {
  const address = `/desk/api/posts/${encodeURIComponent(post)}/decisions`;
  const { status, body } = await persist('POST', address, decision, onUnsure);
  const fate = FATES[status] ?? 'refused';
  if (fate === 'signedOut') {
    outbox.refuse(decision.id);
  } else {
    outbox.forget(decision.id);
  }
  return { fate, body };
}

/** Enters a post by hand; resolves to {status, body}. The same link is the same post: repeating it is harmless. */
export async function enter(post) {
  const answer = await fetch(`/desk/api/posts?${new URLSearchParams({ lang: document.documentElement.lang })}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
    body: JSON.stringify(post),
  });
  return { status: answer.status, body: await answer.json().catch(() => ({})) };
}
