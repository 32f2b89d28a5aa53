// Which list, and what narrows it: said by buttons, kept in the address, so that a reload comes back to the same place.

const QUIET = 250;
const byId = (id) => document.getElementById(id);
const lists = document.querySelector('.files');
const papers = document.querySelector('.papiers');
const network = byId('reseau');
const search = byId('cherche');

const NAMES = [...lists.querySelectorAll('[data-list]')].map((button) => button.dataset.list);
const ROOMS = [...papers.querySelectorAll('[data-room]')].map((button) => button.dataset.room);
const NETWORKS = [...network.options].map((option) => option.value);

/** An address may be old, or typed. */
const known = (all, name) => (all.includes(name) ? name : '');

export function chosen() {
  const query = new URLSearchParams(location.search);
  const name = query.get('list');
  return {
    list: NAMES.includes(name) ? name : 'waiting',
    filters: { room: known(ROOMS, query.get('room')), network: known(NETWORKS, query.get('network')), q: query.get('q') ?? '' },
  };
}

/** The name of a list, as its button says it where it needs no other one before it. */
export function title(name) {
  const button = lists.querySelector(`[data-list=${name}]`);
  return button.dataset.title ?? button.querySelector('span').textContent;
}

function show({ list, filters }) {
  lists.querySelectorAll('[data-list]').forEach((button) => {
    if (button.dataset.list === list) {
      button.setAttribute('aria-current', 'true');
    } else {
      button.removeAttribute('aria-current');
    }
  });
  papers.querySelectorAll('[data-room]').forEach((button) => {
    button.setAttribute('aria-pressed', String(button.dataset.room === filters.room));
  });
  network.value = filters.network;
  if (document.activeElement !== search) {
    search.value = filters.q;
  }
}

function keep({ list, filters }) {
  const query = new URLSearchParams(location.search);
  Object.entries({ list: list === 'waiting' ? '' : list, ...filters }).forEach(([name, value]) => {
    if (value) {
      query.set(name, value);
    } else {
      query.delete(name);
    }
  });
  const said = query.toString();
  history.replaceState(null, '', `${location.pathname}${said ? `?${said}` : ''}${location.hash}`);
}

/** @param choose shows a list with its filters */
export function listen(choose) {
  let now = chosen();
  let typing;

  function turn(change) {
    now = { list: change.list ?? now.list, filters: { ...now.filters, ...change.filters } };
    keep(now);
    show(now);
    choose(now);
  }

  lists.addEventListener('click', (event) => {
    const button = event.target.closest('[data-list]');
    if (button) {
      turn({ list: button.dataset.list });
    }
  });
  papers.addEventListener('click', (event) => {
    const button = event.target.closest('[data-room]');
    if (button) {
      turn({ filters: { room: button.dataset.room === now.filters.room ? '' : button.dataset.room } });
    }
  });
  network.addEventListener('change', () => turn({ filters: { network: network.value } }));
  search.addEventListener('input', () => {
    clearTimeout(typing);
    typing = setTimeout(() => turn({ filters: { q: search.value.trim() } }), QUIET);
  });
  search.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      search.value = '';
      turn({ filters: { q: '' } });
      search.blur();
    }
  });
  show(now);
}

export function focusSearch() {
  search.focus();
  search.select();
}
