import { place } from "./placer.js";

/**
 * Which posts hang. Pure.
 *
 * @typedef {import("./placer.js").Item & {pinned: boolean, keeps: boolean, hangs: boolean}} Candidate keeps: its time is
 *   not over; hangs: it is on the wall now
 */

/**
 * As many as fit. A pinned one is never among those left out, nor is the newest before others are; then come those whose
 * time is not over, then those that hang: a wall loses one post for one that comes, and the oldest first.
 *
 * @template {Candidate} T
 * @param {T[]} items the newest first
 * @param {import("./placer.js").Wall} wall
 * @param {number} most
 * @param {import("./placer.js").Hung} hung
 */
export function choose(items, wall, most, hung) {
  const rank = (/** @type {T} */ item) => (item === items[0] ? 1 : item.pinned ? 0 : item.keeps ? 2 : item.hangs ? 3 : 4);
  const byRank = items.map((item, index) => ({ item, index })).sort((a, b) => rank(a.item) - rank(b.item) || a.index - b.index);
  for (let count = Math.min(items.length, most); count > 0; count--) {
    const kept = new Set(byRank.slice(0, count).map(({ item }) => item));
    const boxes = place(items.filter((item) => kept.has(item)), wall, hung);
    if (boxes) {
      return boxes;
    }
  }
  return [];
}
