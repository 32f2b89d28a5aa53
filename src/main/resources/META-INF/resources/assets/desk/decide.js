// A moderator's word: from the button to the journal, what is said meanwhile, and how it is taken back.

import * as api from './api.js';
import { banner, toast } from './notices.js';
import { kept } from './outbox.js';
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

/** Whoever only looks on decides nothing. */
export const decides = document.body.dataset.decides === 'true';

let underWay = 0;
/** Whether the stream is open; only then do troubles of the network end by themselves. */
let connected = true;

export function setConnected(now) {
  connected = now;
}

export function actions(item) {
  const hidden = item.featured ? 'feature' : 'unfeature';
  return item.gone || !decides ? [] : (ACTIONS[item.standing] ?? []).filter((action) => action !== hidden);
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

/**
 * One decision after the other, each on the version that the one before made; ends at the first that is not done.
 * Resolves to the last fate, with the version that was reached and how all is taken back at once.
 */
async function inTurn({ id, version }, steps) {
  underWay++;
  let reached = version;
  let undoing;
  let result;
  try {
    for (const [done, step] of steps.entries()) {
      result = await api.decide(id, { ...step, version: reached }, unsure, steps.slice(done + 1));
      if (result.fate !== 'done') {
        break;
      }
      reached = result.body.version;
      undoing ??= result.body.undo;
    }
  } finally {
    underWay--;
  }
  if (result.fate === 'signedOut') {
    banner('signedOut');
  } else if (connected) {
    banner('');
  }
  return { ...result, reached, undoing };
}

/** What became of one that was not done, in words. */
function sentence({ fate, body }) {
  const { winner = {} } = body;
  const sentences = {
    taken: () => words.say('taken', { by: words.by(winner.by ?? ''), standing: words.say(`is-${winner.standing}`) }),
    gone: () => words.say('gone'),
    refused: () => words.say('refused', { detail: body.detail ?? '' }),
    forbidden: () => words.say('refused', { detail: body.detail ?? words.say('readOnly') }),
  };
  return sentences[fate]?.() ?? '';
}

/** Says so; tells which version stands by then, as far as that is known. */
function explain(result, item) {
  const said = sentence(result);
  if (said) {
    toast(said);
  }
  if (result.fate === 'taken' || result.fate === 'gone') {
    return result.body.winner?.version ?? item.version + 1;
  }
  return result.reached > item.version ? result.reached : undefined;
}

/**
 * Decides, or asks why first.
 *
 * @param on {sent, settled, lost, refused, wanted}: sent once it is on its way, with whether the post leaves its list; then
 *     one of the others with what has become of it
 */
export async function decide(action, item, on) {
  const reason = NEEDS_A_REASON.includes(action) ? await askWhy(action, item) : undefined;
  if (NEEDS_A_REASON.includes(action) && !reason) {
    return;
  }
  on.sent(item, item.standing !== 'shown' || action === 'retract');
  const first = action === 'feature' && item.standing !== 'shown' ? [{ action: 'approve' }] : [];
  const result = await inTurn(item, [...first, { action, reason }]);
  if (result.fate === 'done') {
    const deed = { id: item.id, text: item.text, version: result.reached, undo: result.undoing };
    toast(words.say(`done-${action}`, { text: words.excerpt(item.text) }), deed.undo && (() => undo(deed, on)));
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

/** @param deed {id, version, text, undo}: undo is the action that takes it back, as the server says */
export async function undo(deed, on) {
  on.wanted(deed.id);
  const result = await inTurn(deed, [{ action: deed.undo }]);
  if (result.fate === 'done') {
    const standing = words.say(`is-${result.body.standing}`);
    toast(words.say('undone', { text: words.excerpt(deed.text), standing }));
  } else {
    on.wanted('');
    explain(result, deed);
  }
}

/** Sends what a page before this one could not, no post waiting for another, and says what became of it. */
export async function sendKept() {
  const results = await Promise.all(
    kept().map(({ post, decision, rest = [] }) => inTurn({ id: post, version: decision.version }, [decision, ...rest])),
  );
  if (results.some(({ fate }) => fate === 'signedOut')) {
    banner('signedOut');
  }
  const done = results.some(({ fate }) => fate === 'done') ? words.say('resent') : '';
  const said = new Set([done, ...results.map(sentence)]);
  said.delete('');
  if (said.size > 0) {
    toast([...said].join(' '));
  }
}

// What is kept outlasts a reload of this tab, not its end, and a page is not told which of both comes. Who is shown the way
// back in is not asked.
let returns = false;
document.querySelector('#bandeau a').addEventListener('click', ({ ctrlKey, metaKey, shiftKey }) => {
  returns = !ctrlKey && !metaKey && !shiftKey;
});
addEventListener('beforeunload', (event) => !returns && (underWay > 0 || kept().length > 0) && event.preventDefault());
// No submit button: Enter, after a reason was chosen, must not mean to think better of it.
dialog?.querySelector('[data-close]')?.addEventListener('click', () => dialog.close());
