// The desk's API. A decision keeps its id until somebody knows what became of it: repeating it is harmless.

const LONGEST_PAUSE = 8_000;

export class SignedOut extends Error {}

/** The posts that stand somewhere, with the findings in the page's language. */
export async function list(state) {
  const query = new URLSearchParams({ state, lang: document.documentElement.lang });
  const answer = await fetch(`/desk/api/queue?${query}`, { headers: { Accept: 'application/json' }, cache: 'no-store' });
  if (answer.status === 401 || answer.status === 403) {
    throw new SignedOut();
  }
  if (!answer.ok) {
    throw new Error(`answered ${answer.status}`);
  }
  return answer.json();
}

/**
 * Sends one decision until its fate is known.
 *
 * Resolves to {fate, body}: `done`, `taken` (somebody was first), `gone`, `refused` or `signedOut`.
 * onUnsure is called each time nobody knows yet, with whether the network answered at all, and whether the post is off
 * the walls already.
 */
export async function decide(post, decision, onUnsure) {
  const body = JSON.stringify({ id: uuid(), ...decision });
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
    await new Promise((resume) => setTimeout(resume, pause));
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
  return { 200: 'done', 401: 'signedOut', 403: 'signedOut', 404: 'gone', 409: 'taken' }[status] ?? 'refused';
}

/** `crypto.randomUUID` exists on https and localhost only; a hall's laptop may be on neither. */
function uuid() {
  if (crypto.randomUUID) {
    return crypto.randomUUID();
  }
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
