// The moderators' page: one stream, one list at a time, the post that is read, and the word on it.

import * as api from './api.js';
import { actions, decide, sendKept, setConnected, undo } from './decide.js';
import * as filters from './filters.js';
import * as keys from './keys.js';
import { announce, banner, undoLast } from './notices.js';
import * as side from './side.js';
import { Store } from './store.js';
import { follow } from './stream.js';
import * as swipe from './swipe.js';
import { View } from './view.js';
import * as wall from './wall.js';
import * as whereabouts from './whereabouts.js';
import * as words from './words.js';

const byId = (id) => document.getElementById(id);
const store = new Store();
const view = new View(store);
let counts;
let counting;
let lost = false;

function show() {
  view.show();
  const { list, loaded, isFiltered, current } = store;
  const total = counts && !isFiltered ? inAll(list) : store.total;
  const oldest = store.oldest && words.say('oldest', { age: words.age(store.oldest) });
  const many = list === 'waiting' ? words.count('waiting', total) : words.count('counted', total);
  byId('relire').textContent = filters.title(list);
  const [count, since] = byId('compte').children;
  count.textContent = loaded && total > 0 ? many : '';
  since.textContent = loaded && total > 0 && oldest ? `, ${oldest}` : '';
  document.body.dataset.chosen = list;
  const empty = byId('file-vide');
  empty.hidden = Boolean(current) || (loaded && store.items.length > 0);
  if (loaded) {
    empty.textContent = words.say(isFiltered ? 'noMatch' : ({ waiting: 'queueEmpty', shown: 'wallEmpty' }[list] ?? 'nothingHere'));
  }
  if (counts) {
    announce(words.count('waiting', counts.waiting));
  }
  whereabouts.tell(current && !current.gone ? current.id : '');
}

function inAll(list) {
  return list === 'rejected' ? counts.rejected + counts.retracted : counts[list];
}

async function ask(loading) {
  try {
    await loading;
  } catch (trouble) {
    if (trouble instanceof api.SignedOut) {
      banner('signedOut');
    }
    return;
  }
  show();
}

function countSoon() {
  if (store.isFiltered) {
    clearTimeout(counting);
    counting = setTimeout(() => ask(store.count()), 1_000);
  }
}

function fillUp() {
  if (store.hasMore && store.items.length < 20) {
    ask(store.more());
  }
}

const becomes = {
  sent(item) {
    const stood = view.fiche.contains(document.activeElement) && document.activeElement !== view.fiche;
    store.take(item);
    wall.hold(item);
    show();
    if (!stood) {
      view.focus();
    }
    fillUp();
  },
  settled(item, body) {
    store.settled(item.id, body.version);
    wall.settle(item, body);
    countSoon();
  },
  /** Somebody else's word stands; the post may well wait again, with other words. */
  lost(item, body) {
    becomes.settled(item, body);
    ask(store.load());
  },
  refused(item) {
    store.putBack(item);
    wall.release(item);
    show();
  },
  wanted: (id) => store.want(id),
};

/** Beside the list, nothing that is read moves on. */
function leaves(item) {
  store.take(item);
  wall.hold(item);
  show();
}

function act(action) {
  const item = store.current;
  if (item && view.isSettled && actions(item).includes(action)) {
    decide(action, item, becomes);
  }
}

function move(where) {
  store.read(where);
  show();
  view.focus();
  if (view.isNearEnd && store.hasMore) {
    ask(store.more());
  }
}

function take({ posts = [], many, ...rest }) {
  takeBoard(rest);
  const changed = posts.map((touched) => store.apply(touched));
  if (many) {
    ask(store.load());
  }
  if (!view.isGuarded && document.activeElement !== byId('nouvelles')) {
    store.unfold();
  }
  if (many || posts.some(wall.concerns)) {
    wall.refresh();
  }
  if (changed.some(Boolean)) {
    countSoon();
  }
  show();
}

function takeBoard(told) {
  counts = told.counts ?? counts;
  side.showCounts(counts);
  if (told.sources) {
    side.showSources(told.sources);
  }
  if (told.present) {
    side.showPresent(told.present);
    view.showPresent(told.present);
  }
  if (told.decisions) {
    side.showJournal(told.decisions, (deed) => undo(deed, becomes));
  }
}

function listenToPointer() {
  view.fiche.addEventListener('click', (event) => {
    const button = event.target.closest('button');
    // The second press of a double click would decide on the next one, which nobody has read.
    if (button && event.detail <= 1) {
      act(button.dataset.action);
    }
  });
  byId('file').addEventListener('click', (event) => {
    const row = event.target.closest('.voir') && event.target.closest('li');
    if (row) {
      move(row.dataset.id);
    }
  });
  byId('nouvelles').addEventListener('click', () => {
    store.unfold();
    show();
    view.focus();
  });
  byId('fin').addEventListener('click', async () => {
    await ask(store.more());
    view.turnTo(1);
  });
  byId('debut').addEventListener('click', async () => {
    await ask(store.load());
    view.turnTo(0);
  });
}

function tick() {
  byId('heure').textContent = words.clock();
  view.tick();
}

listenToPointer();
swipe.listen(view.fiche, act);
wall.listen((action, item) => decide(action, item, { ...becomes, sent: leaves }));
filters.listen(({ list, filters: narrowed }) => ask(store.choose(list, narrowed)));
keys.listen({
  a: () => act('approve'),
  e: () => act('reject'),
  s: () => act('aside'),
  u: () => act(store.current?.featured ? 'unfeature' : 'feature'),
  r: () => act('retract'),
  z: undoLast,
  j: () => move(1),
  k: () => move(-1),
  '/': filters.focusSearch,
  '?': keys.help,
});
follow(whereabouts.page, {
  reset(told) {
    store.forget();
    whereabouts.forget();
    takeBoard(told);
    ask(store.load());
    wall.refresh();
    api.retryNow();
  },
  news: take,
  alive(now) {
    words.setNow(now);
    if (lost) {
      banner('');
    }
    lost = false;
    setConnected(true);
  },
  lost() {
    lost = true;
    setConnected(false);
    banner('offline');
  },
  signedOut: () => banner('signedOut'),
});
const { list, filters: narrowed } = filters.chosen();
store.list = list;
store.filters = narrowed;
sendKept();
tick();
setInterval(tick, 1_000);
