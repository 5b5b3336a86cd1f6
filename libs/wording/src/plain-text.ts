/** Control characters, line ends and direction overrides: data must not lay out the message it stands in. */
const LAYOUT = /[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069\ufeff\p{Surrogate}]+/gu;
const SAFE_ASCII = /^[\x20-\x7e]*$/;
const LONGEST = 60;

let graphemes: Intl.Segmenter | undefined;

/** `text` in at most `limit` UTF-16 units (as the providers count), never cutting what is seen as one character. */
export const clip = (text: string, limit: number): string => {
  if (text.length <= limit) return text;
  const head = text.slice(0, limit * 4);
  if (SAFE_ASCII.test(head)) return `${head.slice(0, limit - 1).trimEnd()}…`;
  graphemes ??= new Intl.Segmenter();
  let kept = '';
  for (const { segment } of graphemes.segment(head)) {
    if (kept.length + segment.length > limit - 1) break;
    kept += segment;
  }
  return `${kept.trimEnd()}…`;
};

/** Words from the end that tell one size of some goods from the next: "10 mm", "20 L". */
const MOST_OF_SIZE = 3;

/**
 * A name in at most `limit` UTF-16 units, cut between words: what goes is its middle, since the first words say what it
 * is and the last which size. Null where not even those fit.
 */
export const clipMiddle = (text: string, limit: number): string | null => {
  if (text.length <= limit) return text;
  const words = text.split(' ');
  const size = words.slice(-MOST_OF_SIZE).findIndex((word) => /\p{N}/u.test(word));
  const tail = size < 0 ? [] : words.slice(-MOST_OF_SIZE).slice(size);
  for (let kept = words.length - tail.length - 1; kept > 0; kept -= 1) {
    const short = [`${words.slice(0, kept).join(' ')}…`, ...tail].join(' ');
    if (short.length <= limit) return short;
  }
  return null;
};

/** As `clip`, but it is the beginning that goes, up to a whole word where there is one. */
export const clipStart = (text: string, limit: number): string => {
  if (text.length <= limit) return text;
  graphemes ??= new Intl.Segmenter();
  const segments = [...graphemes.segment(text.slice(-limit * 4))].map(({ segment }) => segment);
  let kept = '';
  while (kept.length + (segments.at(-1)?.length ?? limit) <= limit - 1) kept = (segments.pop() ?? '') + kept;
  const word = kept.indexOf(' ');
  return `…${word >= 0 && word < limit / 2 ? kept.slice(word + 1) : kept}`;
};

/** A name or the customer's own words, on one line, at most 60 characters. */
export const asData = (text: string, limit = LONGEST): string => {
  if (text.length <= limit && SAFE_ASCII.test(text)) return text.trim();
  return clip(text.slice(0, 1000).replace(LAYOUT, ' ').replace(/ {2,}/g, ' ').trim(), limit);
};
