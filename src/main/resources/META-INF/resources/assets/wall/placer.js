import { share, total } from "./heights.js";

/**
 * Where posters go. Pure: heights in, boxes out.
 *
 * @typedef {import("./heights.js").Need} Need
 * @typedef {{id: string, paper: string, need: (wide: boolean) => Need}} Item
 * @typedef {{id: string, column: number, span: number, top: number, height: number}} Box
 * @typedef {{columns: number, height: number, gutter: number}} Wall
 * @typedef {Map<string, {column: number, top: number}>} Hung where posters hang now
 */

/** What a viewer minds, most first: like papers that touch, words too tight or lost on their paper, posters that walk. */
const COST = { alike: 100, misfit: 4, walk: 2 };
/** The newest lies over the first two columns. */
const UNDER = [0, 1];

/**
 * The newest over two columns at the top left, each other one in the shortest column, then swapped and moved as long as
 * that makes the wall better. Whoever hangs already stays in its column if it can: a hall must not lose its place in
 * every post each time one comes. What is left over is shared out, so that all bottoms align.
 *
 * @param {Item[]} items in their order
 * @param {Wall} wall
 * @param {Hung} [hung]
 * @returns {?Box[]} nothing when they do not all fit
 */
export function place(items, wall, hung = new Map()) {
  const [hero, ...others] = items;
  if (!hero) {
    return [];
  }
  if (others.length === 0) {
    return [{ id: hero.id, column: 0, span: wall.columns, top: 0, height: wall.height }];
  }
  const paper = others.reduce((sum, item) => sum + item.need(false).min + wall.gutter, 2 * hero.need(true).min);
  if (paper > wall.columns * wall.height + 2 * wall.gutter) {
    return null;
  }
  const starts = [pile(hero, others, wall, new Map())];
  if (hung.size > 0) {
    starts.push(pile(hero, others, wall, hung));
  }
  const best = starts.map((piles) => improve(hero, piles, wall, hung)).sort((a, b) => a.cost - b.cost)[0];
  return best.boxes;
}

/** Those that hang keep their column and order; the others go to the shortest column, one after another. */
function pile(/** @type {Item} */ hero, /** @type {Item[]} */ others, /** @type {Wall} */ wall, /** @type {Hung} */ hung) {
  /** @type {Item[][]} */
  const piles = Array.from({ length: wall.columns }, () => []);
  const used = piles.map((_, column) => (UNDER.includes(column) ? hero.need(true).min + wall.gutter : 0));
  const put = (/** @type {Item} */ item, /** @type {number} */ column) => {
    piles[column].push(item);
    used[column] += item.need(false).min + wall.gutter;
  };
  const place = (/** @type {Item} */ { id }) => hung.get(id) ?? { column: Infinity, top: 0 };
  const staying = others.filter((item) => place(item).column < wall.columns);
  staying.sort((a, b) => place(a).top - place(b).top).forEach((item) => put(item, place(item).column));
  others.filter((item) => !staying.includes(item)).forEach((item) => put(item, used.indexOf(Math.min(...used))));
  return piles;
}

/** Takes the best of all swaps and moves, again and again, until none helps. */
function improve(/** @type {Item} */ hero, /** @type {Item[][]} */ piles, /** @type {Wall} */ wall, /** @type {Hung} */ hung) {
  let best = judged(hero, piles, wall, hung);
  for (let found = true; found; ) {
    found = false;
    for (const next of neighbours(best.piles)) {
      const judgement = judged(hero, next, wall, hung);
      if (judgement.cost < best.cost - 0.001) {
        best = judgement;
        found = true;
      }
    }
  }
  return best;
}

function* neighbours(/** @type {Item[][]} */ piles) {
  const items = piles.flat();
  for (const [index, one] of items.entries()) {
    for (const other of items.slice(index + 1)) {
      yield piles.map((pile) => pile.map((item) => (item === one ? other : item === other ? one : item)));
    }
    for (const column of piles.keys()) {
      if (!piles[column].includes(one)) {
        const without = piles.map((pile) => pile.filter((item) => item !== one));
        yield without.map((pile, at) => (at === column ? [...pile, one] : pile));
        yield without.map((pile, at) => (at === column ? [one, ...pile] : pile));
      }
    }
  }
}

