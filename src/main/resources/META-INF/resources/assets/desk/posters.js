// One post as the desk shows it: a sheet with its findings while it waits, a row once it is on the wall.

import { blason } from '../shared/blason.js';
import * as words from './words.js';

const template = (id) => document.getElementById(id).content.firstElementChild.cloneNode(true);

/** A waiting post. */
export function sheet(item) {
  const node = template('fiche');
  const article = node.firstElementChild;
  fillCommon(node, item);
  article.setAttribute('aria-label', `${words.say('posterOf', { name: item.author.name })}, ${held(item.findings)}`);
  fillText(node.querySelector('.mots'), item);
  node.querySelector('.b').prepend(blason(item.author.name));
  show(node.querySelector('.avis'), item.warning && words.say('warning', { warning: item.warning }));
  show(node.querySelector('.pieces'), item.media?.length > 0 && pieces(item.media));
  node.querySelector('.motifs h2').textContent = held(item.findings);
  if (item.findings.length === 0) {
    article.classList.add('rien');
    node.querySelector('.motifs .pied').textContent = words.say('nothingFoundMore');
  }
  node.querySelector('.motifs ul').replaceChildren(...reasons(item.findings).map(reasonNode));
  refresh(node, item);
  return node;
}

/** A post on the wall. */
export function row(item) {
  const node = template('colle');
  node.firstElementChild.setAttribute('aria-label', words.say('posterOf', { name: item.author.name }));
  fillCommon(node, item);
  node.querySelector('.x').textContent = words.excerpt(item.text, 140);
  return node;
}

/** What time alone changes. */
export function refresh(node, item) {
  const age = node.querySelector('.age');
  if (age) {
    age.textContent = words.age(item.since ?? item.publishedAt);
  }
}

function fillCommon(node, item) {
  const { number, name } = words.room(item.room);
  node.firstElementChild.dataset.number = number;
  const tab = node.querySelector('.num');
  tab.textContent = number;
  tab.setAttribute('aria-label', name);
  node.querySelector('b').textContent = item.author.name;
  node.querySelector('.qui').textContent = [item.author.handle, words.network(item.network)].filter(Boolean).join(' · ');
  const whose = ` ${words.say('posterOf', { name: item.author.name })}`;
  node.querySelectorAll('button .cache').forEach((hint) => hint.replaceChildren(whose));
}

/** Text with its links, underlined where a rule found something. */
function fillText(target, item) {
  const links = item.spans.filter((span) => span.kind === 'link' && /^https?:\/\//i.test(span.href ?? ''));
  const found = item.findings.filter((finding) => finding.end > finding.start);
  const cuts = [...links, ...found].flatMap(({ start, end }) => [start, end]);
  const edges = [...new Set([0, ...cuts, item.text.length])].filter((at) => at <= item.text.length).sort((a, b) => a - b);
  const covers = (start) => (span) => span.start <= start && start < span.end;
  edges.slice(0, -1).forEach((start, i) => {
    let piece = document.createTextNode(item.text.slice(start, edges[i + 1]));
    const link = links.find(covers(start));
    if (found.some(covers(start))) {
      piece = wrap('mark', piece);
    }
    if (link) {
      piece = wrap('a', piece);
      piece.href = link.href;
      piece.target = '_blank';
      piece.rel = 'noopener noreferrer nofollow';
    }
    target.append(piece);
  });
}

function wrap(tag, child) {
  const parent = document.createElement(tag);
  parent.append(child);
  return parent;
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
  const [, seen, next] = reason.match(/^(.+?[.!?:;…])\s+(.+)$/s) ?? [null, reason, ''];
  node.querySelector('b').textContent = seen;
  node.querySelector('p span').textContent = next;
  return node;
}

function pieces(media) {
  const described = media.map((one) => one.alt || words.say('noAlt')).join(' · ');
  return `${words.say('media', { n: media.length })} : ${described}`;
}

function show(node, text) {
  node.hidden = !text;
  node.textContent = text || '';
}
