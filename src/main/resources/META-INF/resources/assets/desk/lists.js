// A list that follows what the API says, without moving what a person is looking at or about to press.

/**
 * @param list where the nodes go
 * @param make builds an item's node; rebuilt when its version changes
 * @param refresh updates what time alone changes
 */
export class Keyed {
  #list;
  #make;
  #refresh;
  #nodes = new Map();
  /** Ids with a decision under way, or decided: until the API is past that version, its word on them is old. */
  #held = new Map();

  constructor(list, make, refresh = () => {}) {
    this.#list = list;
    this.#make = make;
    this.#refresh = refresh;
  }

  /** Shows these, in this order. */
  show(items) {
    const wanted = items.filter((item) => !(item.version <= (this.#held.get(item.id) ?? -1)));
    const ids = new Set(wanted.map((item) => item.id));
    const still = new Set();
    for (const [id, { node }] of this.#nodes) {
      if (this.#held.get(id) === Infinity) {
        still.add(node);
      } else if (!ids.has(id)) {
        this.#remove(id, node);
      }
    }
    let next = this.#list.firstElementChild;
    for (const item of wanted) {
      while (still.has(next)) {
        next = next.nextElementSibling;
      }
      const node = this.#place(item, next);
      next = node.nextElementSibling;
    }
  }

  item(node) {
    return [...this.#nodes.values()].find((kept) => kept.node.contains(node))?.item;
  }

  /** Its node stays as it is, whatever the API says meanwhile. */
  hold(id) {
    this.#held.set(id, Infinity);
  }

  release(id) {
    this.#held.delete(id);
  }

  /** Decided: it leaves, and an answer that was under way does not bring it back. */
  settle(id, version) {
    const kept = this.#nodes.get(id);
    this.#held.set(id, version - 1);
    if (kept) {
      this.#remove(id, kept.node);
    }
  }

  /** Moving a node would drop the focus in it: one that stands right stays. */
  #place(item, next) {
    const kept = this.#nodes.get(item.id);
    const node = kept?.item.version === item.version ? kept.node : this.#make(item);
    this.#nodes.set(item.id, { item, node });
    if (kept && kept.node !== node) {
      const focused = kept.node.contains(document.activeElement) ? document.activeElement : null;
      kept.node.replaceWith(node);
      (focused && (node.querySelector(`[data-action="${focused.dataset.action}"]`) ?? node.firstElementChild))?.focus();
    } else if (node !== next) {
      this.#list.insertBefore(node, next);
    }
    this.#refresh(node, item);
    return node;
  }

  #remove(id, node) {
    if (node.contains(document.activeElement)) {
      const next = node.nextElementSibling ?? node.previousElementSibling;
      (next?.querySelector('[data-action]') ?? this.#list.closest('section').querySelector('h1, h2')).focus();
    }
    node.remove();
    this.#nodes.delete(id);
  }
}
