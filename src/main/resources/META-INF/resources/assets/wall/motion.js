/** The verbs of the wall: transform, opacity and clip-path only, one large movement at a time. */
const reduced = matchMedia("(prefers-reduced-motion: reduce)");
const PASTE = { duration: 640, easing: "cubic-bezier(.2,.85,.25,1)" };
const MOVE = { duration: 520, easing: "cubic-bezier(.3,0,.1,1)" };
const STAMP = { duration: 220, easing: "cubic-bezier(.2,1.6,.4,1)", fill: /** @type {const} */ ("backwards") };
const FADE = { duration: 200, easing: "linear" };
const STAGGER = 40;

/** Coller: the sheet unrolls downward, then the brush passes over it once. */
export function paste(/** @type {HTMLElement} */ node) {
  if (reduced.matches) {
    appear(node);
    return;
  }
  node.animate([{ clipPath: "inset(-2rem -2rem 100% -2rem)" }, { clipPath: "inset(-2rem -2rem -3rem -2rem)" }], PASTE);
  const sheen = document.createElement("i");
  sheen.className = "sheen";
  node.querySelector(".paper")?.append(sheen);
  sheen.animate([{ transform: "translateX(-120%) skewX(-14deg)" }, { transform: "translateX(420%) skewX(-14deg)" }], {
    duration: 420,
    delay: PASTE.duration,
    easing: "ease-in-out",
    fill: "backwards",
  }).onfinish = () => sheen.remove();
}

/** Ranger: from where it was to where it is, in its turn. */
export function move(/** @type {HTMLElement} */ node, /** @type {number} */ dx, /** @type {number} */ dy, /** @type {number} */ turn) {
  if (reduced.matches) {
    return;
  }
  node.animate([{ transform: `translate(${dx}px,${dy}px)` }, { transform: "none" }], {
    ...MOVE,
    delay: turn * STAGGER,
    fill: "backwards",
  });
}

/** Tamponner. */
export function stamp(/** @type {HTMLElement} */ node, /** @type {number} */ delay) {
  if (reduced.matches) {
    return;
  }
  node.animate(
    [
      { transform: "rotate(-4deg) scale(1.6)", opacity: 0 },
      { transform: "rotate(-11deg)", opacity: 1 },
    ],
    { ...STAMP, delay },
  );
}

/** For posters that were only waiting for room. */
export function appear(/** @type {HTMLElement} */ node) {
  node.animate([{ opacity: 0 }, { opacity: 1 }], FADE);
}
