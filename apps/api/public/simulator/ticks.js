const SVG = 'http://www.w3.org/2000/svg';

const PATHS = {
  waiting: ['M8.5 1.2a4.4 4.4 0 1 0 .01 0z', 'M8.5 3.2v2.6l1.8 1'],
  sent: ['m4.5 6 2.8 2.8 5.4-6.6'],
  delivered: ['m1.5 6 2.8 2.8 5.4-6.6', 'm8 8 .8.8 5.4-6.6'],
  read: ['m1.5 6 2.8 2.8 5.4-6.6', 'm8 8 .8.8 5.4-6.6'],
  failed: ['M8.5 1.2a4.4 4.4 0 1 0 .01 0z', 'M8.5 3.4v2.6M8.5 7.9v.01'],
};

const MINE = {
  waiting: 'Waiting to be sent',
  sent: 'Sent',
  delivered: 'Delivered',
  read: 'Read',
  failed: 'Not sent',
};
const THEIRS = {
  waiting: 'Munshi has not heard of it yet',
  sent: 'Munshi knows: sent',
  delivered: 'Munshi knows: delivered',
  read: 'Munshi knows: read',
  failed: 'Munshi knows: failed',
};

/** Marks below a message, with words for those who cannot see them. Of what arrived they tell what Munshi knows. */
export const setTick = (element, tick, mine) => {
  const kind = tick ?? 'waiting';
  if (element.dataset.tick === kind) return;
  element.dataset.tick = kind;
  const words = (mine ? MINE : THEIRS)[kind];
  element.setAttribute('role', 'img');
  element.setAttribute('aria-label', words);
  element.title = words;
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 17 11');
  svg.setAttribute('aria-hidden', 'true');
  for (const d of PATHS[kind]) {
    const path = document.createElementNS(SVG, 'path');
    path.setAttribute('d', d);
    svg.append(path);
  }
  element.replaceChildren(svg);
};
