// A list that follows what the API says, without moving what a person is looking at or about to press.

/**
 * @param list where the nodes go
 * @param make builds an item's node; rebuilt when its version changes
 */
export class Keyed {
  #list;
  #make;
  #nodes = new Map();
  /** Of posts that were decided: until the API is past that version, its word on them is old. */
  #decided = new Map();

  constructor(list, make) {
    this.#list = list;
    this.#make = make;
  }

  /** Shows these, in this order. */
  show(items) {
    const wanted = items.filter((item) => !(item.version <= (this.#decided.get(item.id) ?? -1)));
    const ids = new Set(wanted.map((item) => item.id));
    for (const [id, { node }] of this.#nodes) {
      if (!ids.has(id)) {
        this.#remove(id, node);
      }
    }
    let next = this.#list.firstElementChild;
    for (const item of wanted) {
      next = this.#place(item, next).nextElementSibling;
    }
  }

  item(node) {
    return [...this.#nodes.values()].find((kept) => kept.node.contains(node))?.item;
  }

  release(id) {
    this.#decided.delete(id);
  }

  /** Decided: it leaves, and an answer that was under way does not bring it back. */
  settle(id, version) {
    const kept = this.#nodes.get(id);
    this.#decided.set(id, version - 1);
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
