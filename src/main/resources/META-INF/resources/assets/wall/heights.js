/**
 * How a height is shared among posters. Pure.
 *
 * @typedef {{min: number, max: number, spare: number}} Need heights: what a poster must have, what it can use well,
 *   what it can use when there is room to spare
 */

/** @param {Need[]} needs @param {number} gutter @returns {Need} of all, one above the other */
export function total(needs, gutter) {
  const gutters = gutter * Math.max(0, needs.length - 1);
  const sum = (/** @type {keyof Need} */ level) => needs.reduce((so, need) => so + need[level], gutters);
  return { min: sum("min"), max: sum("max"), spare: sum("spare") };
}

/**
 * First what each must have, then what each can use well, then what it can use at all; the rest goes by size.
 *
 * @param {Need[]} needs
 * @param {number} height without gutters; at least the sum of what they must have
 * @returns {number[]} heights that add up to it
 */
export function share(needs, height) {
  let given = needs.map(({ min }) => min);
  for (const level of /** @type {const} */ (["max", "spare"])) {
    const left = Math.max(0, height - sumOf(given));
    const wanted = needs.map((need, index) => Math.max(0, need[level] - given[index]));
    const part = sumOf(wanted) > 0 ? Math.min(1, left / sumOf(wanted)) : 0;
    given = given.map((had, index) => had + wanted[index] * part);
  }
  const factor = Math.max(1, height / sumOf(given));
  return given.map((had) => had * factor);
}

function sumOf(/** @type {number[]} */ numbers) {
  return numbers.reduce((sum, number) => sum + number, 0);
}
