// What stands over the posts: which list, how many, since when; and the line where there are none.

import * as filters from './filters.js';
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
  since.textContent = some && store.oldest ? `, ${words.say('oldest', { age: words.age(store.oldest) })}` : '';
  document.body.dataset.chosen = list;
  showEmpty(store);
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
