import { choose } from "./chooser.js";
import { fit, measure } from "./fitter.js";
import { grid } from "./grid.js";
import { dance } from "./motion.js";
import { Pacer } from "./pacer.js";
import { Poster } from "./poster.js";

/** @typedef {import("./posts.js").Post} Post */
/** @typedef {import("./grid.js").Spot} Spot */

const FRESH = 12_000;

/**
 * The posts on the wall. Only those that hang are in the page; what may not be shown any more leaves it at once, and what
 * waits for its turn is not made into a poster before.
 */
export class Mosaic {
  #pacer = new Pacer();
  /** @type {Map<string, {written: string, poster: Poster}>} */
  #posters = new Map();
  /** @type {Map<string, Spot>} */
  #spots = new Map();
  /** Displaced posters that still fall. @type {Map<string, {written: string, node: Element}>} */
  #leaving = new Map();
  /** @type {Post[]} */
  #posts = [];
  #freshId = "";
  #freshTimer = 0;
  #turnTimer = 0;

  /** @param {HTMLElement} root @param {import("./poster.js").Setting} setting */
  constructor(root, setting) {
    this.root = root;
    this.setting = setting;
  }

  /**
   * Shows these posts and no other. What is not among them is gone when this returns; what is new takes its turn.
   *
   * @param {?Post[]} posts the newest first; null while nothing may be shown
   */
  show(posts) {
    this.#posts = posts ?? [];
    const ids = new Set(this.#posts.map(({ id }) => id));
    for (const id of [...this.#posters.keys(), ...this.#leaving.keys()].filter((id) => !ids.has(id))) {
      this.#forget(id);
    }
    for (const post of this.#posts) {
      // The poster that hangs is written anew; one that falls is nobody's any more.
      if (this.#leaving.has(post.id) && this.#leaving.get(post.id)?.written !== printed(post)) {
        this.#drop(post.id);
      }
    }
    if (posts === null) {
      this.#pacer.pause();
    } else {
      this.#pacer.know(posts, performance.now());
    }
    this.#turn();
  }

  /** A whole wall was read: what it holds is shown at once, whatever hung before. */
  startOver() {
    this.#pacer.pause();
  }

  /** After a change of screen, of fonts or of what viewers need, when no height is what it was. */
  again() {
    this.#posters.forEach(({ poster }) => poster.measures.clear());
    this.#spots.clear();
    this.#layOut();
  }

  /** The newest one's age. */
  tell() {
    const newest = this.#up()[0];
    newest && this.#posters.get(newest.id)?.poster.tell(true);
  }

  /** Pastes the next one if its time has come, and lays the wall out as it is now. */
  #turn() {
    clearTimeout(this.#turnTimer);
    const pasted = this.#pacer.next(performance.now(), (id) => {
      const { boxes } = this.#plan([...this.#up(), ...this.#posts.filter((post) => post.id === id)]);
      const kept = new Set(boxes.map((box) => box.id));
      return [...this.#spots.keys()].filter((hanging) => !kept.has(hanging));
    });
    if (pasted) {
      this.#freshId = pasted;
      clearTimeout(this.#freshTimer);
      this.#freshTimer = setTimeout(() => this.#rest(), FRESH);
    }
    this.#layOut(pasted ?? "");
    const wait = this.#pacer.wait(performance.now());
    if (wait < Infinity) {
      this.#turnTimer = setTimeout(() => this.#turn(), Math.max(50, Math.ceil(wait)));
    }
  }

  #up() {
    return this.#posts.filter(({ id }) => this.#pacer.isUp(id));
  }

  #forget(/** @type {string} */ id) {
    this.#posters.get(id)?.poster.node.remove();
    this.#posters.delete(id);
    this.#spots.delete(id);
    this.#drop(id);
  }

