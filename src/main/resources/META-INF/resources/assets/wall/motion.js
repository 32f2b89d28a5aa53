import { html } from "../shared/dom.js";

/**
 * The verbs of the wall: transform, opacity and clip-path only, and one large movement after the other. Where less motion
 * is wanted, everything cross-fades in its place.
 *
 * @typedef {import("./poster.js").Poster} Poster
 */
const PASTE = { duration: 640, easing: "cubic-bezier(.2,.85,.25,1)" };
const MOVE = { duration: 520, easing: "cubic-bezier(.3,0,.1,1)" };
const PEEL = { duration: 360, easing: "cubic-bezier(.55,0,.9,.4)" };
const TURN = { duration: 900, easing: "cubic-bezier(.65,0,.35,1)" };
const STAMP = { duration: 220, easing: "cubic-bezier(.2,1.6,.4,1)" };
const FADE = { duration: 200, easing: "linear" };
const SHEEN = 420;
const STAGGER = 40;
const WHOLE = "polygon(-9% -9%, 109% -9%, 109% -9%, 109% 120%, -9% 120%)";
const PEELED = "polygon(-9% -9%, 20% -9%, 109% 70%, 109% 120%, -9% 120%)";

/**
 * From what viewers see to how the wall stands now: what is displaced peels off while its neighbours move up; the new one
 * is pasted when they have arrived, and stamped when it hangs.
 *
 * @param {object} step
 * @param {Poster[]} step.posters in their final places
 * @param {Map<string, {left: number, top: number}>} step.seen where viewers see those that hung before
 * @param {{node: Element, gone: () => void}[]} step.leaving
 * @param {string} step.pasted the one that comes with ceremony, if any
 */
export function dance({ posters, seen, leaving, pasted }) {
  if (seen.size === 0 && !pasted) {
    return;
  }
  leaving.forEach(({ node, gone }) => (peel(node).onfinish = gone));
  let moved = 0;
  for (const { id, node } of posters) {
    const was = seen.get(id);
    const [dx, dy] = was ? [was.left - parseFloat(node.style.left), was.top - parseFloat(node.style.top)] : [0, 0];
    if (Math.abs(dx) > 1 || Math.abs(dy) > 1) {
      move(node, dx, dy, moved++ * STAGGER);
    } else if (!was && id !== pasted) {
      fade(node, 0);
    }
  }
  const hero = posters.find(({ id }) => id === pasted);
  if (hero) {
    const arrived = moved > 0 && !isLess() ? MOVE.duration + (moved - 1) * STAGGER : 0;
    const isFirst = moved === 0 && leaving.length === 0;
    paste(hero, isFirst ? 0 : Math.max(arrived, PEEL.duration));
  }
}

/** Coller: the sheet unrolls downward, the brush passes over it once, then comes the stamp. */
function paste(/** @type {Poster} */ { node, sticker }, /** @type {number} */ delay) {
  if (isLess()) {
    fade(node, 0);
    return;
  }
  const unrolled = [{ clipPath: "inset(-3rem -3rem 100% -3rem)" }, { clipPath: "inset(-3rem)" }];
  node.animate(unrolled, { ...PASTE, delay, fill: "backwards" });
  const sheen = html("i", { class: "sheen" });
  node.querySelector(".paper")?.append(sheen);
  sheen.animate([{ transform: "translateX(-130%) skewX(-14deg)" }, { transform: "translateX(430%) skewX(-14deg)" }], {
    duration: SHEEN,
    delay: delay + PASTE.duration,
    easing: "ease-in-out",
    fill: "backwards",
  }).onfinish = () => sheen.remove();
  sticker?.animate(
    [
      { transform: "rotate(-4deg) scale(1.6)", opacity: 0 },
      { transform: "rotate(-11deg)", opacity: 1 },
    ],
    { ...STAMP, delay: delay + PASTE.duration, fill: "backwards" },
  );
}

/** Ranger: from where it was to where it is, in its turn. */
function move(/** @type {Element} */ node, /** @type {number} */ dx, /** @type {number} */ dy, /** @type {number} */ delay) {
  if (isLess()) {
    fade(node, 0);
    return;
  }
  const path = [{ transform: `translate(${dx}px,${dy}px)` }, { transform: "none" }];
  node.animate(path, { ...MOVE, delay, fill: "backwards" });
}

/** Décoller: the upper corner comes off, the sheet follows. Only for those who make room; moderation takes off at once. */
function peel(/** @type {Element} */ node) {
  if (isLess()) {
    return node.animate([{ opacity: 1 }, { opacity: 0 }], { ...FADE, fill: "forwards" });
  }
  return node.animate(
    [
      { clipPath: WHOLE, transform: "none", opacity: 1 },
      { clipPath: PEELED, transform: "translate(-.4rem, .8rem) rotate(-1deg)", opacity: 1, offset: 0.6 },
      { clipPath: PEELED, transform: "translate(-.8rem, 2rem) rotate(-2deg)", opacity: 0 },
    ],
    { ...PEEL, fill: "forwards" },
  );
}

/** Tourner: another scene slides in from under the drum, its edges narrow while it turns. */
export function turn(/** @type {Element} */ node) {
  if (isLess()) {
    fade(node, 0);
    return;
  }
  node.animate([{ transform: "translateX(110%) scaleX(.86)" }, {}], { ...TURN, fill: "backwards" });
}

/** For those that were only waiting for room. */
function fade(/** @type {Element} */ node, /** @type {number} */ delay) {
  node.animate([{ opacity: 0 }, { opacity: 1 }], { ...FADE, delay, fill: "backwards" });
}

function isLess() {
  return document.documentElement.dataset.motion === "less";
}
