// A moderator's word: from the button to the journal, and what is said meanwhile.

import * as api from './api.js';
import { banner, toast } from './notices.js';
import * as words from './words.js';

const dialog = document.getElementById('pourquoi');

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

/** Lets the buttons of a list decide. */
export function listen(list, element) {
  element.addEventListener('click', async (event) => {
    const button = event.target.closest('button[data-action]');
    const item = button && list.item(button);
    if (!item || button.getAttribute('aria-disabled') === 'true') {
      return;
    }
    const { action } = button.dataset;
    const reason = action === 'approve' ? undefined : await askWhy(action, item);
    if (action === 'approve' || reason) {
      await decide(list, button.closest('li'), item, { action, version: item.version, reason });
    }
  });
}

async function decide(list, node, item, decision) {
  const said = node.querySelector('.suite');
  list.hold(item.id);
  setBusy(node, true);
  said.textContent = words.say('sending');
  const { fate, body } = await api.decide(item.id, decision, (answered, hidden) => {
    said.textContent = words.say(hidden ? 'hidden' : 'saving');
    banner(answered ? '' : 'offline');
  });
  const text = words.excerpt(item.text);
  if (fate === 'done') {
    toast(words.say(`done-${decision.action}`, { text }));
    list.settle(item.id, body.version);
  } else if (fate === 'taken') {
    const winner = body.winner ?? {};
    const standing = words.say(`is-${winner.standing}`);
    toast(words.say('taken', { by: words.by(winner.by ?? ''), standing }));
    list.settle(item.id, winner.version ?? item.version + 1);
  } else if (fate === 'gone') {
    toast(words.say('gone'));
    list.settle(item.id, item.version + 1);
  } else {
    list.release(item.id);
    setBusy(node, false);
    said.textContent = fate === 'signedOut' ? '' : words.say('refused', { detail: body.detail ?? '' });
    if (fate === 'signedOut') {
      banner('signedOut');
    }
  }
}

function setBusy(node, busy) {
  node.firstElementChild.classList.toggle('occupe', busy);
  node.querySelectorAll('button').forEach((button) => button.setAttribute('aria-disabled', String(busy)));
}
