import { startClock } from "./clock.js";
import { Lease } from "./lease.js";
import { fitLines } from "./lines.js";
import { Mosaic } from "./mosaic.js";
import { followNeeds } from "./needs.js";
import { Notice } from "./notice.js";
import { isPost, Posts } from "./posts.js";
import { screenId, Signal } from "./signal.js";
import { Stream } from "./stream.js";

/** Posts that come together are hung together, within this many milliseconds. */
const TOGETHER = 150;
const FACES = [
  "800 1em 'Bricolage Grotesque Variable'",
  "600 1em 'Atkinson Hyperlegible Next Variable'",
  "900 1em 'Big Shoulders Stencil Variable'",
];

const page = document.body;
const { dataset } = page;
const language = document.documentElement.lang || "fr";
const byId = (/** @type {string} */ id) => /** @type {HTMLElement} */ (document.getElementById(id));

const posts = new Posts(Number(dataset.size) || 200);
const lease = new Lease(() => render());
const mosaic = new Mosaic(byId("mosaic"), {
  words: dataset,
  rooms: new Map((dataset.rooms ?? "").split(" ").map((pair) => [pair.split(":")[0], Number(pair.split(":")[1])])),
  hashtags: new Set((dataset.hashtags ?? "").toLowerCase().split(" ")),
  language,
});
const notice = new Notice(byId("notice"));
/** Until a whole wall was read, nothing is known and nothing is shown. */
let known = false;
/** @type {{curtain?: boolean, announcement?: ?{title?: string, text?: string}}} */
let scene = {};
let hanging = 0;

/** Shows what may be shown now. The only place that decides it. */
function render() {
  clearTimeout(hanging);
  hanging = 0;
  const shown = known && lease.held && !scene.curtain ? posts.newestFirst() : null;
  const view = shown === null ? "pause" : shown.length === 0 ? "empty" : "posts";
  if (page.dataset.view !== view) {
    page.dataset.view = view;
    signal.changed();
  }
  mosaic.show(shown);
  // Organisers' own words outlast a lost lease: they are nobody's post.
  notice.show(scene.announcement, Boolean(scene.curtain));
}

const handlers = {
  reset(/** @type {any} */ wall) {
    posts.reset(wall.posts);
    scene = wall.scene ?? {};
    known = true;
    mosaic.startOver();
    render();
  },
  post(/** @type {any} */ post) {
    if (!isPost(post)) {
      // Of these words no poster can be made; those they replace must go.
      handlers.remove(post);
      return;
    }
    const anew = posts.has(post.id);
    posts.upsert(post);
    if (anew) {
      // Its former words must not stay a moment longer.
      render();
    } else {
      hanging ||= setTimeout(render, TOGETHER);
    }
  },
  remove(/** @type {any} */ removed) {
    const id = removed?.id;
    if (typeof id !== "string") {
      throw new TypeError("no id");
    }
    if (posts.has(id)) {
      posts.remove(id);
      render();
    }
  },
  scene(/** @type {any} */ next) {
    scene = next ?? {};
    render();
    signal.changed();
  },
  lease(/** @type {any} */ { seconds }) {
    const paused = !lease.held;
    lease.grant(seconds);
    if (paused) {
      render();
    }
  },
};

const address = new URL("/wall/events", location.href);
if (dataset.room) {
  address.searchParams.set("room", dataset.room);
}
if (dataset.preview === undefined) {
  // The server keeps places for screens when it is full.
  address.searchParams.set("screen", screenId);
}
const stream = new Stream(
  address.href,
  (kind, data) => handlers[kind](data),
  (kind) => {
    // It may have been a takedown; a post, too, takes its former words down. Show nothing until the whole wall was read
    // again.
    if (kind !== "lease") {
      known = false;
      posts.clear();
      render();
      stream.startOver();
    }
  },
);
/** A moderator's preview is no screen, and says nothing. */
const signal = dataset.preview !== undefined ? { changed() {}, frame() {} } : new Signal(() => ({
  room: dataset.room || null,
  view: page.dataset.view,
  curtain: Boolean(scene.curtain),
  revision: stream.revision,
  posts: byId("mosaic").querySelectorAll(".poster:not([aria-hidden])").length,
  width: innerWidth,
  height: innerHeight,
  visible: document.visibilityState === "visible",
}));

/** Before every frame: what may no longer be shown is in none. */
function frame() {
  requestAnimationFrame(frame);
  lease.check();
  signal.frame();
}
requestAnimationFrame(frame);
// A hidden tab has no frames; what it holds is to be gone before it is shown again.
setInterval(() => lease.check(), 1_000);
// Back from wherever the browser keeps pages, and the connection is not: its end may never have been told.
addEventListener("pageshow", ({ persisted }) => persisted && awake());
document.addEventListener("resume", awake);
addEventListener("online", awake);

function awake() {
  lease.check();
  stream.retry();
}

followNeeds(again);
fitLines();
startClock(byId("clock"), language, () => mosaic.tell());

let resizing = 0;
addEventListener("resize", () => {
  clearTimeout(resizing);
  resizing = setTimeout(again, 100);
});
Promise.all(FACES.map((face) => document.fonts.load(face))).finally(again);
document.fonts.addEventListener("loadingdone", again);

function again() {
  fitLines();
  notice.fit();
  mosaic.again();
}
