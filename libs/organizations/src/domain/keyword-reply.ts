import { isPrintableInLines, isVisible, ok, plainPhrase, refuse, type Result } from '@munshi/kernel';

/** Stands in a reply for what the customer wrote after the keyword. */
export const REST = '{rest}';

/** What a wholesaler wants answered to a word or a phrase. */
export interface KeywordReply {
  /** In the form in which it is compared: without case, accents and punctuation. */
  readonly keyword: string;
  /**
   * With `{rest}` the keyword begins a message, and what follows it is said in its place; without, it is the whole
   * message.
   */
  readonly reply: string;
  /** Only then is it said. */
  readonly active: boolean;
}

/** `active` left out leaves it as it is; a new one is said. */
export interface KeywordReplyToPut extends Omit<KeywordReply, 'active'> {
  readonly active?: boolean | undefined;
}

export interface InvalidKeywordReply {
  readonly kind: 'invalid-keyword-reply';
  /** Every problem there is, in words. */
  readonly problems: readonly string[];
}

const LONGEST_KEYWORD = 60;
const LONGEST_REPLY = 1000;

/** @param given its keyword as somebody typed it. */
export const checkKeywordReply = <Reply extends KeywordReplyToPut>(
  given: Reply,
): Result<Reply, InvalidKeywordReply> => {
  const keyword = plainPhrase(given.keyword);
  const reply = given.reply.replaceAll('\r\n', '\n').trim();
  const problems = [
    ...(keyword === '' ? ['the keyword has neither a letter nor a digit'] : []),
    ...(keyword.length > LONGEST_KEYWORD ? [`the keyword is longer than ${LONGEST_KEYWORD} characters`] : []),
    ...(isVisible(reply) ? [] : ['the reply is empty']),
    ...(reply.length > LONGEST_REPLY ? [`the reply is longer than ${LONGEST_REPLY} characters`] : []),
    ...(isPrintableInLines(reply) ? [] : ['the reply holds a character that cannot be shown']),
    ...(reply.split(REST).length > 2 ? [`the reply holds ${REST} more than once`] : []),
  ];
  return problems.length > 0
    ? refuse({ kind: 'invalid-keyword-reply', problems })
    : ok({ ...given, keyword, reply });
};
