/**
 * Where posters go. Pure: heights in, boxes out.
 *
 * @typedef {{min: number, max: number}} Need height that a poster must have, height that it can use well
 * @typedef {{id: string, need: (wide: boolean) => Need}} Item
 * @typedef {{id: string, column: number, span: number, top: number, height: number}} Box
 */

/**
 * The newest over two columns at the top left, each other one in the shortest column; what is left over is shared out,
 * so that all bottoms align.
 *
 * @param {Item[]} items in their order
 * @param {{columns: number, height: number, gutter: number}} wall
 * @returns {?Box[]} nothing when they do not all fit
 */
export function place(items, { columns, height, gutter }) {
  const [hero, ...others] = items;
  if (!hero) {
    return [];
  }
  if (others.length === 0) {
    return [{ id: hero.id, column: 0, span: columns, top: 0, height }];
  }
  const under = [0, 1];
  /** @type {Item[][]} */
  const piles = Array.from({ length: columns }, () => []);
  const used = piles.map((_, column) => (under.includes(column) ? hero.need(true).min + gutter : 0));
  for (const item of others) {
    const column = used.indexOf(Math.min(...used));
    const end = used[column] + item.need(false).min;
    if (end > height) {
      return null;
    }
    piles[column].push(item);
    used[column] = end + gutter;
  }
  const lower = under.map((column) => piles[column]).filter((pile) => pile.length > 0);
  const wide = lower.length === 1;
  const heights = withHero(hero, lower, wide, height, gutter);
  if (!heights) {
    return null;
  }
  /** @type {Box[]} */
  const boxes = [{ id: hero.id, column: 0, span: 2, top: 0, height: heights }];
  for (const column of piles.keys()) {
    const isUnder = under.includes(column);
    const top = isUnder ? heights + gutter : 0;
    const span = isUnder && wide ? 2 : 1;
    boxes.push(...stack(piles[column], wide && isUnder, height - top, gutter).map((box) => ({
      ...box,
      top: top + box.top,
      column: span === 2 ? 0 : column,
      span,
    })));
  }
  return boxes;
}

/**
 * As many of the first posters as fit. A pinned one is never among those left out: an unpinned, older one goes first.
 *
 * @template {Item & {pinned: boolean}} T
 * @param {T[]} items in their order
 * @param {{columns: number, height: number, gutter: number}} wall
 * @param {number} most
 */
export function placeMost(items, wall, most) {
  const pinned = items.filter((item) => item.pinned).slice(0, most);
  for (let count = Math.min(items.length, most); count > 0; count--) {
    const kept = new Set(pinned.slice(0, count));
    for (const item of items) {
      if (kept.size >= count) {
        break;
      }
      kept.add(item);
    }
    const boxes = place(items.filter((item) => kept.has(item)), wall);
    if (boxes) {
      return boxes;
    }
  }
  return [];
}

/** The hero's height: its share of what the fuller of the two piles under it leaves. */
function withHero(/** @type {Item} */ hero, /** @type {Item[][]} */ lower, /** @type {boolean} */ wide, /** @type {number} */ height, /** @type {number} */ gutter) {
  if (lower.length === 0) {
    return height;
  }
  const need = hero.need(true);
  const piles = lower.map((pile) => total(pile, wide, gutter));
  const least = Math.max(...piles.map(({ min }) => min));
  const most = Math.max(...piles.map(({ max }) => max));
  const spare = height - gutter - need.min - least;
  if (spare < 0) {
    return null;
  }
  const wanted = need.max - need.min + (most - least);
  const share = wanted > 0 ? (need.max - need.min) / wanted : 0.5;
  const beyond = Math.max(0, spare - wanted);
  return need.min + Math.min(spare, wanted) * share + (beyond * need.max) / (need.max + most);
}

function total(/** @type {Item[]} */ pile, /** @type {boolean} */ wide, /** @type {number} */ gutter) {
  const needs = pile.map((item) => item.need(wide));
  const gutters = gutter * (pile.length - 1);
  return {
    min: gutters + needs.reduce((sum, { min }) => sum + min, 0),
    max: gutters + needs.reduce((sum, { max }) => sum + max, 0),
  };
}

/** First everyone gets what it can use, then the rest goes by size. */
function stack(/** @type {Item[]} */ pile, /** @type {boolean} */ wide, /** @type {number} */ height, /** @type {number} */ gutter) {
  const needs = pile.map((item) => item.need(wide));
  const { min, max } = total(pile, wide, gutter);
  const spare = Math.max(0, height - min);
  const useful = max > min ? Math.min(1, spare / (max - min)) : 0;
  const beyond = Math.max(0, spare - (max - min));
  const gutters = gutter * (pile.length - 1);
  let top = 0;
  return pile.map(({ id }, index) => {
    const need = needs[index];
    const tall = need.min + (need.max - need.min) * useful + (beyond * need.max) / (max - gutters);
    const box = { id, top, height: tall };
    top += tall + gutter;
    return box;
  });
}
