/** @typedef {import("./poster.js").Poster} Poster */

/** In rem, by DIRECTION 3: smallest and largest on a full wall, largest when there is room to spare. */
const NARROW = [
  { upTo: 60, face: "display", floor: 3.25, cap: 4.25, spare: 5.75 },
  { upTo: 100, face: "display", floor: 3, cap: 3.75, spare: 5.25 },
  { upTo: 160, face: "reading", floor: 2.375, cap: 2.75, spare: 3.5 },
  { upTo: Infinity, face: "reading", floor: 2.375, cap: 2.5, spare: 2.75 },
];
const WIDE = [
  { upTo: 24, face: "display", floor: 5, cap: 6.5, spare: 11 },
  { upTo: 110, face: "display", floor: 3.75, cap: 4.75, spare: 10.5 },
  { upTo: 160, face: "display", floor: 3, cap: 3.75, spare: 5.75 },
  { upTo: 280, face: "reading", floor: 2.75, cap: 3, spare: 4.25 },
  { upTo: Infinity, face: "reading", floor: 2.375, cap: 2.75, spare: 3.5 },
];
/** From one size to the next, for small images. */
const SIZE_UP = 1.18;
const CONTRAST_FLOOR = 2.625;
const STRIP = 3.7;
/** Boxes are set to whole pixels at both ends. */
const ROUNDING = 2;
/** Blank paper, from which on words stand in its middle. */
const AIR = 6;
/** A long post gets at least this many lines, and asks for no more than the second number when others wait. */
const LINES = { narrow: [6, 14], wide: [5, 9] };

/**
 * How much height a poster needs at a width, and how much it can use well.
 *
 * @param {Poster} poster attached to the page, else it has no height
 * @param {number} width in px
 * @param {boolean} wide
 * @param {number} rem
 */
export function measure(poster, width, wide, rem) {
  const key = `${width} ${wide} ${poster.node.classList.contains("fresh")} ${poster.node.classList.contains("featured")}`;
  const known = poster.measures.get(key);
  if (known) {
    return known;
  }
  const size = sizeOf(poster, wide);
  prepare(poster, width, wide, size);
  poster.node.style.height = "auto";
  poster.words.style.fontSize = `${size.floor}rem`;
  const full = tall(poster.words);
  const fixed = tall(poster.node) - full;
  const line = parseFloat(getComputedStyle(poster.words).lineHeight);
  const [atLeast, atMost] = LINES[wide ? "wide" : "narrow"];
  const strip = poster.more.hidden ? STRIP * rem : 0;
  const least = full <= atLeast * line ? full : Math.min(full, atLeast * line + strip);
  poster.words.style.fontSize = `${size.cap}rem`;
  const most = Math.min(tall(poster.words), Math.max(least, atMost * line));
  poster.words.style.fontSize = `${size.spare}rem`;
  const spare = tall(poster.words);
  const [min, max, at] = [least, Math.max(least, most), Math.max(least, most, spare)].map((words) => Math.ceil(fixed + words) + ROUNDING);
  const measured = { fixed, min, max, spare: at };
  poster.measures.set(key, measured);
  return measured;
}

/**
 * Gives a poster its final size and the largest type that fits; cuts the text only when the smallest does not.
 *
 * @param {Poster} poster
 * @param {{width: number, height: number, wide: boolean}} box in px
 * @param {number} rem
 */
export function fit(poster, { width, height, wide }, rem) {
  const size = sizeOf(poster, wide);
  const { fixed } = measure(poster, width, wide, rem);
  prepare(poster, width, wide, size);
  poster.node.style.height = `${height}px`;
  const room = height - fixed;
  const fits = (/** @type {number} */ rems) => {
    poster.words.style.fontSize = `${rems}rem`;
    const { scrollWidth, clientWidth } = poster.words;
    return tall(poster.words) <= room && scrollWidth <= clientWidth + 1 && isClear(poster);
  };
  poster.words.classList.add("whole-words");
  const largest = poster.photo && !wide ? size.cap : size.spare;
  if (largestThat(fits, size.floor, largest)) {
    const left = room - tall(poster.words);
    poster.node.classList.toggle("airy", left > room / 3 && left > AIR * rem);
    return;
  }
  poster.words.classList.remove("whole-words");
  if (!largestThat(fits, size.floor, size.cap)) {
    cut(poster, room - (poster.more.hidden ? STRIP * rem : 0));
  }
}

/** To the fraction of a pixel: rounded heights add up to words that run over. */
function tall(/** @type {HTMLElement} */ node) {
  return node.getBoundingClientRect().height;
}

/** Whether the first line keeps off the number: browsers that balance lines may run a long word into it. */
function isClear(/** @type {Poster} */ { node, words }) {
  const number = node.querySelector(".number")?.getBoundingClientRect();
  if (!number) {
    return true;
  }
  const range = document.createRange();
  range.selectNodeContents(words);
  const lines = [...range.getClientRects()].filter(({ top, height }) => top < number.bottom - height / 4);
  return lines.every(({ left, right, bottom }) => right <= number.left || left >= number.right || bottom <= number.top);
}

/** Leaves the type at the largest size that fits; false when not even the floor does. */
function largestThat(/** @type {(rems: number) => boolean} */ fits, /** @type {number} */ floor, /** @type {number} */ cap) {
  if (fits(cap)) {
    return true;
  }
  if (!fits(floor)) {
    return false;
  }
  let [good, bad] = [floor, cap];
  while (bad - good > 0.06) {
    const middle = (good + bad) / 2;
    if (fits(middle)) {
      good = middle;
    } else {
      bad = middle;
    }
  }
  return fits(good);
}

/** The longest beginning that fits, at a word's end. */
function cut(/** @type {Poster} */ poster, /** @type {number} */ room) {
  let [good, bad] = [0, poster.cuts.length];
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    poster.write(poster.cuts[middle]);
    if (tall(poster.words) <= room) {
      good = middle;
    } else {
      bad = middle;
    }
  }
  poster.write(poster.cuts[good] ?? 0);
}

function prepare(/** @type {Poster} */ poster, /** @type {number} */ width, /** @type {boolean} */ wide, /** @type {{face: string}} */ size) {
  if (poster.isCut) {
    poster.write();
  }
  poster.node.style.width = `${width}px`;
  poster.node.classList.toggle("wide", wide);
  poster.words.classList.toggle("display", size.face === "display");
  poster.words.classList.remove("whole-words");
  poster.node.classList.remove("airy");
}

/** Right-to-left scripts are read in the text face: the display face has none. */
function sizeOf(/** @type {Poster} */ poster, /** @type {boolean} */ wide) {
  const { length, direction } = poster.wording;
  const size = (wide ? WIDE : NARROW).find(({ upTo }) => length <= upTo) ?? NARROW[3];
  const { density, contrast } = document.documentElement.dataset;
  const [face, less] = direction === "rtl" && size.face === "display" ? ["reading", 0.85] : [size.face, 1];
  const scale = less * (density === "airy" ? SIZE_UP : 1);
  const floor = Math.max(size.floor * scale, contrast === "more" ? CONTRAST_FLOOR : 0);
  return { face, floor, cap: Math.max(floor, size.cap * scale), spare: Math.max(floor, size.spare * scale) };
}
