// The form works without this file. With it: a counter, a remembered signature, and no lost words on a bad network.

import * as memory from './memory.js';

const form = document.getElementById('formulaire');
const { text, name, sender, website, nonce } = form.elements;
const button = form.querySelector('.cta');
const notice = document.getElementById('notice');
const count = document.getElementById('compte');
const label = button.textContent;

function showCount() {
  const most = Number(count.dataset.most);
  const length = [...text.value].length;
  count.textContent = `${length} / ${most}`;
  count.classList.toggle('trop', length > most);
}

function showError(field, detail) {
  const message = document.getElementById(`${field}-erreur`);
  message.textContent = detail;
  message.hidden = !detail;
  document.getElementById(field)?.setAttribute('aria-invalid', String(Boolean(detail)));
}

function say(detail) {
  notice.textContent = detail;
  notice.hidden = !detail;
  if (detail) {
    notice.scrollIntoView({ block: 'nearest' });
  }
}

function setSending(sending) {
  button.setAttribute('aria-disabled', String(sending));
  button.textContent = sending ? form.dataset.sending : label;
}

function paper() {
  return form.querySelector('input[name=room]:checked')?.parentElement.className ?? 'p-jaune';
}

/** Sent again after a failure, the same nonce is the same post; after a success comes another post. */
function freshNonce() {
  const bits = crypto.getRandomValues(new Uint8Array(16));
  return btoa(String.fromCharCode(...bits)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

async function send() {
  const answer = await fetch(form.action, {
    method: 'POST',
    headers: { Accept: 'application/json' },
    body: new FormData(form),
  });
  const body = await answer.json().catch(() => ({}));
  if (answer.ok) {
    const path = `/tickets/${body.ticket}`;
    memory.keepPoster({ path, text: text.value.trim(), name: name.value.trim(), paper: paper() });
    text.value = '';
    nonce.value = freshNonce();
    location.assign(path + new URL(form.action).search);
    return;
  }
  const errors = body.errors ?? [];
  errors.forEach(({ field, detail }) => showError(field, detail));
  if (errors.length > 0) {
    document.getElementById(errors[0].field)?.focus();
  } else {
    say(body.detail ?? form.dataset.unavailable);
  }
  setSending(false);
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  if (button.getAttribute('aria-disabled') === 'true') {
    return;
  }
  memory.keepName(name.value.trim());
  ['text', 'name', 'room'].forEach((field) => showError(field, ''));
  say('');
  setSending(true);
  send().catch(() => {
    say(form.dataset.offline);
    setSending(false);
  });
});

function showMine() {
  const mine = document.getElementById('miennes');
  const items = memory.posters().map((kept) => {
    const item = document.createElement('li');
    const link = document.createElement('a');
    const words = document.createElement('span');
    words.textContent = kept.text;
    link.href = kept.path + new URL(form.action).search;
    link.className = /^p-[a-z]+$/.test(kept.paper) ? kept.paper : 'p-jaune';
    link.append(words);
    item.append(link);
    return item;
  });
  mine.querySelector('ul').replaceChildren(...items);
  mine.hidden = items.length === 0;
}

function start() {
  const known = memory.sender(sender.dataset.mint);
  if (known) {
    sender.value = known;
  } else {
    memory.keepSender(sender.dataset.mint, sender.value);
  }
  if (!name.value) {
    name.value = memory.name();
  }
  const again = new URLSearchParams(location.hash.slice(1)).get('reprendre');
  const kept = again && memory.poster(again);
  if (kept && !text.value) {
    text.value = kept.text;
    const chosen = [...form.querySelectorAll('.choix label')].find((choice) => choice.className === kept.paper);
    chosen?.querySelector('input').click();
  }
  // Whoever fills this hidden field is a robot, or a browser's memory that meant well.
  website.value = '';
  setSending(false);
  showCount();
  showMine();
}

text.addEventListener('input', showCount);
window.addEventListener('pageshow', start);
