// The desk's API. A decision keeps its id until somebody knows what became of it: repeating it is harmless.

import { uuid } from './ids.js';
import * as outbox from './outbox.js';

const LONGEST_PAUSE = 8_000;

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

const waiting = new Set();

/** The network is back: nobody waits any longer. */
export function retryNow() {
  waiting.forEach((resume) => resume());
}

function pauseFor(millis) {
  return new Promise((resolve) => {
    const resume = () => {
      waiting.delete(resume);
      clearTimeout(timer);
      resolve();
    };
    const timer = setTimeout(resume, millis);
    waiting.add(resume);
  });
}

/**
 * Sends one decision until its fate is known; a page that is loaded anew meanwhile sends it again, see outbox.js.
 *
 * Resolves to {fate, body}: `done` (body.undo takes it back), `taken` (somebody was first), `gone`, `refused`,
 * `forbidden` or `signedOut`.
 * onUnsure is called each time nobody knows yet, with whether the network answered at all, and whether the post is off
 * the walls already.
 */
export async function decide(post, decision, onUnsure) {
  const whole = { id: uuid(), ...decision };
  outbox.keep(post, whole);
  try {
    return await send(post, whole, onUnsure);
  } finally {
    outbox.forget(whole.id);
  }
}

/** Sends again what a page before this one did not learn the fate of; resolves to all fates. */
export function sendKept(onUnsure) {
  return Promise.all(
    outbox.kept().map(({ post, decision }) =>
      send(post, decision, onUnsure).finally(() => outbox.forget(decision.id)),
    ),
  );
}

async function send(post, decision, onUnsure) {
  const body = JSON.stringify(decision);
  for (let pause = 500; ; pause = Math.min(pause * 2, LONGEST_PAUSE)) {
    try {
      const answer = await fetch(`/desk/api/posts/${encodeURIComponent(post)}/decisions`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
        body,
      });
      const fate = fateOf(answer.status);
      if (fate) {
        return { fate, body: await answer.json().catch(() => ({})) };
      }
      const { hidden } = await answer.json().catch(() => ({}));
      onUnsure(true, hidden === true);
    } catch {
      onUnsure(false, false);
    }
    await pauseFor(pause);
  }
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

function fateOf(status) {
  if (status >= 500 || status === 429) {
    return null;
  }
  return { 200: 'done', 401: 'signedOut', 403: 'forbidden', 404: 'gone', 409: 'taken' }[status] ?? 'refused';
}
