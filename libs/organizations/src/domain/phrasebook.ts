import { isVisible, plainWords } from '@munshi/kernel';
import { type KeywordReply, REST } from './keyword-reply.js';

/** What is answered to a keyword: the reply's words as they stand, and the customer's between them. */
export interface KeywordAnswer {
  /** Before and after the customer's words; all of it where they are not repeated. */
  readonly words: readonly string[];
  /** As the customer wrote them; empty where they are not repeated. */
  readonly rest: string;
}

/** Ends a keyword that is followed by something: "echo: this", "echo - this"; "echo-location" is another word. */
const GAP = /^(?:[:;,]|[.!?–—-]+(?=\s)|\s)+/u;

/** The keyword replies that a wholesaler has switched on. */
export class Phrasebook {
  private readonly messages = new Map<string, string>();
  private readonly beginnings = new Map<string, readonly string[]>();
  private readonly mostWords: number;

  constructor(replies: readonly KeywordReply[]) {
    const active = replies.filter((one) => one.active);
    for (const { keyword, reply } of active) {
      const words = reply.split(REST);
      if (words.length > 1) this.beginnings.set(keyword, words);
      else this.messages.set(keyword, reply);
    }
    this.mostWords = Math.max(0, ...active.map(({ keyword }) => keyword.split(' ').length));
  }

  /** A keyword that is the whole message goes before one that begins it, and of those the longest is meant. */
  answerTo(message: string): KeywordAnswer | null {
    let phrase = '';
    let count = 0;
    let answer: KeywordAnswer | null = null;
    for (const { plain, end } of plainWords(message)) {
      if (count === this.mostWords) return answer;
      count += 1;
      phrase = count === 1 ? plain : `${phrase} ${plain}`;
      answer = this.begun(phrase, message.slice(end)) ?? answer;
    }
    const reply = this.messages.get(phrase);
    return reply === undefined ? answer : { words: [reply], rest: '' };
  }

  private begun(phrase: string, after: string): KeywordAnswer | null {
    const words = this.beginnings.get(phrase);
    const gap = words === undefined ? null : GAP.exec(after);
    if (words === undefined || gap === null) return null;
    const rest = after.slice(gap[0].length).trim();
    return isVisible(rest) ? { words, rest } : null;
  }
}
