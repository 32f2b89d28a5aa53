// Decisions whose fate nobody knows yet, kept over a reload of this tab: their ids make sending them again harmless.

const KEY = 'obsrs.outbox';

function read() {
  try {
    const kept = JSON.parse(sessionStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept : [];
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

export function kept() {
  return read();
}

export function keep(post, decision) {
  write([...read(), { post, decision }]);
}

export function forget(id) {
  write(read().filter((entry) => entry.decision.id !== id));
}
