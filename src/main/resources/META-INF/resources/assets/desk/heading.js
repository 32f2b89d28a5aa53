// What stands over the posts: which list, how many, since when; and the line where there are none.

import * as filters from './filters.js';
import { isOldestFirst } from './kinds.js';
import * as words from './words.js';

const byId = (id) => document.getElementById(id);

/** @param counts of all lists, once they are known: a list that is not filtered is as long as they say */
export function showHeading(store, counts) {
  const { list, loaded, isFiltered } = store;
  if (counts && !isFiltered) {
    store.total = inAll(list, counts);
  }
  const { total } = store;
  const some = loaded && total > 0;
  byId('relire').textContent = filters.title(list);
  const [count, since] = byId('compte').children;
  count.textContent = some ? words.count(list === 'waiting' ? 'waiting' : 'counted', total) : '';
  const oldest = some && sinceOldest(store);
  since.textContent = oldest ? `, ${words.say('oldest', { age: words.age(oldest) })}` : '';
  document.body.dataset.chosen = list;
  showEnd(store);
  showEmpty(store);
}

/** Since when the oldest waits; nothing while that is not in the window. */
function sinceOldest({ list, hasEarlier, items }) {
  return isOldestFirst(list) && !hasEarlier ? items.find((item) => !item.gone)?.since : undefined;
}

/** A search that had to end before its list says so: what it has not found may be there. */
function showEnd({ list, loaded, searched }) {
  const line = byId('coupe');
  line.hidden = !loaded || !searched;
  const key = isOldestFirst(list) ? 'searchedOldest' : 'searchedNewest';
  const said = line.hidden ? '' : words.say(key, { n: searched.toLocaleString(document.documentElement.lang) });
  if (line.textContent !== said) {
    line.textContent = said;
  }
}

function showEmpty({ list, loaded, isFiltered, current, items }) {
  const line = byId('file-vide');
  line.hidden = Boolean(current) || (loaded && items.length > 0);
  if (loaded) {
    line.textContent = words.say(isFiltered ? 'noMatch' : ({ waiting: 'queueEmpty', shown: 'wallEmpty' }[list] ?? 'nothingHere'));
  }
}

function inAll(list, counts) {
  return list === 'rejected' ? counts.rejected + counts.retracted : counts[list];
}
