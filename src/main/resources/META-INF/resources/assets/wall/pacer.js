/**
 * When a post may be pasted. Pure: instants are milliseconds of one monotonic clock that the caller reads.
 *
 * What hangs is never asked to wait, and what was taken down is forgotten at once, also by the line: only newcomers wait.
 *
 * @typedef {import("./posts.js").Post} Post
 */
const PASTE_EVERY = 6_000;
const PASTE_EVERY_IN_A_RUSH = 4_000;
/** More than these waiting is a rush. */
const MANY = 10;
/** A line longer than this would be minutes old when it is read. */
const LONGEST = 14;
const STAY = 45_000;
const WITHOUT_SPACES = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/gu;
const RIGHT_TO_LEFT = /[\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Syriac}\p{sc=Thaana}\p{sc=Nko}]/u;

/**
 * How long a hall needs to read a post, in milliseconds: 150 words a minute, standing, at a distance, half-listening.
 *
 * @param {Pick<Post, "text"|"media">} post
 */
export function dwell({ text, media }) {
  const letters = [...text];
  const unspaced = text.match(WITHOUT_SPACES)?.length ?? 0;
  const reading = unspaced > letters.length / 3 ? letters.length / 12 : words(text) / 2.5;
  const looking = media?.length > 0 ? 3 : 0;
  const turning = RIGHT_TO_LEFT.test(text) || letters.length > 280 ? 2 : 0;
  return 1_000 * Math.min(30, Math.max(8, 4 + reading + looking + turning));
}

/** The line in front of the wall, and until when those that were pasted keep their place. */
export class Pacer {
  /** Until when each that hangs, or may hang, keeps its place. @type {Map<string, number>} */
  #up = new Map();
  /** The first to come is the first to hang. @type {{id: string, since: number}[]} */
  #line = [];
  /** @type {Map<string, Post>} */
  #posts = new Map();
  #open = false;
  #pastedAt = -Infinity;

  /**
   * Takes notice of what may be shown now.
   *
   * A wall that shows itself for the first time, or again after a pause, shows all at once: nobody would sit through
   * fifty pastes. On an open wall newcomers stand in line; beyond {@link LONGEST} the first in line step aside. They are
   * not lost: they hang without ceremony as soon as there is room, and phones have had them all along. A post that is
   * older than the newest on the wall is no news and steps aside too. What goes on the front page goes to the head of the
   * line and steps aside for nobody.
   *
   * @param {Post[]} posts the newest first
   * @param {number} now
   */
  know(posts, now) {
    this.#posts = new Map(posts.map((post) => [post.id, post]));
    [...this.#up.keys()].filter((id) => !this.#posts.has(id)).forEach((id) => this.#up.delete(id));
    this.#line = this.#line.filter(({ id }) => this.#posts.has(id));
    const standing = new Set(this.#line.map(({ id }) => id));
    let isNews = this.#open;
    /** @type {string[]} */
    const newcomers = [];
    for (const { id } of posts) {
      if (this.#up.has(id)) {
        isNews = false;
      } else if (isNews && !standing.has(id)) {
        newcomers.unshift(id);
      } else if (!standing.has(id)) {
        this.#up.set(id, -Infinity);
      }
    }
    this.#open = true;
    this.#line.push(...newcomers.map((id) => ({ id, since: now })));
    const isFeatured = (/** @type {{id: string}} */ { id }) => Boolean(this.#posts.get(id)?.featured);
    const others = this.#line.filter((each) => !isFeatured(each));
    others.splice(0, this.#line.length - LONGEST).forEach(({ id }) => this.#up.set(id, -Infinity));
    this.#line = [...this.#line.filter(isFeatured), ...others];
  }

  /** Nothing is shown: all that will be shown next is shown at once. */
  pause() {
    this.#up.clear();
    this.#line = [];
    this.#posts.clear();
    this.#open = false;
  }

  /**
   * The post to paste now, if its time has come; from then on it is up. A bare wall waits for nothing.
   *
   * A place is kept for {@link STAY} or three readings, whichever is longer, unless the line forces it: by its length,
   * or because somebody in it has waited as long as a place is kept.
   *
   * @param {number} now
   * @param {(id: string) => string[]} displaced who would have to leave for it
   * @returns {?string}
   */
  next(now, displaced) {
    const [first] = this.#line;
    if (!first || now < this.#earliest()) {
      return null;
    }
    const forced = this.#line.length > MANY || now >= this.#longest() + STAY;
    if (!forced && displaced(first.id).some((id) => this.keepsPlace(id, now))) {
      return null;
    }
    this.#line.shift();
    this.#pastedAt = now;
    this.#up.set(first.id, now + Math.max(STAY, 3 * dwell(/** @type {Post} */ (this.#posts.get(first.id)))));
    return first.id;
  }

  /** Milliseconds until it is worth asking for the next one again. */
  wait(/** @type {number} */ now) {
    const [first] = this.#line;
    if (!first) {
      return Infinity;
    }
    const ends = [...this.#up.values()].filter((end) => end > now);
    const earliest = this.#earliest();
    return now < earliest ? earliest - now : Math.max(0, Math.min(this.#longest() + STAY, ...ends) - now);
  }

  /** Whether it hangs, or may hang where there is room. */
  isUp(/** @type {string} */ id) {
    return this.#up.has(id);
  }

  keepsPlace(/** @type {string} */ id, /** @type {number} */ now) {
    return (this.#up.get(id) ?? -Infinity) > now;
  }

  /** Since when somebody in line waits; with the front page's at its head that need not be the first. */
  #longest() {
    return Math.min(...this.#line.map(({ since }) => since));
  }

  #earliest() {
    const pause = this.#line.length > MANY ? PASTE_EVERY_IN_A_RUSH : PASTE_EVERY;
    return this.#up.size === 0 ? -Infinity : this.#pastedAt + pause;
  }
}

function words(/** @type {string} */ text) {
  return text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