/** What an arrangement costs; one that does not fit costs in proportion to what sticks out, and has no boxes. */
function judged(/** @type {Item} */ hero, /** @type {Item[][]} */ piles, /** @type {Wall} */ wall, /** @type {Hung} */ hung) {
  const { boxes, excess } = boxesOf(hero, piles, wall);
  if (!boxes) {
    return { piles, boxes, cost: 1e6 + excess };
  }
  const items = new Map([hero, ...piles.flat()].map((item) => [item.id, item]));
  let cost = 0;
  for (const [index, box] of boxes.entries()) {
    const item = /** @type {Item} */ (items.get(box.id));
    const { max, spare } = item.need(box.span > 1);
    const misfit = Math.max(0, 1 - box.height / max, box.height / spare - 1);
    cost += COST.misfit * misfit;
    cost += COST.walk * walk(box, hung.get(box.id), wall);
    cost += COST.alike * boxes.slice(index + 1).filter((other) => items.get(other.id)?.paper === item.paper && touch(box, other, wall)).length;
  }
  return { piles, boxes, cost };
}

function walk(/** @type {Box} */ box, /** @type {{column: number, top: number}|undefined} */ was, /** @type {Wall} */ wall) {
  if (!was) {
    return 0;
  }
  return was.column === box.column ? Math.min(0.5, Math.abs(was.top - box.top) / wall.height) : 1;
}

/** Whether two posters lie side by side or one above the other, with nothing but a gutter between them. */
export function touch(/** @type {Box} */ one, /** @type {Box} */ other, /** @type {{gutter: number}} */ { gutter }) {
  const overlap = (/** @type {number} */ a, /** @type {number} */ b, /** @type {number} */ c, /** @type {number} */ d) => Math.min(b, d) - Math.max(a, c);
  const columns = overlap(one.column, one.column + one.span, other.column, other.column + other.span);
  const rows = overlap(one.top, one.top + one.height, other.top, other.top + other.height);
  return (columns > 0 && rows > -gutter * 1.5) || (columns === 0 && rows > gutter);
}

function boxesOf(/** @type {Item} */ hero, /** @type {Item[][]} */ piles, /** @type {Wall} */ { columns, height, gutter }) {
  const lower = UNDER.map((column) => piles[column]).filter((pile) => pile.length > 0);
  const wide = lower.length === 1;
  const below = lower.map((pile) => total(pile.map((item) => item.need(wide)), gutter));
  const fullest = {
    min: Math.max(...below.map(({ min }) => min)),
    max: Math.max(...below.map(({ max }) => max)),
    spare: Math.max(...below.map(({ spare }) => spare)),
  };
  const needs = lower.length > 0 ? [hero.need(true), fullest] : [hero.need(true)];
  const beside = piles.slice(UNDER.length).map((pile) => total(pile.map((item) => item.need(false)), gutter).min);
  const excess = [total(needs, gutter).min, ...beside].reduce((sum, min) => sum + Math.max(0, min - height), 0);
  const bare = piles.slice(UNDER.length).filter((pile) => pile.length === 0).length;
  if (excess > 0 || bare > 0) {
    return { boxes: null, excess: excess + bare * height };
  }
  const heroTall = share(needs, height - gutter * (needs.length - 1))[0];
  /** @type {Box[]} */
  const boxes = [{ id: hero.id, column: 0, span: Math.min(2, columns), top: 0, height: heroTall }];
  for (const [column, pile] of piles.entries()) {
    const isUnder = UNDER.includes(column);
    const top = isUnder ? heroTall + gutter : 0;
    const span = isUnder && wide ? 2 : 1;
    const heights = share(pile.map((item) => item.need(span > 1)), height - top - gutter * (pile.length - 1));
    let reached = top;
    for (const [index, { id }] of pile.entries()) {
      boxes.push({ id, column: span > 1 ? 0 : column, span, top: reached, height: heights[index] });
      reached += heights[index] + gutter;
    }
  }
  return { boxes, excess };
}
