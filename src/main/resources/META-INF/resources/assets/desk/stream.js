// The one stream of this page. A stream that ends is opened again, and then everything is told anew.

import { list, SignedOut } from './api.js';

/** Beats come every five seconds: two that are missing mean that nobody is there. */
const SILENCE = 12_000;
const FIRST_PAUSE = 1_000;
const LONGEST_PAUSE = 8_000;

/**
 * @param page names this page to colleagues
 * @param on {reset, news, alive, lost, signedOut}: reset and news with what was told
 */
export function follow(page, on) {
  const query = new URLSearchParams({ page, lang: document.documentElement.lang });
  let source;
  let watch;
  let pause = FIRST_PAUSE;

  const heard = (tell) => (event) => {
    clearTimeout(watch);
    watch = setTimeout(again, SILENCE);
    pause = FIRST_PAUSE;
    const told = JSON.parse(event.data);
    on.alive(told.now);
    tell?.(told);
  };

  function open() {
    source = new EventSource(`/desk/api/events?${query}`);
    source.addEventListener('reset', heard(on.reset));
    source.addEventListener('news', heard(on.news));
    source.addEventListener('beat', heard());
    source.addEventListener('error', again);
    clearTimeout(watch);
    watch = setTimeout(again, SILENCE);
  }

  /** A browser gives a stream up that is answered with an error, and waits as it likes for one that is cut: not so here. */
  async function again() {
    source.close();
    clearTimeout(watch);
    on.lost();
    await new Promise((resume) => setTimeout(resume, pause));
    pause = Math.min(pause * 2, LONGEST_PAUSE);
    try {
      await list({ state: 'waiting', limit: 1 });
    } catch (trouble) {
      if (trouble instanceof SignedOut) {
        on.signedOut();
        return;
      }
    }
    open();
  }

  addEventListener('pagehide', () => source.close());
  addEventListener('pageshow', (event) => event.persisted && again());
  open();
}
