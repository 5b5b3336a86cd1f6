import { mixed } from '@munshi/order-reading';

/** Words, and what stands between them; a comma within a number parts nothing. */
const WORDS = /(\s*(?:[\n;]|,(?!\d))\s*|\s+)/u;
/** "5.5" ends nothing, nor does "no.2". */
const SENTENCE_END = /[?!।\n]+|\.(?=\s|$)/u;

/** One thing that is said, and what joins it to the one before. */
export interface Part {
  readonly link: string;
  readonly said: string;
}

/** Parted at commas, line ends and words for "and". */
export const partsOf = (text: string): readonly Part[] => {
  const pieces = text.trim().split(WORDS);
  const parts: { link: string; said: string }[] = [{ link: '', said: pieces[0] ?? '' }];
  for (let at = 1; at + 1 < pieces.length; at += 2) {
    const [between, word] = [pieces[at] ?? '', pieces[at + 1] ?? ''];
    const part = parts.at(-1)!;
    if (/[\n;,]/.test(between)) parts.push({ link: between, said: word });
    else if (part.said !== '' && isJoiner(word)) parts.push({ link: `${between}${word} `, said: '' });
    else part.said += part.said === '' ? word : `${between}${word}`;
  }
  return parts.filter(({ said }) => said !== '');
};

const isJoiner = (word: string): boolean => word === '&' || mixed.isWritten('joiner', word.toLowerCase());

/** As they were written, so that what was one name stays one. */
export const together = ([first, ...others]: readonly Part[]): string =>
  first === undefined ? '' : [first.said, ...others.map(({ link, said }) => link + said)].join('');

export const sentencesIn = (text: string): readonly string[] =>
  text
    .split(SENTENCE_END)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
