/**
 * Splits a text into parts of at most `limit` UTF-16 units each: at a line end, else between words, else
 * between characters, and never inside one. The limit is in UTF-16 units since that is the largest of the
 * counts a provider may make (code points and graphemes are never more), so each part fits whichever it is.
 * Space and line ends at a cut are dropped, and so are parts that would be blank; nothing else is lost.
 */
export function splitText(text: string, limit: number): string[] {
  if (limit < 1) throw new RangeError(`a part needs room for at least one unit, not ${limit}`);
  if (text.length <= limit) return [text];
  const parts: string[] = [];
  let rest = text;
  while (rest.length > limit) {
    const cut = cutAt(rest, limit);
    keep(parts, rest.slice(0, cut));
    rest = rest.slice(cut).replace(/^[ \t]*\n+|^[ \t]+/, '');
  }
  keep(parts, rest);
  return parts;
}

const keep = (parts: string[], part: string): void => {
  const trimmed = part.trimEnd();
  if (trimmed !== '') parts.push(trimmed);
};

/** A cut in the first half would make many short parts: better the next kind of boundary. */
function cutAt(text: string, limit: number): number {
  const line = text.lastIndexOf('\n', limit);
  if (line > limit / 2) return line;
  const space = text.lastIndexOf(' ', limit);
  if (space > limit / 2) return space;
  return characterBoundary(text, limit);
}

/** ASCII on both sides is a boundary (blanks, CR LF too, are dropped at a cut); all else asks the segmenter. */
function characterBoundary(text: string, limit: number): number {
  const before = text.charCodeAt(limit - 1);
  const after = text.charCodeAt(limit);
  if (before < 0x80 && after < 0x80) return limit;
  return segmentedBoundary(text, limit);
}

/** Longer than any character people write: a family of four is 11 units, a flag of a region 14. */
const LOOK_BACK = 256;

function segmentedBoundary(text: string, limit: number): number {
  const from = Math.max(0, limit - LOOK_BACK);
  const start = isLowSurrogate(text, from) ? from + 1 : from;
  let boundary = 0;
  for (const { index } of segmenter().segment(text.slice(start, limit + LOOK_BACK))) {
    if (start + index > limit) break;
    boundary = start + index;
  }
  if (boundary > start) return boundary;
  // One "character" fills the whole part (stacked accents without end): only code points are kept whole then.
  return isLowSurrogate(text, limit) && limit > 1 ? limit - 1 : limit;
}

const isLowSurrogate = (text: string, index: number): boolean =>
  index > 0 &&
  (text.charCodeAt(index) & 0xfc00) === 0xdc00 &&
  (text.charCodeAt(index - 1) & 0xfc00) === 0xd800;

let shared: Intl.Segmenter | undefined;
const segmenter = (): Intl.Segmenter =>
  (shared ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' }));

/** The text, or as many whole characters as fit with an ellipsis in `limit` UTF-16 units. */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  return `${text.slice(0, characterBoundary(text, limit - 1)).trimEnd()}…`;
}
