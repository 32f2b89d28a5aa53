// Decisions whose fate nobody knows yet, kept over a reload of this tab: their ids make sending them again harmless.

/** Whoever signs in next in this tab sends nothing of somebody else's. */
const KEY = `obsrs.outbox/${document.body.dataset.who}`;

export function kept() {
  try {
    const found = JSON.parse(sessionStorage.getItem(KEY) ?? '[]');
    return Array.isArray(found) ? found : [];
  } catch {
    return [];
  }
}

function write(entries) {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(entries));
  } catch {
    // A browser that keeps nothing loses them with the tab, as before.
  }
}

/**
 * A later word on a post takes the place of an earlier one.
 *
 * @param rest what is to follow once this is done, each on the version that the one before made
 */
export function keep(post, decision, rest) {
  write([...kept().filter((entry) => entry.post !== post), { post, decision, rest }]);
}

export function forget(id) {
  write(kept().filter((entry) => entry.decision.id !== id));
}
