// A moderator's word: from the button to the journal, what is said meanwhile, and how it is taken back.

import * as api from './api.js';
import { banner, toast } from './notices.js';
import * as words from './words.js';

const dialog = document.getElementById('pourquoi');

/** What can be decided of a post that stands somewhere, in the order of the buttons. */
const ACTIONS = {
  waiting: ['approve', 'feature', 'aside', 'reject'],
  aside: ['approve', 'feature', 'restore', 'reject'],
  shown: ['feature', 'unfeature', 'retract'],
  rejected: ['approve', 'restore'],
  retracted: ['approve', 'restore'],
};
const NEEDS_A_REASON = ['reject', 'retract'];

let underWay = 0;
/** Whether the stream is open; only then do troubles of the network end by themselves. */
let connected = true;

export function setConnected(now) {
  connected = now;
}

export function actions(item) {
  const hidden = item.featured ? 'feature' : 'unfeature';
  return item.gone ? [] : (ACTIONS[item.standing] ?? []).filter((action) => action !== hidden);
}

/** Asks why, in words; resolves to a code, or to nothing when the person thinks better of it. */
function askWhy(action, item) {
  const name = action === 'reject' ? 'Reject' : 'Retract';
  dialog.querySelector('h2').textContent = words.say(`why${name}`);
  dialog.querySelector('.cite').textContent = words.excerpt(item.text, 120);
  dialog.querySelector('.plein').textContent = words.say(action);
  dialog.querySelector('form').reset();
  dialog.returnValue = '';
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener(
      'close',
      () => {
        const chosen = dialog.querySelector('input:checked')?.value;
        resolve(dialog.returnValue === 'go' ? chosen : undefined);
      },
      { once: true },
    );
  });
}

function unsure(answered, hidden) {
  banner(answered ? (hidden ? 'hidden' : 'saving') : 'offline', underWay > 0 ? `${words.count('kept', underWay)}.` : '');
}

/** One decision after the other, each on the version that the one before made; ends at the first that is not done. */
async function inTurn(item, steps) {
  underWay++;
  let { version } = item;
  let result;
  try {
    for (const step of steps) {
      result = await api.decide(item.id, { ...step, version }, unsure);
      if (result.fate !== 'done') {
        break;
      }
      version = result.body.version;
    }
  } finally {
    underWay--;
  }
  if (result.fate === 'signedOut') {
    banner('signedOut');
  } else if (connected) {
    banner('');
  }
  return result;
}

/** Says what became of it where it was not done; tells which version stands then, as far as that is known. */
function explain({ fate, body }, item) {
  if (fate === 'taken') {
    const winner = body.winner ?? {};
    toast(words.say('taken', { by: words.by(winner.by ?? ''), standing: words.say(`is-${winner.standing}`) }));
    return winner.version ?? item.version + 1;
  }
  if (fate === 'gone') {
    toast(words.say('gone'));
    return item.version + 1;
  }
  if (fate === 'refused') {
    toast(words.say('refused', { detail: body.detail ?? '' }));
  }
  return undefined;
}

/**
 * Decides, or asks why first.
 *
 * @param on {sent, settled, lost, refused}: sent once it is on its way, the others with what has become of it
 */
export async function decide(action, item, on) {
  const reason = NEEDS_A_REASON.includes(action) ? await askWhy(action, item) : undefined;
  if (NEEDS_A_REASON.includes(action) && !reason) {
    return;
  }
  on.sent(item);
  const first = action === 'feature' && item.standing !== 'shown' ? [{ action: 'approve' }] : [];
  const result = await inTurn(item, [...first, { action, reason }]);
  if (result.fate === 'done') {
    const undoing = { ...item, was: item.standing, wasReason: item.reason, action, version: result.body.version };
    toast(words.say(`done-${action}`, { text: words.excerpt(item.text) }), () => undo(undoing, on));
    on.settled(item, result.body);
    return;
  }
  const version = explain(result, item);
  if (version === undefined) {
    on.refused(item);
  } else {
    on.lost(item, { version });
  }
}

/** The decision that makes undone what was decided, on the version that this made. */
function reverse({ action, was, wasReason }) {
  if (was === 'shown' && (action === 'feature' || action === 'unfeature')) {
    return { action: action === 'feature' ? 'unfeature' : 'feature' };
  }
  const back = { shown: 'approve', aside: 'aside', rejected: 'reject', retracted: 'retract' }[was] ?? 'restore';
  return NEEDS_A_REASON.includes(back) && !wasReason ? { action: 'restore' } : { action: back, reason: wasReason ?? undefined };
}

/** Whether {@link undo} could take it back: somebody moved it, and nobody since. */
export function isReversible({ latest, was, standing, action }) {
  const moved = was !== standing || action === 'feature' || action === 'unfeature';
  return latest && moved && !['withdrawn', 'erased'].includes(standing);
}

/** @param deed {id, version, text, action, was, wasReason} */
export async function undo(deed, on) {
  on.wanted(deed.id);
  const result = await inTurn(deed, [reverse(deed)]);
  if (result.fate === 'done') {
    toast(words.say('undone', { text: words.excerpt(deed.text) }));
  } else {
    on.wanted('');
    explain(result, deed);
  }
}

/** Sends what a page before this one could not. */
export async function sendKept() {
  const results = await api.sendKept(unsure);
  if (results.length > 0) {
    toast(words.say('resent'));
  }
}

// No submit button: Enter, after a reason was chosen, must not mean to think better of it.
dialog.querySelector('[data-close]').addEventListener('click', () => dialog.close());
