// The one stream of this page. A stream that ends is opened again, and then everything is told anew.

import { list, SignedOut } from './api.js';

/** Beats come every five seconds: two that are missing mean that nobody is there. */
const SILENCE = 12_000;
const FIRST_PAUSE = 1_000;
const LONGEST_PAUSE = 8_000;

const followers = [];
/** What was told last of each thing, for who asks later. */
let told = {};

function tell(name, news) {
  followers.forEach((follower) => follower[name]?.(news));
}

/**
 * The first one to follow opens it for all.
 *
 * @param page names this page to colleagues
 * @param on {reset, news, alive, lost, signedOut}: reset and news with what was told
 * @param whileSeen closes it while the tab is hidden: a browser has six connections to one host, for all its tabs
 */
export function follow(page, on, whileSeen = false) {
  followers.push(on);
  if (followers.length > 1) {
    on.reset?.(told);
    return;
  }
  const query = new URLSearchParams({ page, lang: document.documentElement.lang });
  let source;
  let watch;
  let pause = FIRST_PAUSE;

  const heard = (name) => (event) => {
    clearTimeout(watch);
    watch = setTimeout(again, SILENCE);
    pause = FIRST_PAUSE;
    const news = JSON.parse(event.data);
    told = { ...told, ...news };
    tell('alive', news.now);
    tell(name, news);
  };

  function open() {
    source?.close();
    clearTimeout(watch);
    if (whileSeen && document.hidden) {
      return;
    }
    source = new EventSource(`/desk/api/events?${query}`);
    source.addEventListener('reset', heard('reset'));
    source.addEventListener('news', heard('news'));
    source.addEventListener('beat', heard('beat'));
    source.addEventListener('error', again);
    watch = setTimeout(again, SILENCE);
  }

  /** A browser gives a stream up that is answered with an error, and waits as it likes for one that is cut: not so here. */
  async function again() {
    source?.close();
    clearTimeout(watch);
    tell('lost');
    await new Promise((resume) => setTimeout(resume, pause));
    pause = Math.min(pause * 2, LONGEST_PAUSE);
    try {
      await list({ state: 'waiting', limit: 1 });
    } catch (trouble) {
      if (trouble instanceof SignedOut) {
        tell('signedOut');
        return;
      }
    }
    open();
  }

  if (whileSeen) {
    document.addEventListener('visibilitychange', open);
  }
  addEventListener('pagehide', () => source?.close());
  addEventListener('pageshow', (event) => event.persisted && again());
  open();
}
