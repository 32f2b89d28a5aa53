import { blason } from "../shared/blason.js";
import { html, svg } from "../shared/dom.js";
import { networkMark, networkName } from "./networks.js";
import { cuts, hasLongWords, nodes, wording } from "./text.js";

/** @typedef {import("./posts.js").Post} Post */
/** @typedef {{words: DOMStringMap, rooms: Map<string, number>, hashtags: Set<string>, language: string}} Setting */

const STAR = Array.from({ length: 32 }, (_, point) => {
  const [angle, radius] = [(point * Math.PI) / 16, point % 2 ? 80 : 100];
  return `${(Math.sin(angle) * radius).toFixed(1)} ${(-Math.cos(angle) * radius).toFixed(1)}`;
}).join("L");
const TORN =
  "M0 0L0 12L10 10L20 19L30 10L40 16L50 7L60 16L70 14L80 17L90 11L100 13L110 11L120 16L130 16L140 11L150 11L160 14" +
  "L170 12L180 16L190 12L200 13L210 9L220 18L230 11L240 19L250 8L260 15L270 13L280 13L290 18L300 8L310 13L320 16" +
  "L330 9L340 18L350 9L360 15L370 11L380 15L390 13L400 16L400 0Z";

/** One post as a poster. Knows what is on it; how large and where is others' business. */
export class Poster {
  /** @param {Post} post @param {Setting} setting */
  constructor(post, setting) {
    this.id = post.id;
    this.publishedAt = Date.parse(post.publishedAt ?? post.shownAt);
    this.setting = setting;
    this.wording = wording(post, setting.hashtags);
    this.cuts = cuts(this.wording);
    /** Heights by width, kept by the fitter. */
    this.measures = new Map();
    const { words } = setting;
    const room = setting.rooms.get(post.room ?? "");
    const name = networkName(post.network, words);
    const number = room && html("span", { class: "number", role: "img", "aria-label": `${words.wordRoom} ${room}` }, `${room}`);

    this.words = html("p", { class: hasLongWords(this.wording.text) ? "words unruly" : "words" });
    this.more = html("p", { class: "more", hidden: "" }, tornEdge(), html("i", { class: "phone" }), words.wordMore ?? "");
    this.time = html("time", {});
    const photo = post.warning ? null : firstPhoto(post, words);
    const text = html("div", { class: "text", dir: this.wording.direction, lang: post.lang || null }, number || "", this.words);
    const paper = html("div", { class: "paper" }, photo ?? "", text, this.more, this.#band(post, name));
    const classes = ["poster", `cut-${1 + (post.id.charCodeAt(post.id.length - 1) % 3)}`];
    this.paper = room ? `paper-${room}` : "paper-none";
    classes.push(this.paper, photo ? "with-photo" : "bare", number ? "numbered" : "free");
    if (post.network === "rehearsal") {
      classes.push("rehearsal");
    }
    this.called = `${words.wordPoster ?? ""} ${post.author.name}${room ? `, ${words.wordRoom} ${room}` : ""}`.trim();
    this.node = html("article", { class: classes.join(" "), "data-id": post.id, "aria-label": this.called }, paper);
    this.text = text;
    this.photo = photo;
    if (post.warning) {
      text.prepend(html("p", { class: "warning" }, words.wordWarning ?? ""));
    }
    this.mustSayMore = Boolean(post.warning);
    this.feature(Boolean(post.featured));
    this.write();
  }

  #band(/** @type {Post} */ post, /** @type {string} */ network) {
    const { author } = post;
    const arms = blason(author.name);
    const picture = isOurs(author.avatar) ? html("img", { class: "avatar", src: author.avatar, alt: "" }) : arms;
    picture.addEventListener("error", () => picture.replaceWith(arms), { once: true });
    const [name, more] = signature(author, network);
    const who = html("p", { class: "who" }, html("b", { dir: "auto" }, name), html("span", { dir: "auto" }, more));
    const mark = networkMark(post.network, network);
    const trial = post.network === "rehearsal" ? html("span", { class: "trial" }, mark, html("i", {}, network)) : mark;
    return html("div", { class: "band" }, picture, who, this.time, trial);
  }

  /** @param {number} [cut] see {@link nodes} */
  write(cut) {
    this.words.replaceChildren(...nodes(this.wording, cut));
    this.more.hidden = cut === undefined && !this.mustSayMore;
    this.isCut = cut !== undefined;
  }

  /** Only the newest says when, and only while that is today. */
  tell(/** @type {boolean} */ newest) {
    const minutes = Math.floor((Date.now() - this.publishedAt) / 60_000);
    const format = new Intl.RelativeTimeFormat(this.setting.language, { style: "short" });
    let when = "";
    if (newest && minutes < 1) {
      when = this.setting.words.wordNow ?? "";
    } else if (newest && minutes < 24 * 60) {
      when = minutes < 60 ? format.format(-minutes, "minute") : format.format(-Math.floor(minutes / 60), "hour");
    }
    this.time.textContent = when;
  }

  /** The mark of the front page, for as long as moderators leave it there. */
  feature(/** @type {boolean} */ featured) {
    if (featured === Boolean(this.front)) {
      return;
    }
    const { words, language } = this.setting;
    if (featured) {
      this.front = html("p", { class: "front", lang: language }, words.wordFeatured ?? "");
      this.text.prepend(this.front);
    } else {
      this.front?.remove();
      this.front = undefined;
    }
    this.node.classList.toggle("featured", featured);
    this.node.setAttribute("aria-label", featured ? `${this.called}, ${words.wordFeatured}` : this.called);
  }

  /** Iris ink and the sticker, for as long as it is the fresh one. */
  freshen(/** @type {boolean} */ fresh) {
    this.node.classList.toggle("fresh", fresh);
    if (!fresh) {
      this.sticker?.remove();
      this.sticker = undefined;
    } else if (!this.sticker) {
      const label = html("span", {});
      (this.setting.words.wordFresh ?? "").split(" ").forEach((word) => label.append(html("b", {}, word)));
      const star = (/** @type {string} */ layer) => svg("path", { class: layer, d: `M${STAR}Z` });
      const picture = svg("svg", { viewBox: "-100 -100 200 200", "aria-hidden": "true" }, star("shade"), star("star"));
      this.sticker = html("p", { class: "sticker" }, picture, label);
      this.node.append(this.sticker);
    }
  }
}

/** Two lines: a name and an address, or what people write on a form: a name, then whom they are from. */
function signature(/** @type {Post["author"]} */ { name, handle }, /** @type {string} */ network) {
  const comma = name.indexOf(", ");
  return handle || comma < 1 ? [name, handle || network] : [name.slice(0, comma), name.slice(comma + 2)];
}

function tornEdge() {
  return svg(
    "svg",
    { class: "torn", viewBox: "0 0 400 24", preserveAspectRatio: "none", "aria-hidden": "true" },
    svg("path", { d: TORN }),
  );
}

/** Pictures come from our own proxy or not at all. */
function isOurs(/** @type {?string|undefined} */ address) {
  return typeof address === "string" && address.startsWith("/media/");
}

function firstPhoto(/** @type {Post} */ post, /** @type {DOMStringMap} */ words) {
  const media = (Array.isArray(post.media) ? post.media : []).find(({ kind, src }) => kind === "image" && isOurs(src));
  if (!media) {
    return null;
  }
  const picture = html("img", { src: media.src, alt: media.alt || words.wordPhoto });
  const [x, y] = media.focus?.length === 2 ? media.focus : [0, 0];
  picture.style.objectPosition = `${50 + x * 50}% ${50 - y * 50}%`;
  return html("div", { class: "photo" }, picture);
}
