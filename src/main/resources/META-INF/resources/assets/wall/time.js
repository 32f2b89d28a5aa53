/** A wall clock that gains this much on the monotonic one between two looks was set forward, or the machine slept. */
const LEAP = 1_000;

let gap = Date.now() - performance.now();
let slept = 0;

/**
 * Milliseconds that have passed, sleep included; never goes back.
 *
 * The monotonic clock is believed, with one exception: on many machines it stands still while they sleep, and only the
 * wall clock knows. So when that one leaps forward, the leap counts as time that has passed. It may have been somebody
 * setting the clock, nobody can tell from here; then a lease ends too early, which costs a moment of the neutral slide,
 * where the other mistake would show for 30 s what was taken down during the night. A wall clock that goes back, or
 * changes its offset for summer, changes nothing.
 *
 * A leap is seen at the next look, so this must be asked often: main.js asks before every frame.
 */
export function now() {
  const monotonic = performance.now();
  const before = gap;
  gap = Date.now() - monotonic;
  if (gap - before > LEAP) {
    slept += gap - before;
  }
  return monotonic + slept;
}
