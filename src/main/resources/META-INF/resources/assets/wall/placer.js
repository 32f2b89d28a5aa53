/**
 * Where posters go. Pure: heights in, boxes out.
 *
 * @typedef {{min: number, max: number, spare: number}} Need heights: what a poster must have, what it can use well,
 *   what it can use when there is room to spare
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
  const heroTall = heroHeight(hero, lower, wide, height, gutter);
  if (heroTall === null) {
    return null;
  }
  /** @type {Box[]} */
  const boxes = [{ id: hero.id, column: 0, span: 2, top: 0, height: heroTall }];
  for (const column of piles.keys()) {
    const isUnder = under.includes(column);
    const top = isUnder ? heroTall + gutter : 0;
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

/** The hero's height: it and the fuller of the two piles under it share the wall as two posters would. */
function heroHeight(/** @type {Item} */ hero, /** @type {Item[][]} */ lower, /** @type {boolean} */ wide, /** @type {number} */ height, /** @type {number} */ gutter) {
  if (lower.length === 0) {
    return height;
  }
  const piles = lower.map((pile) => total(pile.map((item) => item.need(wide)), gutter));
  const fullest = {
    min: Math.max(...piles.map(({ min }) => min)),
    max: Math.max(...piles.map(({ max }) => max)),
    spare: Math.max(...piles.map(({ spare }) => spare)),
  };
  const needs = [hero.need(true), fullest];
  return total(needs, gutter).min > height ? null : share(needs, height - gutter)[0];
}

/** @param {Need[]} needs @param {number} gutter @returns {Need} */
function total(needs, gutter) {
  const gutters = gutter * (needs.length - 1);
  const sum = (/** @type {keyof Need} */ level) => needs.reduce((so, need) => so + need[level], gutters);
  return { min: sum("min"), max: sum("max"), spare: sum("spare") };
}

/** First what each must have, then what each can use well, then what it can use at all; the rest goes by size. */
function share(/** @type {Need[]} */ needs, /** @type {number} */ height) {
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

function stack(/** @type {Item[]} */ pile, /** @type {boolean} */ wide, /** @type {number} */ height, /** @type {number} */ gutter) {
  const heights = share(pile.map((item) => item.need(wide)), height - gutter * (pile.length - 1));
  let top = 0;
  return pile.map(({ id }, index) => {
    const box = { id, top, height: heights[index] };
    top += heights[index] + gutter;
    return box;
  });
}

function sumOf(/** @type {number[]} */ numbers) {
  return numbers.reduce((sum, number) => sum + number, 0);
}