  #drop(/** @type {string} */ id) {
    this.#leaving.get(id)?.node.remove();
    this.#leaving.delete(id);
  }

  #rest() {
    const poster = this.#posters.get(this.#freshId)?.poster;
    const spot = this.#spots.get(this.#freshId);
    this.#freshId = "";
    if (poster && spot) {
      poster.freshen(false);
      fit(poster, spot, grid(this.root).rem);
    }
  }

  /** Which posts hang where. Leaves the posters of all candidates in the page, where they can be measured. */
  #plan(/** @type {Post[]} */ posts) {
    const { rem, most, across, ...wall } = grid(this.root);
    const order = new Map(this.#posts.map(({ id }, index) => [id, index]));
    posts.sort((a, b) => Number(order.get(a.id)) - Number(order.get(b.id)));
    const candidates = posts
      .filter(({ id, pinned, featured }, index) => index < most || pinned || featured || this.#spots.has(id))
      .flatMap((post) => {
        const poster = this.#posterOf(post);
        return poster ? [{ id: post.id, pinned: Boolean(post.pinned), featured: Boolean(post.featured), poster }] : [];
      });
    const now = performance.now();
    const items = candidates.map(({ poster, ...post }, index) => {
      const { id } = post;
      poster.freshen(index === 0 && (id === this.#freshId || !this.#pacer.isUp(id)));
      poster.tell(index === 0);
      if (!this.root.contains(poster.node)) {
        this.root.append(poster.node);
      }
      const need = (/** @type {boolean} */ wide) => measure(poster, across(wide ? 2 : 1), wide, rem);
      return { ...post, need, paper: poster.paper, keeps: this.#pacer.keepsPlace(id, now), hangs: this.#spots.has(id) };
    });
    return { candidates, boxes: choose(items, wall, most, this.#spots) };
  }

  #layOut(/** @type {string} */ pasted = "") {
    const up = this.#up();
    if (up.length === 0) {
      [...this.#posters.keys(), ...this.#leaving.keys()].forEach((id) => this.#forget(id));
      this.root.replaceChildren();
      return;
    }
    const seen = this.#seen();
    const { candidates, boxes } = this.#plan(up);
    const { rem, spot } = grid(this.root);
    const before = new Set(this.#spots.keys());
    this.#spots = new Map(boxes.map((box) => [box.id, spot(box)]));
    const leaving = [...before].filter((id) => !this.#spots.has(id)).flatMap((id) => this.#leave(id));
    this.#hang(candidates, rem);
    dance({
      posters: [...this.#spots.keys()].map((id) => /** @type {Poster} */ (this.#posters.get(id)?.poster)),
      seen,
      leaving,
      pasted,
    });
  }

  /** Where viewers see each poster now, also in the middle of a move. @returns {Map<string, {left: number, top: number}>} */
  #seen() {
    const root = this.root.getBoundingClientRect();
    const seen = [...this.#spots.keys()].flatMap((id) => {
      const rect = this.#posters.get(id)?.poster.node.getBoundingClientRect();
      return rect ? [/** @type {const} */ ([id, { left: rect.left - root.left, top: rect.top - root.top }])] : [];
    });
    return new Map(seen);
  }

  /** A displaced poster stays in the page, deaf and dumb, for as long as it falls. */
  #leave(/** @type {string} */ id) {
    const known = this.#posters.get(id);
    this.#posters.delete(id);
    if (!known) {
      return [];
    }
    const { node } = known.poster;
    this.#drop(id);
    this.#leaving.set(id, { written: known.written, node });
    node.setAttribute("aria-hidden", "true");
    node.removeAttribute("data-id");
    this.root.append(node);
    return [{ node, gone: () => this.#leaving.get(id)?.node === node && this.#drop(id) }];
  }

  #posterOf(/** @type {Post} */ post) {
    const written = printed(post);
    const known = this.#posters.get(post.id);
    if (known?.written === written) {
      known.poster.feature(Boolean(post.featured));
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
    for (const [id, { poster }] of this.#posters) {
      if (!this.#spots.has(id)) {
        poster.node.remove();
        this.#posters.delete(id);
      }
    }
  }
}

/** What a poster is made of; whatever moderators do to it besides changes it in its place. */
function printed(/** @type {Post} */ post) {
  return JSON.stringify({ ...post, pinned: null, featured: null });
}
