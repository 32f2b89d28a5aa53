/**
 * The posts that this wall holds: the newest ones up to a bound, and the pinned ones. The server keeps the same bound.
 *
 * @typedef {{kind: "link"|"mention"|"hashtag"|"emoji", start: number, end: number, href: ?string}} Span
 * @typedef {{kind: string, src: ?string, alt: string, width: number, height: number, focus: number[]}} Media
 * @typedef {{name: string, handle: ?string, url: ?string, avatar: ?string}} Author
 * @typedef {{id: string, network: string, author: Author, text: string, spans: Span[], lang: ?string, warning: ?string,
 *   room: ?string, tags: string[], media: Media[], publishedAt: string, shownAt: string, pinned: boolean,
 *   featured: boolean}} Post
 */
export class Posts {
  /** @type {Map<string, {post: Post, at: number}>} */
  #byId = new Map();
  #size;

  /** @param {number} size how many are kept besides the pinned ones that are older */
  constructor(size) {
    this.#size = size;
  }

  /** @param {unknown[]} posts all that the wall holds from now on */
  reset(posts) {
    this.#byId = new Map(posts.filter(isPost).map((post) => [post.id, dated(post)]));
    this.#trim();
  }

  /** @param {Post} post shown for the first time or anew */
  upsert(post) {
    this.#byId.set(post.id, dated(post));
    this.#trim();
  }

  /** @param {string} id */
  remove(id) {
    this.#byId.delete(id);
  }

  clear() {
    this.#byId.clear();
  }

  /** @param {string} id */
  has(id) {
    return this.#byId.has(id);
  }

  /** @returns {Post[]} the last shown first */
  newestFirst() {
    return [...this.#byId.values()].sort(byShownAt).map(({ post }) => post);
  }

  #trim() {
    if (this.#byId.size > this.#size) {
      this.newestFirst()
        .slice(this.#size)
        .filter((post) => !post.pinned)
        .forEach((post) => this.#byId.delete(post.id));
    }
  }
}

/** Read once: a full wall is put in order with every post that comes. */
function dated(/** @type {Post} */ post) {
  return { post, at: Date.parse(post.shownAt) };
}

/**
 * Whether a poster can be made of it; one bad post must not take the others' place.
 *
 * @param {any} post
 * @returns {post is Post}
 */
export function isPost(post) {
  return (
    typeof post?.id === "string" &&
    typeof post.text === "string" &&
    typeof post.author?.name === "string" &&
    !Number.isNaN(Date.parse(post.shownAt))
  );
}

/**
 * Equal instants must not let two screens disagree, hence the id.
 *
 * @param {{post: Post, at: number}} a
 * @param {{post: Post, at: number}} b
 */
function byShownAt(a, b) {
  return b.at - a.at || (a.post.id < b.post.id ? -1 : 1);
}
