import { html } from "../shared/dom.js";

/** @typedef {import("./posts.js").Post} Post */
/** @typedef {import("./posts.js").Span} Span */

const LONG_WORD = /[\p{L}\p{M}]{19,}/gu;
/** A vowel, then a consonant and a vowel: where French and English words may part, near enough for a poster. */
const SYLLABLE = /(?<=[aeiouyàâéèêëîïôùûü])(?=[bcdfgjklmnpqrstvwxzç][aeiouyàâéèêëîïôùûü])/giu;
/** Nothing but an address looks like this: it may part after its signs. */
const LONG_ADDRESS = /[^\s\u00a0\u202f]{18,}/gu;
const LONGEST_LINK = 30;
/** No ellipsis follows a comma, an open bracket or an open quotation. */
const DANGLING = /[\s,;:.…·(«“"'’–—-]+$/u;

/**
 * What a poster prints of a post, before any cut.
 *
 * @param {Post} post
 * @param {Set<string>} ownHashtags in lower case, without their sign
 */
export function wording(post, ownHashtags) {
  const text = post.warning ? post.warning : post.text;
  const spans = post.warning ? [] : usable(post.spans, text.length);
  const folded = foldFrom(text, spans, ownHashtags);
  return { text, spans, folded, length: [...text.slice(0, folded)].length, direction: direction(text, spans) };
}

/**
 * @param {ReturnType<typeof wording>} wording
 * @param {number} [cut] print no further than this UTF-16 unit, and say so with an ellipsis
 * @returns {Node[]} what is not printed stays there for those who listen
 */
export function nodes(wording, cut = wording.folded) {
  const { text, spans, folded } = wording;
  const end = cut < folded ? text.slice(0, cut).replace(DANGLING, "").length : folded;
  /** @type {Node[]} */
  const printed = [];
  let reached = 0;
  for (const span of spans) {
    if (span.start >= end) {
      break;
    }
    printed.push(plain(text.slice(reached, span.start)));
    reached = Math.min(span.end, end);
    printed.push(marked(span.kind, text.slice(span.start, reached)));
  }
  printed.push(plain(text.slice(reached, end)));
  if (end < folded) {
    printed.push(document.createTextNode("…"));
  }
  if (end < text.length) {
    printed.push(html("span", { class: "unseen" }, text.slice(end)));
  }
  return printed;
}

/**
 * Where the text may be cut: between words; between letters in a script, or a word, without spaces.
 *
 * @param {ReturnType<typeof wording>} wording
 */
export function cuts({ text, folded }) {
  const printed = text.slice(0, folded);
  const spaces = [...printed.matchAll(/\s+/gu)].map((space) => space.index);
  if (spaces.length > folded / 40) {
    return spaces;
  }
  return [...new Intl.Segmenter().segment(printed)].map((letter) => letter.index);
}

/**
 * A sign never stands alone at the start of a line, nor does a unit: French sets a space before them, few keyboards a
 * no-break one.
 *
 * @param {string} text
 */
export function typeset(text) {
  return text
    .replace(/ (?=[?!;]+(\s|$))/gu, "\u202f")
    .replace(/ (?=»|:(\s|$))/gu, "\u00a0")
    .replace(/(?<=\d) (?=(?:h|min|s|m|km|kg|€|%)(?![\p{L}\p{N}]))/gu, "\u00a0")
    .replace(/(?<=\dh|\d\u00a0h) (?=\d\d(?!\d))/gu, "\u00a0")
    .replace(/(?<=[«]) /gu, "\u00a0");
}

function plain(/** @type {string} */ text) {
  const lines = typeset(text).replace(/[^\S\u00a0\u202f]*\n\s*/gu, "\n");
  const parted = lines.replace(LONG_ADDRESS, (word) => word.replace(/(?<=[a-z0-9][/.?&=_])(?=[a-z0-9])|(?<=.)(?=@)/giu, "\u200b"));
  return document.createTextNode(parted.replace(LONG_WORD, (word) => word.replace(SYLLABLE, "\u00ad")));
}

/** Whether some word may be too long for a line. */
export function hasLongWords(/** @type {string} */ text) {
  return /[^\s\u00a0\u202f]{14,}/u.test(text);
}

/** Nothing on a wall can be clicked, so links, mentions and hashtags only look like what they are. */
function marked(/** @type {Span["kind"]} */ kind, /** @type {string} */ text) {
  if (kind === "emoji") {
    return document.createTextNode(text);
  }
  if (kind !== "hashtag") {
    // Where a long address may part.
    const parts = (kind === "link" ? shortLink(text) : text).split(/(?<=[/.?&=_-])|(?<=.)(?=@)/u);
    return html("span", { class: "tag" }, ...parts.flatMap((part) => [part, html("wbr", {})]));
  }
  return html("span", { class: kind === "hashtag" && text.length < 18 ? "tag whole" : "tag" }, text);
}

function shortLink(/** @type {string} */ text) {
  const bare = text.replace(/^https?:\/\/(www\.)?/iu, "").replace(/\/$/u, "");
  return bare.length > LONGEST_LINK ? `${bare.slice(0, LONGEST_LINK - 1)}…` : bare;
}

/** Spans come from networks: those out of order or out of the text are left out, their text stays. */
function usable(/** @type {Span[]|undefined} */ spans, /** @type {number} */ length) {
  let reached = 0;
  return (Array.isArray(spans) ? spans : []).filter((span) => {
    const fits =
      Number.isInteger(span?.start) && Number.isInteger(span.end) && span.start >= reached && span.end > span.start;
    if (!fits || span.end > length) {
      return false;
    }
    reached = span.end;
    return true;
  });
}

/** Our own hashtags at the very end say nothing on our own wall: from here on they are not printed. */
function foldFrom(/** @type {string} */ text, /** @type {Span[]} */ spans, /** @type {Set<string>} */ ownHashtags) {
  let end = text.trimEnd().length;
  for (const span of [...spans].reverse()) {
    const tag = text.slice(span.start + 1, span.end).toLowerCase();
    if (span.end !== end || span.kind !== "hashtag" || !ownHashtags.has(tag)) {
      break;
    }
    end = text.slice(0, span.start).trimEnd().length;
  }
  return end === 0 ? text.trimEnd().length : end;
}

/** By the first strong character of the author's own words: a hashtag or a mention in front decides nothing. */
function direction(/** @type {string} */ text, /** @type {Span[]} */ spans) {
  let own = text;
  for (const span of spans.filter(({ kind }) => kind !== "emoji")) {
    own = own.slice(0, span.start) + " ".repeat(span.end - span.start) + own.slice(span.end);
  }
  const letter = (own.match(/\p{L}/u) ?? text.match(/\p{L}/u))?.[0] ?? "";
  return /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]|[\u{10800}-\u{10fff}\u{1e800}-\u{1eeff}]/u.test(letter) ? "rtl" : "ltr";
}
