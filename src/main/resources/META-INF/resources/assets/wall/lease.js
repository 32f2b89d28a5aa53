/**
 * How long this screen may show posts without a confirmed word from the server. Counted from the arrival of each lease,
 * never from a server's clock.
 */
export class Lease {
  #ended;
  #monotonicEnd = -Infinity;
  #wallClockEnd = -Infinity;
  #timer = 0;

  /** @param {() => void} ended told once, when a lease that was held runs out */
  constructor(ended) {
    this.#ended = ended;
  }

  /** @param {number} seconds from now */
  grant(seconds) {
    // The server counts whole seconds, rounded up.
    const milliseconds = (Math.min(seconds, 120) - 1) * 1000;
    if (!(milliseconds > 0)) {
      return;
    }
    this.#monotonicEnd = performance.now() + milliseconds;
    this.#wallClockEnd = Date.now() + milliseconds;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.check(), milliseconds);
  }

  /**
   * The monotonic clock may stand still while a laptop sleeps, the wall clock does not: whichever says that the lease
   * is over is believed. A wall clock set forward costs a pause until the next lease, nothing more.
   */
  get held() {
    return performance.now() < this.#monotonicEnd && Date.now() < this.#wallClockEnd;
  }

  /** Ends the lease if its time is over; also called by whoever has a reason to doubt timers. */
  check() {
    if (this.#monotonicEnd === -Infinity) {
      return;
    }
    if (this.held) {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.check(), Math.max(1, this.#monotonicEnd - performance.now()));
      return;
    }
    this.#monotonicEnd = -Infinity;
    this.#ended();
  }
}
