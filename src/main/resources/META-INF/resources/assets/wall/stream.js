/**
 * The wall's event stream. EventSource reconnects by itself and names the last event it saw; what it does not notice is
 * a connection that is open and silent, and it gives up for good on some answers. The watchdog mends both.
 */
const KINDS = /** @type {const} */ (["reset", "post", "remove", "scene", "lease"]);
/** Leases come every 5 s: after three that did not, nobody is there. */
const SILENCE = 15_000;
const CHECK_EVERY = 1_000;

export class Stream {
  #address;
  #handle;
  #unreadable;
  /** @type {?EventSource} */
  #source = null;
  #lastId = "";
  #heard = 0;
  #reopening = 0;

  /**
   * @param {string} address
   * @param {(kind: typeof KINDS[number], data: any) => void} handle may throw; the stream goes on
   * @param {(kind: typeof KINDS[number]) => void} unreadable an event was lost to us
   */
  constructor(address, handle, unreadable) {
    this.#address = address;
    this.#handle = handle;
    this.#unreadable = unreadable;
    setInterval(() => this.#watch(), CHECK_EVERY);
    this.#open();
  }

  /** Forgets what was read and asks for the whole wall. */
  startOver() {
    this.#lastId = "";
    this.#reopen();
  }

  #open() {
    this.#reopening = 0;
    this.#heard = performance.now();
    const url = new URL(this.#address, location.href);
    if (this.#lastId) {
      url.searchParams.set("after", this.#lastId);
    }
    const source = new EventSource(url);
    source.onopen = () => (this.#heard = performance.now());
    for (const kind of KINDS) {
      source.addEventListener(kind, (event) => this.#take(kind, event));
    }
    this.#source = source;
  }

  #take(/** @type {typeof KINDS[number]} */ kind, /** @type {MessageEvent<string>} */ event) {
    this.#heard = performance.now();
    let data;
    try {
      data = JSON.parse(event.data);
    } catch {
      console.warn(`unreadable event (kind=${kind}, id=${event.lastEventId})`);
      this.#unreadable(kind);
      return;
    }
    try {
      this.#handle(kind, data);
      // Only now: an event that could not be applied is asked for again.
      this.#lastId = event.lastEventId || this.#lastId;
    } catch (problem) {
      console.error(`event not applied (kind=${kind}, id=${event.lastEventId})`, problem);
      this.#unreadable(kind);
    }
  }

  #watch() {
    const silent = performance.now() - this.#heard > SILENCE;
    if (!this.#reopening && (silent || this.#source?.readyState === EventSource.CLOSED)) {
      this.#reopen();
    }
  }

  /** A little later, each screen at its own moment: a hall full of them must not knock at once. */
  #reopen() {
    this.#source?.close();
    this.#source = null;
    clearTimeout(this.#reopening);
    this.#reopening = setTimeout(() => this.#open(), 1_000 + Math.random() * 3_000);
  }
}
