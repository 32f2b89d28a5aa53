// The lists of the desk: what each asks for, and what belongs there.

const QUERIES = {
  waiting: { state: 'waiting' },
  held: { state: 'waiting', held: true },
  aside: { state: 'aside' },
  shown: { state: 'shown' },
  rejected: { state: 'rejected,retracted' },
};

export const isOldestFirst = (list) => list === 'waiting' || list === 'held';

export const query = (list, filters) => ({ ...QUERIES[list], ...filters });

export function belongs(item, list, { room, network, q }) {
  const said = `${item.text}\n${item.author.name}\n${item.author.handle ?? ''}`.toLowerCase();
  return (
    QUERIES[list].state.split(',').includes(item.standing) &&
    (list !== 'held' || item.findings.length > 0) &&
    (!room || (room === 'none' ? !item.room : item.room === room)) &&
    (!network || item.network === network) &&
    said.includes(q.trim().toLowerCase())
  );
}
