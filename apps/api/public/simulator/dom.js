/** Finds what the page was written with. */
export const byId = (id) => document.getElementById(id);

/** Makes an element. Texts become text nodes: what a customer types is never read as markup. */
export const make = (tag, attributes = {}, ...children) => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    if (name === 'class') element.className = value;
    else if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children.filter((child) => child !== undefined && child !== null));
  return element;
};

const buttonsIn = (group) => [...group.querySelectorAll('button')];

/** Arrow keys, Home and End move among the buttons inside. */
export const arrows = (group) => {
  group.addEventListener('keydown', (event) => {
    const all = buttonsIn(group);
    const here = all.indexOf(document.activeElement);
    const next = {
      ArrowDown: here + 1,
      ArrowRight: here + 1,
      ArrowUp: here - 1,
      ArrowLeft: here - 1,
      Home: 0,
      End: all.length - 1,
    }[event.key];
    if (here < 0 || next === undefined) return;
    event.preventDefault();
    all[(next + all.length) % all.length].focus();
  });
  return group;
};

/** The same, and Tab meets the whole group once. */
export const rove = (group) => {
  const take = (button) => {
    for (const other of buttonsIn(group)) other.tabIndex = other === button ? 0 : -1;
  };
  take(buttonsIn(group)[0]);
  group.addEventListener('focusin', ({ target }) => take(target));
  return arrows(group);
};

/** Tab goes round among the buttons inside, and never out of them. */
export const keepTab = (group) => {
  group.addEventListener('keydown', (event) => {
    if (event.key !== 'Tab') return;
    const all = buttonsIn(group);
    const [from, to] = event.shiftKey ? [all[0], all.at(-1)] : [all.at(-1), all[0]];
    if (document.activeElement !== from) return;
    event.preventDefault();
    to.focus();
  });
};

/** `+91 98111 00001`: Indian numbers in the groups people read them in, others as they are. */
export const readable = (number) => `+${number.replace(/^91(\d{5})(\d{5})$/, '91 $1 $2')}`;

/** A text with its spaces narrowed to one line. */
export const oneLine = (text) => text.replace(/\s+/g, ' ').trim();
