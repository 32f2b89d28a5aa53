import { now } from "./time.js";

/**
 * The wall's event stream. EventSource reconnects by itself, when the server's `retry:` says, and names the last event
 * it saw. Mended here is what it does not do: notice a connection that is open and silent, come back after answers on
 * which it gives up for good (503, 404, 204 …), and hurry when the network is back.
 */
const KINDS = /** @type {const} */ (["reset", "post", "remove", "scene", "lease"]);
/** @typedef {typeof KINDS[number]} Kind */

/** Leases come every 5 s: after three that did not, nobody is there. */
const SILENCE = 15_000;
/** While EventSource waits to try again: a server that is full asks for up to 30 s, and trying takes time. */
const WAITING = 45_000;
const CHECK_EVERY = 1_000;
/** A check that comes this late found the machine asleep, the tab frozen, or the clock set. */
const AWAY = 5_000;
/** In a visible page checks come each second: without one for so long, the browser stood still. */
const FROZEN = 3_000;
const FIRST_DELAY = 2_000;
const LONGEST_DELAY = 10_000;

export class Stream {
  #address;
  #handle;
  #unreadable;
  /** @type {?EventSource} */
  #source = null;
  /** Of the last event that was applied. */
  #lastId = "";
  /** A lease vouches for the whole wall: on each connection it counts only once the wall was read up to now. */
  #caughtUp = false;
  /** EventSource will try again by itself. */
  #waiting = false;
  #heardAt = 0;
  #openedAt = 0;
  #checkedAt = now();
  #failures = 0;
  #reopening = 0;

  /**
   * @param {string} address
   * @param {(kind: Kind, data: any) => void} handle may throw; the stream goes on
   * @param {(kind: Kind) => void} unreadable an event was lost to us
   */
  constructor(address, handle, unreadable) {
    this.#address = address;
    this.#handle = handle;
    this.#unreadable = unreadable;
    setInterval(() => this.#watch(), CHECK_EVERY);
    this.#open();
  }

  /** @returns {?string} up to where the wall was read */
  get revision() {
    return this.#lastId || null;
  }

  /** Forgets what was read and asks for the whole wall. */
  startOver() {
    this.#lastId = "";
    this.#reopen();
  }

  /** Connects anew at once, for whoever has a reason to believe that it would work now, or no longer works as it is. */
  retry() {
    if (now() - this.#openedAt > CHECK_EVERY) {
      this.#open();
    }
  }

  #open() {
    this.#source?.close();
    clearTimeout(this.#reopening);
    this.#reopening = 0;
    this.#caughtUp = false;
    this.#waiting = false;
    this.#openedAt = this.#heardAt = this.#checkedAt = now();
    const url = new URL(this.#address, location.href);
    if (this.#lastId) {
      url.searchParams.set("after", this.#lastId);
    }
    const source = new EventSource(url);
    source.onopen = () => {
      this.#waiting = false;
      this.#heardAt = now();
    };
    source.onerror = () => {
      this.#caughtUp = false;
      this.#waiting = true;
      this.#heardAt = now();
    };
    for (const kind of KINDS) {
      source.addEventListener(kind, (event) => this.#take(kind, event));
    }
    this.#source = source;
  }

  #take(/** @type {Kind} */ kind, /** @type {MessageEvent<string>} */ event) {
    if (document.visibilityState === "visible" && now() - this.#checkedAt > FROZEN) {
      // It has waited in a buffer, and so may what takes it back: an old lease would vouch for a wall that is no more.
      this.#open();
      return;
    }
    this.#heardAt = now();
    try {
      const data = JSON.parse(event.data);
      if (kind !== "lease" || this.#caughtUp) {
        this.#handle(kind, data);
      }
    } catch (problem) {
      console.error(`event not applied (kind=${kind}, id=${event.lastEventId})`, problem);
      this.#unreadable(kind);
      return;
    }
    // Only now: what could not be applied is asked for again.
    this.#lastId = event.lastEventId || this.#lastId;
    // The difference ends with the scene.
    if (kind === "reset" || kind === "scene") {
      this.#caughtUp = true;
      this.#failures = 0;
    }
  }

  #watch() {
    const late = now() - this.#checkedAt > AWAY;
    this.#checkedAt = now();
    if (this.#reopening) {
      return;
    }
    const silent = now() - this.#heardAt > (this.#waiting ? WAITING : SILENCE);
    if (silent && late) {
      this.#open();
    } else if (silent || this.#source?.readyState === EventSource.CLOSED) {
      this.#reopen();
    }
  }

  /** Later, and later each time; each screen at its own moment: a hall full of them must not knock at once. */
  #reopen() {
    this.#source?.close();
    clearTimeout(this.#reopening);
    const most = Math.min(LONGEST_DELAY, FIRST_DELAY * 2 ** this.#failures++);
    this.#reopening = setTimeout(() => this.#open(), (most * (1 + Math.random())) / 2);
  }
}
