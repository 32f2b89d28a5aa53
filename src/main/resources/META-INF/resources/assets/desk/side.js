// What stands beside the posts: counts, sources, who is here, the journal.

import { blason } from '../shared/blason.js';
import { html, svg } from '../shared/dom.js';
import { decides } from './decide.js';
import * as words from './words.js';

const byId = (id) => document.getElementById(id);
const me = document.body.dataset.who;
const lang = document.documentElement.lang;
const list = new Intl.ListFormat(lang, { type: 'conjunction' });

export function showCounts(counts) {
  const off = counts.rejected + counts.retracted;
  for (const [name, n] of Object.entries({ ...counts, rejected: off })) {
    const number = document.querySelector(`.files [data-list=${name}] b`);
    if (number) {
      number.textContent = n.toLocaleString(lang);
    }
  }
  document.title = document.title.replace(/^(\(\d+\) )?/, counts.waiting > 0 ? `(${counts.waiting}) ` : '');
}

export function showSources({ troubled, trouble, rows }) {
  const badge = byId('sources-badge');
  badge.hidden = troubled === 0;
  badge.children[0].textContent = String(troubled);
  badge.children[1].textContent = trouble;
  byId('src').replaceChildren(
    ...rows.map(({ mark, label, names, condition, word }) =>
      html(
        'li',
        { 'data-condition': condition, title: names || null },
        svg('svg', { class: 'net', viewBox: '0 0 24 24', 'aria-hidden': 'true' }, svg('use', { href: `/assets/shared/networks.svg#${mark}` })),
        html('span', { class: 'nom' }, label, ...(names ? [html('span', { class: 'cache' }, ` ${names}`)] : [])),
        html('em', {}, html('i', { class: 'et', 'aria-hidden': 'true' }), word.toLocaleLowerCase(lang)),
      ),
    ),
  );
}

/** Arms in colour for those who are here, with what each does. */
export function showPresent(present) {
  byId('gens').replaceChildren(
    ...present.map(({ name, posts }) =>
      html(
        'li',
        {},
        blason(name),
        html('p', {}, html('b', {}, name === me ? words.say('you', { name }) : name), html('span', {}, words.say(posts.length > 0 ? 'checks' : 'reads'))),
      ),
    ),
  );
  const others = present.map(({ name }) => name).filter((name) => name !== me);
  const arms = byId('blasons');
  arms.hidden = others.length === 0;
  arms.setAttribute('aria-label', words.say('others', { names: list.format(others) }));
  arms.replaceChildren(...others.slice(0, 4).map(blason));
}

/** @param undo takes one back that can be */
export function showJournal(decisions, undo) {
  const journal = byId('journal');
  const focused = journal.contains(document.activeElement) ? document.activeElement.closest('li').dataset.key : '';
  byId('journal-vide').hidden = decisions.length > 0;
  journal.replaceChildren(...decisions.map((deed) => line(deed, undo)));
  journal.querySelector(`[data-key="${CSS.escape(focused)}"] button:not([hidden])`)?.focus();
  if (focused && !journal.contains(document.activeElement)) {
    byId('relire').focus();
  }
}

function line(deed, undo) {
  const node = byId('geste').content.firstElementChild.cloneNode(true);
  const mine = deed.by === me;
  node.dataset.key = String(deed.version);
  const time = node.querySelector('time');
  time.dateTime = deed.at;
  time.textContent = new Date(deed.at).toLocaleTimeString(lang, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  node.querySelector('b').textContent = mine ? words.say('me') : words.by(deed.by);
  const did = words.say(`${mine ? 'youDid' : 'did'}-${deed.action}`);
  node.querySelector('.fait').textContent = did;
  node.querySelector('q bdi').textContent = words.excerpt(deed.text || deed.name, 50);
  node.querySelector('.raison').textContent = deed.reason ? ` : ${words.say(`why-${deed.reason}`)}` : '';
  const button = node.querySelector('button');
  button.hidden = !(decides && deed.undo);
  button.querySelector('.cache').textContent = ` : ${node.querySelector('b').textContent} ${did} ${words.excerpt(deed.text, 30)}`;
  button.addEventListener('click', () => {
    if (button.getAttribute('aria-disabled') !== 'true') {
      button.setAttribute('aria-disabled', 'true');
      undo(deed);
    }
  });
  return node;
}
