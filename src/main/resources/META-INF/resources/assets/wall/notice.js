import { fitLines } from "./lines.js";
import { typeset } from "./text.js";

/** Of the design's size: type grows to this when there is room, and shrinks to that so that 400 characters still fit. */
const LARGEST = 1.14;
const SMALLEST = 0.5;
const STEP = 0.02;

/**
 * Organisers' own words, as large as the sheet allows.
 *
 * @param {HTMLElement} sheet
 * @param {?{title?: string, text?: string}|undefined} announcement nothing takes the sheet down
 */
export function put(sheet, announcement) {
  sheet.hidden = !announcement;
  write(sheet, "#notice-title", announcement?.title ?? "");
  write(sheet, "#notice-text", announcement?.text ?? "");
  if (announcement) {
    fitNotice(sheet);
  }
}

/** Also after a change of screen or of fonts. */
export function fitNotice(/** @type {HTMLElement} */ sheet) {
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
