// A post entered by hand: the dialog behind the address #saisir. What is typed stays until it has been kept.

import * as api from './api.js';
import { banner, toast } from './notices.js';
import * as words from './words.js';

const HASH = '#saisir';
const NETWORKS = [
  [/(^|\.)linkedin\.com$/, 'linkedin'],
  [/(^|\.)facebook\.com$|^fb\.(com|watch)$/, 'facebook'],
  [/(^|\.)instagram\.com$/, 'instagram'],
  [/(^|\.)threads\.(net|com)$/, 'threads'],
  [/(^|\.)(x|twitter)\.com$/, 'x'],
  [/(^|\.)youtube\.com$|^youtu\.be$/, 'youtube'],
  [/^bsky\.app$/, 'bluesky'],
  [/^t\.me$/, 'telegram'],
];

const dialog = document.getElementById('saisir');
const form = dialog.querySelector('form');
const alert = dialog.querySelector('.alerte');
const button = form.querySelector('[type=submit]');
const { link, network } = form.elements;
const label = button.textContent;
let chosen = false;

function openIfAsked() {
  if (location.hash === HASH && !dialog.open) {
    dialog.showModal();
  }
}

/** The network that the link tells, until the person chooses one. */
function guessNetwork() {
  if (chosen || !URL.canParse(link.value.trim())) {
    return;
  }
  const { hostname } = new URL(link.value.trim());
  network.value = NETWORKS.find(([host]) => host.test(hostname))?.[1] ?? '';
}

function showError(field, detail) {
  const message = document.getElementById(`saisir-${field}-erreur`);
  message.textContent = detail;
  message.hidden = !detail;
  form.elements[field].setAttribute('aria-invalid', String(Boolean(detail)));
}

function say(detail) {
  alert.textContent = detail;
  alert.hidden = !detail;
}

function setSending(sending) {
  button.setAttribute('aria-disabled', String(sending));
  button.textContent = sending ? words.say('sending') : label;
}

function clear() {
  form.reset();
  chosen = false;
  dialog.close();
}

async function send(post) {
  const { status, body } = await api.enter(post);
  if (status === 202) {
    toast(words.say('entered', { text: words.excerpt(post.text) }));
    clear();
  } else if (status === 200) {
    toast(words.say('already', { standing: words.say(`is-${body.standing}`) }));
    clear();
  } else if (status === 401) {
    say(words.say('signedOut'));
    banner('signedOut');
  } else if (body.errors?.length > 0) {
    body.errors.forEach(({ field, detail }) => showError(field, detail));
    form.elements[body.errors[0].field].focus();
  } else {
    say(words.say('refused', { detail: body.detail ?? (status === 403 ? words.say('readOnly') : '') }));
  }
}

form.addEventListener('submit', async (event) => {
  event.preventDefault();
  if (button.getAttribute('aria-disabled') === 'true') {
    return;
  }
  const post = Object.fromEntries(new FormData(form));
  Object.keys(post).forEach((field) => showError(field, ''));
  say('');
  setSending(true);
  try {
    await send(post);
  } catch {
    say(words.say('entryOffline'));
  } finally {
    setSending(false);
  }
});

link.addEventListener('input', guessNetwork);
network.addEventListener('change', () => {
  chosen = network.value !== '';
});
dialog.querySelector('[data-close]').addEventListener('click', () => dialog.close());
dialog.addEventListener('close', () => {
  if (location.hash === HASH) {
    history.replaceState(null, '', location.pathname + location.search);
  }
  document.querySelector(`a[href="${HASH}"]`)?.focus();
});
window.addEventListener('hashchange', openIfAsked);
openIfAsked();
