// The posts of the chosen list, a window of them at a time, in order; and the one that is read now.

import { list } from './api.js';

const PAGE = 60;
const MOST = 240;
const QUERIES = {
  waiting: { state: 'waiting' },
  held: { state: 'waiting', held: true },
  aside: { state: 'aside' },
  shown: { state: 'shown' },
  rejected: { state: 'rejected,retracted' },
};

export class Store {
  list = 'waiting';
  filters = { room: '', network: '', q: '' };
  items = [];
  /** Arrived above a list that is newest first, and not shown yet. */
  fresh = [];
  total = 0;
  loaded = false;
  current = null;
  #complete = false;
  #fromStart = true;
  #asked = 0;
  /** The newest version that is known of each post: older news, and answers under way, are about the past. */
  #versions = new Map();
  #wanted = '';
  /** With a decision of ours under way. */
  #mine = new Set();

  get #oldestFirst() {
    return this.list === 'waiting' || this.list === 'held';
  }

  get isFiltered() {
    return Object.values(this.filters).some(Boolean);
  }

  get hasMore() {
    return !this.#complete;
  }

  get hasEarlier() {
    return !this.#fromStart;
  }

  /** Since when the oldest waits; nothing while that is not in the window. */
  get oldest() {
    return this.#oldestFirst && this.#fromStart ? this.items.find((item) => !item.gone)?.since : undefined;
  }

  /** Shows another list, or other filters; the first one becomes the one that is read. */
  choose(name, filters = this.filters) {
    this.list = name;
    this.filters = filters;
    this.items = [];
    this.current = null;
    this.loaded = false;
    return this.load();
  }

  /** Asks for the beginning of the list. What is read now stays. */
  async load() {
    const asked = ++this.#asked;
    const { posts, total } = await list({ ...this.#query(), limit: PAGE });
    if (asked !== this.#asked) {
      return;
    }
    this.fresh = [];
    this.total = total;
    this.loaded = true;
    this.#fromStart = true;
    this.#complete = posts.length < PAGE;
    this.items = posts.filter((item) => this.#isNews(item));
    const kept = this.current && this.items.find((item) => item.id === this.current.id);
    if (this.current && !kept) {
      this.items.unshift(this.current);
    }
    this.current = kept ?? this.current ?? this.items[0] ?? null;
  }

  /** Asks for what comes after the window. */
  async more() {
    const last = this.items.at(-1);
    if (this.#complete || !last) {
      return;
    }
    const asked = ++this.#asked;
    const { posts, total } = await list({ ...this.#query(), after: last.version, limit: PAGE });
    if (asked !== this.#asked) {
      return;
    }
    this.total = total;
    this.#complete = posts.length < PAGE;
    const known = new Set(this.items.map((item) => item.id));
    this.items.push(...posts.filter((item) => !known.has(item.id) && this.#isNews(item)));
    if (this.items.length > MOST) {
      const past = this.items.length - MOST;
      this.items = this.items.filter((item, at) => at >= past || item === this.current);
      this.#fromStart = false;
    }
  }

  async count() {
    this.total = (await list({ ...this.#query(), limit: 1 })).total;
  }

  /** After a stream was opened anew: what was known before may be of another log. */
  forget() {
    this.#versions.clear();
  }

  /** One post as it stands now; tells whether the list, or what is read, is another for it. */
  apply({ id, version, standing, by, post }) {
    if (version <= (this.#versions.get(id) ?? -1)) {
      return false;
    }
    this.#versions.set(id, version);
    if (this.#mine.has(id)) {
      return false;
    }
    const at = this.items.findIndex((item) => item.id === id);
    const belongs = Boolean(post) && this.#belongs(post);
    if (at < 0) {
      return belongs && this.#come(post);
    }
    const before = this.items[at];
    this.items[at] = belongs
      ? { ...post, edited: post.text !== before.text ? performance.now() : undefined }
      : { ...before, gone: { by, standing, at: performance.now() } };
    if (this.current?.id === id) {
      this.current = this.items[at];
    }
    return true;
  }

  #come(post) {
    if (post.id === this.#wanted) {
      this.putBack(post);
    } else if (this.#oldestFirst) {
      this.#complete &&= this.items.length < MOST;
      if (!this.#complete) {
        return true;
      }
      this.items.push(post);
    } else if (this.#fromStart) {
      this.fresh.unshift(post);
    }
    this.current ??= this.items[0] ?? null;
    return true;
  }

  /** Shows what has arrived above. */
  unfold() {
    this.items.unshift(...this.fresh);
    this.fresh = [];
    this.current ??= this.items[0] ?? null;
  }

  /** Reads another one: by id, or so many steps further. What has left the list does not stay behind. */
  read(where) {
    const from = this.items.indexOf(this.current);
    const left = this.current?.gone ? this.current : null;
    const stays = (item) => !item.gone || item === this.current;
    const to =
      typeof where === 'string'
        ? this.items.find((item) => item.id === where)
        : this.items.filter(stays)[this.items.filter(stays).indexOf(this.current) + where];
    if (to) {
      this.current = to;
      this.items = this.items.filter((item) => item !== left);
    } else if (left && from >= 0) {
      this.#leave(from);
    }
    return this.current;
  }

  /** Decided here: it leaves at once, and the next one is read. */
  take(item) {
    this.#mine.add(item.id);
    const at = this.items.findIndex((each) => each.id === item.id);
    if (at >= 0) {
      this.#leave(at);
    }
  }

  #leave(at) {
    const [gone] = this.items.splice(at, 1);
    if (this.current === gone) {
      const rest = (item) => !item.gone;
      this.current = this.items.slice(at).find(rest) ?? this.items.slice(0, at).reverse().find(rest) ?? null;
    }
  }

  /** Not decided after all, or undone: it is read again. */
  putBack(item) {
    this.#wanted = '';
    this.#mine.delete(item.id);
    if (!this.#belongs(item)) {
      return;
    }
    this.items = this.items.filter((each) => each.id !== item.id);
    const at = Math.max(0, this.items.indexOf(this.current));
    this.items.splice(at, 0, item);
    this.current = item;
  }

  /** Read as soon as it comes back. */
  want(id) {
    this.#wanted = id;
  }

  settled(id, version) {
    this.#mine.delete(id);
    this.#versions.set(id, Math.max(version, this.#versions.get(id) ?? -1));
  }

  /** Lets those go that have left the list, where nobody is about to press. */
  sweep(may) {
    const before = this.items.length;
    this.items = this.items.filter((item) => !item.gone || item === this.current || !may(item));
    return this.items.length !== before;
  }

  #query() {
    return { ...QUERIES[this.list], ...this.filters };
  }

  #isNews(item) {
    return !this.#mine.has(item.id) && item.version >= (this.#versions.get(item.id) ?? -1);
  }

  #belongs(item) {
    const { room, network, q } = this.filters;
    const said = `${item.text}\n${item.author.name}\n${item.author.handle ?? ''}`.toLowerCase();
    return (
      QUERIES[this.list].state.split(',').includes(item.standing) &&
      (this.list !== 'held' || item.findings.length > 0) &&
      (!room || (room === 'none' ? !item.room : item.room === room)) &&
      (!network || item.network === network) &&
      said.includes(q.trim().toLowerCase())
    );
  }
}
