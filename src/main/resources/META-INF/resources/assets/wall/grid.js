/** A poster's usual height in rem: how many rows a wall has, whatever its shape. */
const ROW = 19;
const GUTTER = 1.25;
const FULL = 9;
/** For images under 4 m: fewer posts, each one size up. */
const AIRY = 5;

/** @typedef {import("./placer.js").Box & {left: number, width: number, wide: boolean}} Spot in px, but for its column and span */

/**
 * The columns of a wall as large as its screen allows. All lengths in px.
 *
 * @param {HTMLElement} root
 */
export function grid(root) {
  const page = document.documentElement;
  const rem = parseFloat(getComputedStyle(page).fontSize);
  const [width, height, gutter] = [root.clientWidth, root.clientHeight, GUTTER * rem];
  const columns = matchMedia("(max-aspect-ratio: 1/1)").matches ? 2 : 3;
  const one = (width - gutter * (columns - 1)) / columns;
  const across = (/** @type {number} */ span) => one * span + gutter * (span - 1);
  const rows = Math.max(2, Math.round(height / rem / ROW));
  return {
    rem,
    columns,
    height,
    gutter,
    most: Math.min(columns * rows, page.dataset.density === "airy" ? AIRY : FULL),
    across,
    /** In whole pixels: between two of them paper would show under the band. */
    spot(/** @type {import("./placer.js").Box} */ box) {
      const [left, top] = [Math.round(box.column * (one + gutter)), Math.round(box.top)];
      const [right, bottom] = [Math.round(left + across(box.span)), Math.round(box.top + box.height)];
      return { ...box, left, top, width: right - left, height: bottom - top, wide: box.span > 1 };
    },
  };
}
