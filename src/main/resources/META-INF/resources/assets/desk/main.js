// The moderators' page: one stream, one list at a time, the post that is read, and the word on it.

import * as api from './api.js';
import { actions, decide, decides, sendKept, setConnected, undo } from './decide.js';
import * as filters from './filters.js';
import { showHeading } from './heading.js';
import * as keys from './keys.js';
import { announce, banner, over, undoLast } from './notices.js';
import { retryNow } from './persist.js';
import * as side from './side.js';
import { Store } from './store.js';
import { follow } from './stream.js';
import * as swipe from './swipe.js';
import { View } from './view.js';
import * as wall from './wall.js';
import * as whereabouts from './whereabouts.js';
import * as words from './words.js';

const ASK_AGAIN = 2_000;

const byId = (id) => document.getElementById(id);
const store = new Store();
const view = new View(store);
let counts;
let counting;
let again;
let lost = false;

function show() {
  view.show();
  showHeading(store, counts);
  if (counts) {
    announce(words.count('waiting', counts.waiting));
  }
  const { current } = store;
  whereabouts.tell(current && !current.gone ? current.id : '');
}

/** Shows what was asked for; what cannot be read is said, and the list asked for again. */
async function ask(what) {
  try {
    await what();
    over('unread');
    show();
  } catch (trouble) {
    if (trouble instanceof api.SignedOut) {
      banner('signedOut');
    } else if (!lost) {
      // A stream that is lost says so itself, and has all asked for anew when it is back.
      banner('unread');
      clearTimeout(again);
      again = setTimeout(() => ask(load), ASK_AGAIN);
    }
  }
}

const load = () => store.load();
const more = () => store.more();

function countSoon() {
  if (store.isFiltered) {
    clearTimeout(counting);
    counting = setTimeout(() => ask(() => store.count()), 1_000);
  }
}

function fillUp() {
  if (store.hasMore && store.items.length < 20) {
    ask(more);
  }
}

const becomes = {
  sent(item, leaves) {
    const stood = view.fiche.contains(document.activeElement) && document.activeElement !== view.fiche;
    off(item, leaves);
    if (leaves && !stood) {
      view.focus();
    }
    fillUp();
  },
  settled(item, body) {
    store.settled(item.id, body);
    if (body.standing === 'shown') {
      wall.release(item);
    } else {
      wall.settle(item, body);
    }
    countSoon();
    show();
  },
  /** Somebody else's word stands; the post may well wait again, with other words. */
  lost(item, body) {
    becomes.settled(item, body);
    ask(load);
  },
  refused(item) {
    store.putBack(item);
    wall.release(item);
    show();
  },
  wanted: (id) => store.want(id),
};

/** On its way: off the list, and off the list of the wall, where it leaves them. */
function off(item, leaves) {
  store.take(item, leaves);
  if (leaves) {
    wall.hold(item);
  }
  show();
}

function act(action) {
  const item = store.current;
  if (item && view.isSettled && !store.known.isMine(item.id) && actions(item).includes(action)) {
    decide(action, item, becomes);
  }
}

function move(where) {
  store.read(where);
  show();
  view.focus();
  if (view.isNearEnd && store.hasMore) {
    ask(more);
  }
}

function take({ posts = [], many, ...rest }) {
  takeAround(rest);
  const changed = posts.map((touched) => store.apply(touched));
  if (many) {
    ask(load);
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

function takeAround(told) {
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
    await ask(more);
    view.turnTo(1);
  });
  byId('debut').addEventListener('click', async () => {
    await ask(load);
    view.turnTo(0);
  });
}

function tick() {
  byId('heure').textContent = words.clock();
  view.tick();
}

listenToPointer();
if (decides) {
  swipe.listen(view.fiche, act);
}
wall.listen((action, item) => decide(action, item, { ...becomes, sent: off }));
filters.listen(({ list, filters: narrowed }) => ask(() => store.choose(list, narrowed)));
keys.listen({
  ...(decides && {
    a: () => act('approve'),
    e: () => act('reject'),
    s: () => act('aside'),
    u: () => act(store.current?.featured ? 'unfeature' : 'feature'),
    r: () => act('retract'),
    z: undoLast,
  }),
  j: () => move(1),
  k: () => move(-1),
  '/': filters.focusSearch,
  '?': keys.help,
});
follow(whereabouts.page, {
  reset(told) {
    store.known.forget();
    whereabouts.forget();
    takeAround(told);
    ask(load);
    wall.refresh();
    retryNow();
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
if (decides) {
  sendKept();
}
tick();
setInterval(tick, 1_000);
