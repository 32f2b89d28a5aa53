import { fitLines } from "./lines.js";
import { turn } from "./motion.js";
import { typeset } from "./text.js";

/** Of the design's size: type grows to this when there is room, and shrinks to that so that 400 characters still fit. */
const LARGEST = 1.14;
const SMALLEST = 0.5;
const STEP = 0.02;
/** Milliseconds that words stay up at least: heads must turn before they read. */
const LEAST = 15_000;

/** Organisers' own words, as large as the sheet allows. */
export class Notice {
  #sheet;
  #written = "";
  #readAt = -Infinity;
  #lifting = 0;

  /** @param {HTMLElement} sheet */
  constructor(sheet) {
    this.#sheet = sheet;
  }

  /**
   * Puts words up at once, also in place of others. What is lifted comes down once a hall has had the time to read it.
   *
   * @param {?{title?: string, text?: string}|undefined} announcement nothing lifts what is up
   * @param {boolean} curtain takes it down at once
   */
  show(announcement, curtain) {
    clearTimeout(this.#lifting);
    const sheet = this.#sheet;
    const left = this.#readAt - performance.now();
    if (!announcement && !curtain && !sheet.hidden && left > 0) {
      this.#lifting = setTimeout(() => this.show(null, false), left);
      return;
    }
    const words = curtain ? null : announcement;
    const written = JSON.stringify(words ?? null);
    if (words && written !== this.#written) {
      this.#readAt = performance.now() + LEAST;
    }
    this.#written = written;
    const turns = sheet.hidden && Boolean(words) && document.body.dataset.view === "posts";
    put(sheet, words);
    if (turns) {
      turn(sheet);
    }
    document.body.classList.toggle("noticed", Boolean(words));
  }

  /** Also after a change of screen or of fonts. */
  fit() {
    fitNotice(this.#sheet);
  }
}

function put(/** @type {HTMLElement} */ sheet, /** @type {?{title?: string, text?: string}|undefined} */ announcement) {
  sheet.hidden = !announcement;
  write(sheet, "#notice-title", announcement?.title ?? "");
  write(sheet, "#notice-text", announcement?.text ?? "");
  if (announcement) {
    fitNotice(sheet);
  }
}

function fitNotice(/** @type {HTMLElement} */ sheet) {
  const body = /** @type {?HTMLElement} */ (sheet.querySelector(".body"));
  if (sheet.hidden || !body) {
    return;
  }
  fitLines();
  // The drum makes room before words get smaller than designed.
  sheet.classList.remove("full");
  if (!fitsFrom(body, LARGEST, 1)) {
    sheet.classList.add("full");
    fitsFrom(body, 1, SMALLEST);
  }
}

/** Leaves the type at the first size that fits, else at the last. */
function fitsFrom(/** @type {HTMLElement} */ body, /** @type {number} */ largest, /** @type {number} */ smallest) {
  for (let size = largest; size >= smallest; size -= STEP) {
    body.style.setProperty("--size", size.toFixed(2));
    if (body.scrollHeight <= body.clientHeight && body.scrollWidth <= body.clientWidth) {
      return true;
    }
  }
  return false;
}

function write(/** @type {HTMLElement} */ sheet, /** @type {string} */ selector, /** @type {string} */ words) {
  const line = sheet.querySelector(selector);
  if (line) {
    line.textContent = typeset(words.trim());
  }
}
