import { place } from "./placer.js";

/**
 * Which posts hang. Pure.
 *
 * @typedef {import("./placer.js").Item & {pinned: boolean, featured: boolean, keeps: boolean,
 *   hangs: boolean}} Candidate keeps: its time is not over; hangs: it is on the wall now
 */

/** Below this many, smaller ones that come later may fill what larger ones leave. */
const ENOUGH = 6;

/**
 * As many as fit. A pinned one is never among those left out, nor is the newest before others are, nor one on the front
 * page before all the rest; then come those whose time is not over, then those that hang: a wall loses one post for one
 * that comes, and the oldest first.
 *
 * @template {Candidate} T
 * @param {T[]} items the newest first
 * @param {import("./placer.js").Wall} wall
 * @param {number} most
 * @param {import("./placer.js").Hung} hung
 */
export function choose(items, wall, most, hung) {
  const classes = (/** @type {T} */ item) => [item.pinned && item !== items[0], item === items[0], item.featured, item.keeps, item.hangs, true];
  const rank = (/** @type {T} */ item) => classes(item).indexOf(true);
  const byRank = items.map((item, index) => ({ item, index })).sort((a, b) => rank(a.item) - rank(b.item) || a.index - b.index);
  const placed = (/** @type {Set<T>} */ kept) => place(items.filter((item) => kept.has(item)), wall, hung);
  for (let count = Math.min(items.length, most); count > 0; count--) {
    const kept = new Set(byRank.slice(0, count).map(({ item }) => item));
    const boxes = placed(kept);
    if (boxes) {
      return filled(boxes, kept, byRank.slice(count).map(({ item }) => item), Math.min(most, ENOUGH), placed);
    }
  }
  return [];
}

/**
 * @template {Candidate} T
 * @param {import("./placer.js").Box[]} boxes
 * @param {Set<T>} kept
 * @param {T[]} others
 * @param {number} enough
 * @param {(kept: Set<T>) => ?import("./placer.js").Box[]} placed
 */
function filled(boxes, kept, others, enough, placed) {
  let [best, those] = [boxes, kept];
  for (const item of others) {
    if (those.size >= enough) {
      break;
    }
    const more = new Set([...those, item]);
    const fuller = placed(more);
    if (fuller) {
      [best, those] = [fuller, more];
    }
  }
  return best;
}
