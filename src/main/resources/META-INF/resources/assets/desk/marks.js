// A post's text with its links, underlined where a rule found something. Text stays text.

import { html } from '../shared/dom.js';

export function marked(item) {
  const links = item.spans.filter((span) => span.kind === 'link' && /^https?:\/\//i.test(span.href ?? ''));
  const found = item.findings.filter((finding) => finding.end > finding.start);
  const cuts = [...links, ...found].flatMap(({ start, end }) => [start, end]);
  const edges = [...new Set([0, ...cuts, item.text.length])].filter((at) => at <= item.text.length).sort((a, b) => a - b);
  const covers = (start) => (span) => span.start <= start && start < span.end;
  return edges.slice(0, -1).map((start, i) => {
    let piece = document.createTextNode(item.text.slice(start, edges[i + 1]));
    const link = links.find(covers(start));
    if (found.some(covers(start))) {
      piece = html('mark', {}, piece);
    }
    return link
      ? html('a', { href: link.href, target: '_blank', rel: 'noopener noreferrer nofollow' }, piece)
      : piece;
  });
}
