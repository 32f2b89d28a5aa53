/**
 * Runs before the page's own scripts and looks at every frame and every change of the page. From the moment at which the
 * stream tells that words are gone (a removal, other words under the same id, a whole wall without them), to be seen
 * anywhere on the page is an offence.
 */
(() => {
  const frame = window.requestAnimationFrame.bind(window);
  /** Words by the id of their post, as the stream has told so far. */
  const told = new Map();
  const gone = new Set();
  const seen = new Set();
  const offences = new Set();
  let frames = 0;

  const look = (when) => {
    document.querySelectorAll(".words").forEach((words) => seen.add(words.textContent));
    const page = document.body?.textContent ?? "";
    gone.forEach((words) => page.includes(words) && offences.add(`${when}: ${words}`));
  };
  const say = ({ id, text }) => {
    if (told.get(id) !== text) {
      gone.add(told.get(id));
    }
    told.set(id, text);
    gone.delete(text);
  };
  const take = {
    reset({ posts }) {
      told.forEach((words) => gone.add(words));
      told.clear();
      posts.forEach(say);
    },
    post: say,
    remove({ id }) {
      gone.add(told.get(id));
      told.delete(id);
    },
  };

  window.EventSource = class extends window.EventSource {
    constructor(...address) {
      super(...address);
      for (const [kind, tell] of Object.entries(take)) {
        // The first listener: the page has not heard it yet.
        super.addEventListener(kind, ({ data }) => {
          try {
            tell(JSON.parse(data));
            gone.delete(undefined);
          } catch {
            // A broken frame tells nothing.
          }
        });
      }
    }
  };
  window.glances = {
    forbidAll: () => told.forEach((words) => gone.add(words)),
    allowAll: () => told.forEach((words) => gone.delete(words)),
    report: () => ({ frames: [frames], seen: [...seen], offences: [...offences] }),
  };
  new MutationObserver(() => look("change")).observe(document, { childList: true, subtree: true, characterData: true });
  (function every() {
    frames++;
    look("frame");
    frame(every);
  })();
})();
