// How many sources are slow or off, beside the desk's link to them.

const EVERY = 10_000;
const badge = document.getElementById('sources-badge');

async function look() {
  try {
    const query = new URLSearchParams({ lang: document.documentElement.lang });
    const answer = await fetch(`/desk/api/sources?${query}`, { headers: { Accept: 'application/json' }, cache: 'no-store' });
    const { troubled = 0, trouble = '' } = answer.ok ? await answer.json() : {};
    badge.hidden = troubled === 0;
    const [number, sentence] = badge.children;
    number.textContent = String(troubled);
    sentence.textContent = trouble;
  } catch {
    // Without an answer nothing is known of them; the desk itself says that the network is lost.
    badge.hidden = true;
  }
  setTimeout(look, EVERY);
}

look();
