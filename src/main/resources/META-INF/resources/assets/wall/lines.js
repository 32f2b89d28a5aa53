import { typeset } from "./text.js";

/** The lines that must not be cut: the workshop's title, the sign, the address, the head of an announcement. */
const LINES = [".painted .stencil", ".painted .panel", ".sign", ".address", ".notice h2"];
const SMALLEST = 0.62;

/** Lines that are too long for their place get smaller type; past {@link SMALLEST} an organiser shortens the words. */
export function fitLines() {
  for (const line of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(LINES.join()))) {
    if (line.childElementCount === 0) {
      line.textContent = typeset(line.textContent ?? "");
    }
    line.style.fontSize = "";
    const usual = parseFloat(getComputedStyle(line).fontSize);
    let part = 1;
    while (part > SMALLEST && isTooLong(line)) {
      part -= 0.01;
      line.style.fontSize = `${usual * part}px`;
    }
    if (part < 1) {
      // Widths are told in whole pixels, and half of one is enough for an ellipsis.
      line.style.fontSize = `${usual * (part - 0.01)}px`;
    }
  }
}

function isTooLong(/** @type {HTMLElement} */ line) {
  const mayWrap = getComputedStyle(line).whiteSpace === "normal";
  return line.scrollWidth > line.clientWidth || (mayWrap && line.scrollHeight > line.clientHeight + 1);
}
