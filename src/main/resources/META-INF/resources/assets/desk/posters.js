// One post as the desk shows it: large while it is read, a row in a list, a line beside the wall.

import { blason } from '../shared/blason.js';
import { marked } from './marks.js';
import * as words from './words.js';

const template = (id) => document.getElementById(id).content.firstElementChild.cloneNode(true);
const MARKS = ['mastodon', 'bluesky', 'x', 'instagram', 'threads', 'facebook', 'youtube', 'telegram', 'feed', 'linkedin', 'form', 'web', 'rehearsal'];

/** Fills the large one: it stays the same element, so that whoever stands on one of its buttons stays there. */
export function fill(article, item) {
  fillCommon(article, item);
  article.dataset.id = item.id;
  article.setAttribute('aria-label', `${words.say('posterOf', { name: item.author.name })}, ${held(item.findings)}`);
  const text = article.querySelector('.t');
  text.lang = item.lang ?? '';
  article.querySelector('.mots').replaceChildren(...marked(item));
  article.querySelector('.b .blason')?.remove();
  article.querySelector('.b').prepend(blason(item.author.name));
  show(article.querySelector('.avis'), item.warning && words.say('warning', { warning: item.warning }));
  show(article.querySelector('.pieces'), item.media?.length > 0 && pieces(item.media));
  article.querySelector('.motifs h2').textContent = held(item.findings);
  article.classList.toggle('rien', item.findings.length === 0);
  const said = item.findings.length === 0 ? [words.say('nothingFoundMore')] : reasons(item.findings);
  article.querySelector('.motifs ul').replaceChildren(...said.map(reasonNode));
  refresh(article, item);
}

/** A row of the chosen list. */
export function row(item) {
  const node = template('rang');
  const article = node.firstElementChild;
  fillCommon(article, item);
  node.dataset.id = item.id;
  article.prepend(blason(item.author.name));
  article.setAttribute('aria-label', words.say('posterOf', { name: item.author.name }));
  const text = article.querySelector('.x');
  text.textContent = words.excerpt(item.text, 180);
  text.lang = item.lang ?? '';
  const [first] = reasons(item.findings);
  const chip = article.querySelector('.puce');
  chip.classList.add(first ? 'w' : 'o');
  chip.querySelector('span').textContent = first ? seenAndNext(first)[0].replace(/[.:…]$/, '') : words.say('nothingFound');
  article.querySelector('.voir .cache').textContent = `${words.say('checkThis')} ${words.say('posterOf', { name: item.author.name })}`;
  refresh(article, item);
  return node;
}

/** A post on the wall, beside the list. */
export function onWall(item) {
  const node = template('colle');
  node.firstElementChild.setAttribute('aria-label', words.say('posterOf', { name: item.author.name }));
  fillCommon(node.firstElementChild, item);
  node.querySelector('.x').textContent = words.excerpt(item.text, 90);
  return node;
}

/** What time alone changes. */
export function refresh(node, item) {
  const age = node.querySelector('.age');
  const text = words.age(item.since ?? item.publishedAt);
  if (age.textContent !== text) {
    age.textContent = text;
  }
}

function fillCommon(node, item) {
  const { number, name } = words.room(item.room);
  node.dataset.number = number;
  const tab = node.querySelector('.num');
  if (tab) {
    tab.textContent = number;
    tab.setAttribute('aria-label', name);
  }
  node.querySelector('.b b, .q b').textContent = item.author.name;
  node.querySelector('.qui').textContent = [item.author.handle, words.network(item.network)].filter(Boolean).join(' · ');
  const mark = MARKS.includes(item.network) ? item.network : 'web';
  node.querySelector('.net use')?.setAttribute('href', `/assets/shared/networks.svg#${mark}`);
  const whose = ` ${words.say('posterOf', { name: item.author.name })}`;
  node.querySelectorAll('.whose').forEach((hint) => hint.replaceChildren(whose));
}

/** The same rule twice is one reason with two places. */
function reasons(findings) {
  return [...new Set(findings.map((finding) => finding.reason))];
}

function held(findings) {
  const n = reasons(findings).length;
  return n === 0 ? words.say('nothingFound') : words.count('held', n);
}

/** First what was seen, then what to do. */
function reasonNode(reason) {
  const node = template('motif');
  const [seen, next] = seenAndNext(reason);
  node.querySelector('b').textContent = seen;
  node.querySelector('p span').textContent = next;
  return node;
}

function seenAndNext(reason) {
  const [, seen, next] = reason.match(/^(.+?[.!?:;…])\s+(.+)$/s) ?? [null, reason, ''];
  return [seen, next];
}

function pieces(media) {
  const described = media.map((one) => one.alt || words.say('noAlt')).join(' · ');
  return `${words.say('media', { n: media.length })} : ${described}`;
}

function show(node, text) {
  node.hidden = !text;
  node.textContent = text || '';
}
