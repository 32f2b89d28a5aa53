// The page's own words, as its template says them.

const kept = document.getElementById('mots').content;

/** A sentence with its %words% filled in. */
export function say(key, fill = {}) {
  const found = kept.querySelector(`data[value="${CSS.escape(key)}"]`);
  const sentence = found?.textContent ?? key;
  return sentence.replace(/%(\w+)%/g, (whole, word) => String(fill[word] ?? whole));
}

/** Like {@link say}, in the right number. */
export function count(key, n) {
  return say(kept.querySelector(`data[value="${key}${n}"]`) ? `${key}${n}` : key, { n });
}

/** Number and name of a room; `#` for none. */
export function room(id) {
  const found = id && kept.querySelector(`data.salle[value="${CSS.escape(id)}"]`);
  return found
    ? { number: found.dataset.number, name: found.textContent }
    : { number: '#', name: say('noRoom') };
}

/** A proper name, unless it is a word of ours. */
export function network(name) {
  const key = `net-${name}`;
  const word = say(key);
  return word === key ? name.charAt(0).toUpperCase() + name.slice(1) : word;
}

export const by = (maker) => (['rules', 'author'].includes(maker) ? say(`by-${maker}`) : maker);

/** The server's clock less ours. */
let ahead = 0;

export function setNow(now) {
  ahead = Date.parse(now) - Date.now() || 0;
}

/** Hours and minutes, here. */
export function clock() {
  return new Date().toLocaleTimeString(document.documentElement.lang, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
}

/** How long ago, in the largest unit that says enough. */
export function age(since) {
  const seconds = Math.max(0, Math.round((Date.now() + ahead - Date.parse(since)) / 1000));
  if (seconds < 60) {
    return `${seconds}\u202fs`;
  }
  const minutes = Math.floor(seconds / 60);
  return minutes < 120 ? `${minutes}\u202fmin` : `${Math.floor(minutes / 60)}\u202fh`;
}

/** The beginning of a text, cut at a word. */
export function excerpt(text, most = 60) {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= most ? line : `${line.slice(0, most).replace(/\s+\S*$/, '')}…`;
}
