import { fit, measure } from "./fitter.js";
import { appear, move, paste, stamp } from "./motion.js";
import { placeMost } from "./placer.js";
import { Poster } from "./poster.js";

/** @typedef {import("./posts.js").Post} Post */
/** @typedef {import("./placer.js").Box & {left: number, width: number, wide: boolean}} Spot */

const FRESH = 12_000;
/** Two pastes closer than this would be one large movement over another: the second one just appears. */
const PASTE_EVERY = 6_000;
const GUTTER = 1.25;
/** A poster's usual height in rem: how many rows a wall has, whatever its shape. */
const ROW = 19;

/** The newest posts on the wall. Only those that are on the wall are in the page. */
export class Mosaic {
  /** @type {Map<string, {written: string, poster: Poster}>} */
  #posters = new Map();
  /** @type {Map<string, Spot>} */
  #spots = new Map();
  /** @type {Post[]} */
  #posts = [];
  #freshId = "";
  #freshTimer = 0;
  #pastedAt = -Infinity;

  /** @param {HTMLElement} root @param {import("./poster.js").Setting} setting */
  constructor(root, setting) {
    this.root = root;
    this.setting = setting;
  }

  /**
   * Shows these posts and no other, at once; only what remains may move.
   *
   * @param {Post[]} posts the newest first
   * @param {string} [arrived] the one that was just put up
   */
  show(posts, arrived) {
    this.#posts = posts;
    const ids = new Set(posts.map(({ id }) => id));
    for (const [id, { poster }] of this.#posters) {
      if (!ids.has(id)) {
        poster.node.remove();
        this.#posters.delete(id);
        this.#spots.delete(id);
      }
    }
    if (arrived && arrived === posts[0]?.id) {
      this.#freshId = arrived;
      clearTimeout(this.#freshTimer);
      this.#freshTimer = setTimeout(() => this.#rest(), FRESH);
    }
    this.#layOut(arrived);
  }

  /** After a change of screen or of fonts, when no height is what it was. */
  again() {
    this.#posters.forEach(({ poster }) => poster.measures.clear());
    this.#spots.clear();
    this.#layOut();
  }

  /** The newest one's age. */
  tell() {
    this.#posts.slice(0, 1).forEach(({ id }) => this.#posters.get(id)?.poster.tell(true));
  }

  #rest() {
    const poster = this.#posters.get(this.#freshId)?.poster;
    const spot = this.#spots.get(this.#freshId);
    this.#freshId = "";
    if (poster && spot) {
      poster.freshen(false);
      fit(poster, spot, remInPixels());
    }
  }

  #layOut(/** @type {string} */ arrived = "") {
    if (this.#posts.length === 0) {
      this.root.replaceChildren();
      this.#spots.clear();
      return;
    }
    const rem = remInPixels();
    const [width, height, gutter] = [this.root.clientWidth, this.root.clientHeight, GUTTER * rem];
    const columns = matchMedia("(max-aspect-ratio: 1/1)").matches ? 2 : 3;
    const one = (width - gutter * (columns - 1)) / columns;
    const across = (/** @type {number} */ span) => one * span + gutter * (span - 1);
    const most = columns * Math.max(2, Math.round(height / rem / ROW));
    const candidates = this.#candidates(most);
    candidates.forEach(({ id, poster }, index) => {
      poster.freshen(index === 0 && id === this.#freshId);
      poster.tell(index === 0);
      if (!this.root.contains(poster.node)) {
        this.root.append(poster.node);
      }
    });
    const items = candidates.map(({ id, pinned, poster }) => ({
      id,
      pinned,
      need: (/** @type {boolean} */ wide) => measure(poster, across(wide ? 2 : 1), wide, rem),
    }));
    const boxes = placeMost(items, { columns, height, gutter }, most);
    const before = this.#spots;
    this.#spots = new Map(
      boxes.map((box) => {
        // Whole pixels: between two of them paper would show under the band.
        const [left, top] = [Math.round(box.column * (one + gutter)), Math.round(box.top)];
        const [right, bottom] = [Math.round(left + across(box.span)), Math.round(box.top + box.height)];
        return [box.id, { ...box, left, top, width: right - left, height: bottom - top, wide: box.span > 1 }];
      }),
    );
    this.#hang(candidates, rem);
    this.#animate(before, arrived);
  }

  /** More than can fit, so that the choice is the placer's; all pinned ones among them. */
  #candidates(/** @type {number} */ most) {
    return this.#posts
      .filter((post, index) => index < most || post.pinned)
      .flatMap((post) => {
        const poster = this.#posterOf(post);
        return poster ? [{ id: post.id, pinned: Boolean(post.pinned), poster }] : [];
      });
  }

  #posterOf(/** @type {Post} */ post) {
    const written = JSON.stringify(post);
    const known = this.#posters.get(post.id);
    if (known?.written === written) {
      return known.poster;
    }
    known?.poster.node.remove();
    this.#posters.delete(post.id);
    try {
      const poster = new Poster(post, this.setting);
      this.#posters.set(post.id, { written, poster });
      return poster;
    } catch (problem) {
      console.error(`no poster can be made (post=${post.id})`, problem);
      return null;
    }
  }

  /** The page's order is the wall's order; those without a spot leave the page. */
  #hang(/** @type {{id: string, poster: Poster}[]} */ candidates, /** @type {number} */ rem) {
    /** @type {?Element} */
    let previous = null;
    for (const { id, poster } of candidates) {
      const spot = this.#spots.get(id);
      if (!spot) {
        poster.node.remove();
        continue;
      }
      fit(poster, spot, rem);
      poster.node.style.left = `${spot.left}px`;
      poster.node.style.top = `${spot.top}px`;
      const place = previous ? previous.nextElementSibling : this.root.firstElementChild;
      if (place !== poster.node) {
        this.root.insertBefore(poster.node, place);
      }
      previous = poster.node;
    }
    [...this.root.children].filter((node) => !this.#spots.has(node.getAttribute("data-id") ?? "")).forEach((node) => node.remove());
  }

  #animate(/** @type {Map<string, Spot>} */ before, /** @type {string} */ arrived) {
    if (before.size === 0 && !arrived) {
      return;
    }
    let turn = 0;
    for (const [id, spot] of this.#spots) {
      const node = this.#posters.get(id)?.poster.node;
      const was = before.get(id);
      if (!node) {
        continue;
      }
      if (was && (was.left !== spot.left || was.top !== spot.top)) {
        move(node, was.left - spot.left, was.top - spot.top, turn++);
      } else if (!was && id === arrived && performance.now() - this.#pastedAt > PASTE_EVERY) {
        this.#pastedAt = performance.now();
        paste(node);
        const sticker = this.#posters.get(id)?.poster.sticker;
        sticker && stamp(sticker, 640);
      } else if (!was) {
        appear(node);
      }
    }
  }
}

function remInPixels() {
  return parseFloat(getComputedStyle(document.documentElement).fontSize);
}
