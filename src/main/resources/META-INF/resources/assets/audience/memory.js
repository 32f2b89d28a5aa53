// What this phone alone remembers: the signature, the sender token, the last posters. Nothing of it is ever sent
// but the two that the form carries. A browser that forbids storage forgets, and all still works.

const NAME = 'obsrs.name';
const SENDER = 'obsrs.sender';
const POSTERS = 'obsrs.posters';
const MOST = 5;

function read(key) {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function write(key, value) {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Forbidden or full.
  }
}

export const name = () => read(NAME) ?? '';
export const keepName = (value) => write(NAME, value);
/** Tokens of another mint, such as the rehearsal's, count as none: each mint has its own. */
export const sender = (mint) => read(`${SENDER}.${mint}`);
export const keepSender = (mint, value) => write(`${SENDER}.${mint}`, value);

/** The last posters of this phone, newest first: {path, text, name, paper}. */
export function posters() {
  try {
    const kept = JSON.parse(read(POSTERS) ?? '[]');
    return Array.isArray(kept) ? kept.filter((poster) => typeof poster?.path === 'string') : [];
  } catch {
    return [];
  }
}

export const poster = (path) => posters().find((kept) => kept.path === path);

export function keepPoster(kept) {
  write(POSTERS, JSON.stringify([kept, ...posters().filter((other) => other.path !== kept.path)].slice(0, MOST)));
}

export function forgetPoster(path) {
  write(POSTERS, JSON.stringify(posters().filter((kept) => kept.path !== path)));
}
