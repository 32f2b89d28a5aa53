// The posts of the chosen list, a window of them at a time, in order; and the one that is read now.

import { list } from './api.js';
import { belongs, isOldestFirst, query } from './kinds.js';
import { Known } from './known.js';

const PAGE = 60;
const MOST = 240;

export class Store {
  list = 'waiting';
  filters = { room: '', network: '', q: '' };
  items = [];
  /** Arrived above a list that is newest first, and not shown yet. */
  fresh = [];
  total = 0;
  /** Of how many posts that is true, where a search had to end; of all, else. */
  searched;
  loaded = false;
  current = null;
  known = new Known();
  /** When another one, or other words, came under the eyes of who was reading, without being asked to. */
  turnedAt = -Infinity;
  #complete = false;
  #fromStart = true;
  #asked = 0;
  #askingMore = false;
  #wanted = '';
  /** Told while the list was asked for: the answer may be from before. */
  #meanwhile = null;

  get isFiltered() {
    return Object.values(this.filters).some(Boolean);
  }

  get hasMore() {
    return !this.#complete;
  }

  get hasEarlier() {
    return !this.#fromStart;
  }

  /** Shows another list, or other filters; the first one becomes the one that is read. */
  choose(name, filters = this.filters) {
    this.list = name;
    this.filters = filters;
    this.items = [];
    this.fresh = [];
    this.current = null;
    this.loaded = false;
    return this.load();
  }

  /** Asks for the beginning of the list. What is read now stays. */
  async load() {
    const asked = ++this.#asked;
    this.#meanwhile = [];
    const { posts, total, searched } = await list({ ...query(this.list, this.filters), limit: PAGE });
    if (asked !== this.#asked) {
      return;
    }
    const meanwhile = this.#meanwhile;
    this.#meanwhile = null;
    this.fresh = [];
    this.total = total;
    this.searched = searched;
    this.loaded = true;
    this.#fromStart = true;
    this.#complete = posts.length < PAGE;
    this.items = posts.filter((item) => this.known.isCurrent(item));
    const kept = this.current && this.items.find((item) => item.id === this.current.id);
    if (this.current && !kept) {
      this.items.unshift(this.current);
    }
    this.current = kept ?? this.current ?? this.items[0] ?? null;
    meanwhile.forEach((touched) => this.#place(touched));
  }

  /** Asks for what comes after the window; not while the whole list is asked for anew. */
  async more() {
    const last = this.items.at(-1);
    if (this.#complete || !last || this.#askingMore || this.#meanwhile) {
      return;
    }
    const asked = this.#asked;
    this.#askingMore = true;
    try {
      const { posts, total } = await list({ ...query(this.list, this.filters), after: last.version, limit: PAGE });
      if (asked === this.#asked) {
        this.#append(posts, total);
      }
    } finally {
      this.#askingMore = false;
    }
  }

  #append(posts, total) {
    this.total = total;
    this.#complete = posts.length < PAGE;
    const known = new Set(this.items.map((item) => item.id));
    this.items.push(...posts.filter((item) => !known.has(item.id) && this.known.isCurrent(item)));
    if (this.items.length > MOST) {
      const past = this.items.length - MOST;
      this.items = this.items.filter((item, at) => at >= past || item === this.current);
      this.#fromStart = false;
    }
  }

  async count() {
    this.total = (await list({ ...query(this.list, this.filters), limit: 1 })).total;
  }

  /** One post as it stands now; tells whether the list, or what is read, is another for it. */
  apply(touched) {
    if (!this.known.learn(touched)) {
      return false;
    }
    this.#meanwhile?.push(touched);
    return this.#place(touched);
  }

  #place({ id, standing, by, post }) {
    const fresh = this.fresh.length;
    this.fresh = this.fresh.filter((item) => item.id !== id);
    const at = this.items.findIndex((item) => item.id === id);
    const isHere = Boolean(post) && belongs(post, this.list, this.filters);
    if (at < 0) {
      return isHere ? this.#come(post) : this.fresh.length !== fresh;
    }
    this.#wanted = this.#wanted === id ? '' : this.#wanted;
    const before = this.items[at];
    const edited = isHere && post.text !== before.text ? performance.now() : undefined;
    this.#replace(at, isHere ? { ...post, edited } : { ...before, gone: { by, standing, at: performance.now() } });
    if (edited && this.current?.id === id) {
      this.turnedAt = edited;
    }
    return true;
  }

  #replace(at, item) {
    this.items[at] = item;
    if (this.current?.id === item.id) {
      this.current = item;
    }
  }

  #come(post) {
    if (post.id === this.#wanted) {
      this.putBack(post);
    } else if (isOldestFirst(this.list)) {
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
    const stay = this.items.filter((item) => !item.gone || item === this.current);
    const to =
      typeof where === 'string' ? this.items.find((item) => item.id === where) : stay[stay.indexOf(this.current) + where];
    if (to) {
      this.current = to;
      this.items = this.items.filter((item) => item !== left);
    } else if (left && from >= 0) {
      this.#leave(from);
    }
  }

  /** Decided here. It leaves at once, where it does, and the next one is read. */
  take(item, leaves = true) {
    this.known.begin(item.id);
    const at = this.items.findIndex((each) => each.id === item.id);
    if (leaves && at >= 0) {
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
    const missed = this.known.end(item.id, item.version);
    if (missed) {
      this.#place(missed);
      return;
    }
    if (!belongs(item, this.list, this.filters)) {
      return;
    }
    this.items = this.items.filter((each) => each.id !== item.id);
    const at = Math.max(0, this.items.indexOf(this.current));
    this.items.splice(at, 0, item);
    if (this.current && this.current.id !== item.id) {
      this.turnedAt = performance.now();
    }
    this.current = item;
  }

  /** Read as soon as it comes back. */
  want(id) {
    this.#wanted = id;
  }

  /** Decided, for good or in vain: `now` is the API's answer, or as much of it as is known. */
  settled(id, now) {
    const missed = this.known.end(id, now.version);
    if (missed) {
      this.#place(missed);
      return;
    }
    const at = this.items.findIndex((item) => item.id === id);
    if (at >= 0 && now.standing) {
      const { version, standing, room, pinned, featured, by, reason } = now;
      this.#replace(at, { ...this.items[at], version, standing, room, pinned, featured, by, reason });
    }
  }

  /** Lets those go that have left the list, where nobody is about to press. */
  sweep(may) {
    const before = this.items.length;
    this.items = this.items.filter((item) => !item.gone || item === this.current || !may(item));
    return this.items.length !== before;
  }
}
