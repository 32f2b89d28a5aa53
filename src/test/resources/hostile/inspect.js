// What is wrong with a page that shows what hostile people sent: markup of theirs, or words that leave their card.
async (cards) => {
  // What still slides in is not in its place yet.
  const sliding = document.getAnimations().filter((each) => Number.isFinite(each.effect.getComputedTiming().endTime));
  await Promise.allSettled(sliding.map((each) => each.finished));

  const found = [];
  const say = (problem, element) =>
    found.push(`${problem}: ${element.tagName} ${element.getAttribute("class")} ${element.textContent.slice(0, 60)}`);

  const clips = (element) => getComputedStyle(element).overflowX !== "visible";
  const isClipped = (element, card) => {
    for (let each = element.parentElement; each && card.contains(each); each = each.parentElement) {
      if (clips(each)) return true;
    }
    return false;
  };
  const root = document.documentElement;
  if (root.scrollWidth > root.clientWidth) {
    found.push(`the page scrolls sideways: ${root.scrollWidth}`);
    [...document.querySelectorAll("body *")]
      .filter((element) => element.getBoundingClientRect().right > root.clientWidth + 1 && !isClipped(element, document.body))
      .forEach((element) => say("as far as this", element));
  }
  // The desk's own, of the wall it shows, is there by script.
  const markup = "main script, main style, main iframe:not(#apercu > iframe), main object, main embed, main base, main link, main meta, main marquee";
  document.querySelectorAll(markup).forEach((element) => say("markup", element));
  for (const element of document.querySelectorAll("*")) {
    for (const { name, value } of element.attributes) {
      if (name.startsWith("on")) say(`a handler, ${name}`, element);
      if (/^\s*(javascript|data|vbscript):/i.test(value) && /^(href|src|action|formaction)$/.test(name) && value !== "data:,") {
        say(`an address, ${value}`, element);
      }
    }
  }

  for (const card of document.querySelectorAll(cards)) {
    const box = card.getBoundingClientRect();
    if (!box.width) continue;
    if (box.left < -1 || box.right > root.clientWidth + 1) say("outside the page", card);
    if (!clips(card) && card.scrollWidth > card.clientWidth + 1) say("words wider than their card", card);
    for (const element of card.querySelectorAll("*")) {
      const rect = element.getBoundingClientRect();
      // Letters may be taller than their line.
      const isLine = getComputedStyle(element).display.startsWith("inline");
      const isOut =
        rect.left < box.left - 1 || rect.right > box.right + 1 ||
        (!isLine && (rect.top < box.top - 1 || rect.bottom > box.bottom + 1));
      const isSeen = rect.width > 1 && element.checkVisibility() && !element.closest(".cache, .unseen");
      if (isOut && isSeen && !isClipped(element, card)) {
        say("out of its card", element);
      }
    }
  }
  return found;
}
