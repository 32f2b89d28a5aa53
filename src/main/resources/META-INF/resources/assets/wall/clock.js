/**
 * The time in the hall: this machine's local one, which is where the wall hangs.
 *
 * @param {HTMLElement} face
 * @param {string} language
 * @param {() => void} everyMinute
 */
export function startClock(face, language, everyMinute) {
  const format = new Intl.DateTimeFormat(language, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  const tick = () => {
    const now = new Date();
    const time = format.format(now);
    if (face.textContent !== time) {
      face.textContent = time;
      everyMinute();
    }
    setTimeout(tick, 1_000 - now.getMilliseconds() + 5);
  };
  tick();
}
