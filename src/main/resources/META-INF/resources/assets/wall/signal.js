/**
 * Tells the server that this screen paints and what is on it, so that whoever runs the event sees which projector has
 * frozen, and that a curtain is drawn. A signal is worth nothing late: none is repeated.
 */
const EVERY = 5_000;
const KEY = "screen";

export class Signal {
  #describe;
  #frames = 0;
  #soon = 0;
  #notBefore = 0;
  #sending = new AbortController();

  /** @param {() => Record<string, unknown>} describe what is on the page now */
  constructor(describe) {
    this.#describe = describe;
    // Screens that were switched on together must not knock together for days.
    setTimeout(() => {
      this.#send();
      setInterval(() => this.#send(), EVERY);
    }, Math.random() * EVERY);
  }

  /** A frame is being painted. */
  frame() {
    this.#frames++;
  }

  /** What has just changed is told once it was painted: when the next frame but one begins, the next one is out. */
  changed() {
    this.#soon ||= requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        this.#soon = 0;
        this.#send();
      }),
    );
  }

  async #send() {
    if (performance.now() < this.#notBefore) {
      return;
    }
    this.#sending.abort();
    this.#sending = new AbortController();
    const frames = this.#frames;
    this.#frames = 0;
    try {
      const answer = await fetch("/wall/signals", {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({ screen: screenId, ...this.#describe(), frames }),
        credentials: "omit",
        signal: this.#sending.signal,
      });
      if (answer.status === 429) {
        this.#notBefore = performance.now() + 1_000 * (Number(answer.headers.get("Retry-After")) || 1);
      }
    } catch {
      // Offline, or so slow that the next one has overtaken it.
    }
  }
}

/** The same for as long as this tab lives: 32 hexadecimal digits. Plain http has no randomUUID. */
export const screenId = recall() ?? remember();

function recall() {
  try {
    const known = sessionStorage.getItem(KEY);
    return known && /^[0-9a-f]{32}$/.test(known) ? known : null;
  } catch {
    return null;
  }
}

function remember() {
  const id = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
  try {
    sessionStorage.setItem(KEY, id);
  } catch {
    // A browser that forbids storage gets another name with every load.
  }
  return id;
}
