// What is known of each post: its newest version, and whether a decision of ours on it is under way.

export class Known {
  /** Older news, and answers to what was asked before, are about the past. */
  #versions = new Map();
  #mine = new Set();
  /** Told while a decision of ours was under way. */
  #missed = new Map();

  /** After a stream was opened anew: what was known before may be of another log. */
  forget() {
    this.#versions.clear();
  }

  isMine(id) {
    return this.#mine.has(id);
  }

  /** Takes what was told; whether it is news, and nothing of ours is under way. */
  learn(touched) {
    const { id, version } = touched;
    if (version <= this.#version(id)) {
      return false;
    }
    this.#versions.set(id, version);
    if (this.#mine.has(id)) {
      this.#missed.set(id, touched);
      return false;
    }
    return true;
  }

  /** Whether a post that a list holds is not of the past. */
  isCurrent({ id, version }) {
    return !this.#mine.has(id) && version >= this.#version(id);
  }

  begin(id) {
    this.#mine.add(id);
  }

  /** Gives what was told meanwhile that is newer than what the decision itself made. */
  end(id, version = -1) {
    const missed = this.#missed.get(id);
    this.#mine.delete(id);
    this.#missed.delete(id);
    this.#versions.set(id, Math.max(version, this.#version(id)));
    return missed?.version > version ? missed : undefined;
  }

  #version(id) {
    return this.#versions.get(id) ?? -1;
  }
}
