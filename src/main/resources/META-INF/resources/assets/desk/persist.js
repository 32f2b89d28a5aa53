// Sends one change until somebody knows what became of it: the same body each time, whose id makes it count once.

const FIRST_PAUSE = 500;
const LONGEST_PAUSE = 4_000;

const waiting = new Set();

/** The network is back: nobody waits any longer. */
export function retryNow() {
  waiting.forEach((resume) => resume());
}

function pauseFor(millis) {
  return new Promise((resolve) => {
    const resume = () => {
      waiting.delete(resume);
      clearTimeout(timer);
      resolve();
    };
    const timer = setTimeout(resume, millis);
    waiting.add(resume);
  });
}

/**
 * Resolves to {status, body} of the first answer that is one. onUnsure is called after each that is none, with whether
 * anybody answered at all, and whether screens hide it already.
 */
export async function persist(method, address, change, onUnsure) {
  const body = JSON.stringify(change);
  for (let pause = FIRST_PAUSE; ; pause = Math.min(pause * 2, LONGEST_PAUSE)) {
    try {
      const answer = await fetch(address, {
        method,
        headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
        body,
      });
      const said = await answer.json().catch(() => ({}));
      if (answer.status < 500 && answer.status !== 429) {
        return { status: answer.status, body: said };
      }
      onUnsure(true, said.hidden === true);
    } catch {
      onUnsure(false, false);
    }
    await pauseFor(pause);
  }
}
