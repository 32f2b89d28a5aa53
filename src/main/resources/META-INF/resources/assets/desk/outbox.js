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
 * A later word on a post takes the place of one that was refused; one that may have counted is sent again all the same.
 *
 * @param rest what is to follow once this is done, each on the version that the one before made
 */
export function keep(post, decision, rest) {
  const others = kept().filter((entry) => entry.decision.id !== decision.id && !(entry.refused && entry.post === post));
  write([...others, { post, decision, rest }]);
}

/** Nobody took it. */
export function refuse(id) {
  write(kept().map((entry) => (entry.decision.id === id ? { ...entry, refused: true } : entry)));
}

export function forget(id) {
  write(kept().filter((entry) => entry.decision.id !== id));
}
