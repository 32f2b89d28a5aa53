import { now } from "./time.js";

/**
 * How long this screen may show posts without a confirmed word from the server. Counted from the arrival of each lease,
 * never from a server's clock. Has no timer of its own: timers come late in a tab that was throttled, so it is checked
 * before every frame, and what is over is in no frame.
 */
export class Lease {
  #ended;
  #end = -Infinity;

  /** @param {() => void} ended told once, when a lease that was held runs out */
  constructor(ended) {
    this.#ended = ended;
  }

  /** @param {number} seconds from now; more than 120 count as 120, what is no number grants nothing */
  grant(seconds) {
    // The server counts whole seconds, rounded up.
    const milliseconds = (Math.min(seconds, 120) - 1) * 1000;
    if (milliseconds > 0) {
      this.#end = now() + milliseconds;
    }
  }

  get held() {
    return now() < this.#end;
  }

  /** Ends the lease if its time is over. */
  check() {
    if (this.#end !== -Infinity && !this.held) {
      this.#end = -Infinity;
      this.#ended();
    }
  }
}
