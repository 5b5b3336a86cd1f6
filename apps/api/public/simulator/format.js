/**
 * WhatsApp's formatting: *bold*, _italic_, ~strike~, ```mono``` and `mono`, and links.
 * A mark opens before a character that is no space and after one that is no letter or digit, and closes the
 * other way round; a mark without its partner stays as it was typed.
 */
const MARKS = { '*': 'strong', _: 'em', '~': 's' };
const WORD = /[\p{L}\p{N}]/u;
const LINK = /^https?:\/\/[^\s<>"']+/i;
const TRAILING = /[.,;:!?)\]}'"*_~]+$/;

const opens = (text, at, length) =>
  !WORD.test(text[at - 1] ?? ' ') && /\S/.test(text[at + length] ?? ' ') && text[at + length] !== text[at];

const closes = (text, at, length) => /\S/.test(text[at - 1]) && !WORD.test(text[at + length] ?? ' ');

/** Where the mark that opens at `at` closes, on the same line; -1 when nowhere. */
const closingOf = (text, at) => {
  const mark = text[at];
  for (let i = at + 2; i < text.length && text[i] !== '\n'; i++) {
    if (text[i] === mark && closes(text, i, 1)) return i;
  }
  return -1;
};

/** How deep marks may stand in each other: there are three. */
const DEEPEST = 3;

/**
 * Reads a text into a tree of strings and `{ tag, children }` or `{ tag: 'a', href, children }`.
 * @returns {(string | { tag: string, href?: string, children: unknown[] })[]}
 */
export const parse = (text, depth = 0) => {
  const nodes = [];
  let plain = '';
  const add = (node) => {
    if (plain !== '') nodes.push(plain);
    plain = '';
    nodes.push(node);
  };
  for (let i = 0; i < text.length;) {
    const mono = text.startsWith('```', i) ? '```' : text[i] === '`' ? '`' : undefined;
    const end = mono === undefined ? -1 : text.indexOf(mono, i + mono.length + 1);
    if (end !== -1 && (mono === '```' || !text.slice(i, end).includes('\n'))) {
      add({ tag: 'code', children: [text.slice(i + mono.length, end)] });
      i = end + mono.length;
      continue;
    }
    const tag = MARKS[text[i]];
    const close = tag !== undefined && depth < DEEPEST && opens(text, i, 1) ? closingOf(text, i) : -1;
    if (close !== -1) {
      add({ tag, children: parse(text.slice(i + 1, close), depth + 1) });
      i = close + 1;
      continue;
    }
    const link = text[i] === 'h' || text[i] === 'H' ? LINK.exec(text.slice(i, i + 2048))?.[0] : undefined;
    if (link !== undefined && !WORD.test(text[i - 1] ?? ' ')) {
      const href = link.replace(TRAILING, '');
      add({ tag: 'a', href, children: [href] });
      i += href.length;
      continue;
    }
    plain += text[i];
    i += 1;
  }
  if (plain !== '') nodes.push(plain);
  return nodes;
};

const render = (node) => {
  if (typeof node === 'string') return document.createTextNode(node);
  const element = document.createElement(node.tag);
  if (node.href !== undefined) {
    element.href = node.href;
    element.target = '_blank';
    element.rel = 'noopener noreferrer nofollow';
  }
  element.append(...node.children.map(render));
  return element;
};

/** The text as nodes to append; only text nodes carry anything that was typed. */
export const formatted = (text) => parse(text).map(render);
