import { foldPhrase } from './fold.js';
import type { Intent } from './reading.js';
import type { Sentence } from './sentences.js';
import type { Token } from './tokens.js';
import { isPolite, isPriceWord } from './words.js';

const table = (phrases: Partial<Record<Intent, string>>): ReadonlyMap<string, Intent> =>
  new Map(
    Object.entries(phrases).flatMap(([intent, list]) =>
      list.split('|').map((phrase) => [foldPhrase(phrase), intent as Intent] as const),
    ),
  );

interface Topic {
  readonly words: readonly string[];
  readonly intent: Intent;
  /** Which topic wins where several are touched: the one listed first. */
  readonly rank: number;
}

/** Topics by the first word of their phrases, so that a message costs one look-up a word. */
const topics = (phrases: Partial<Record<Intent, string>>): ReadonlyMap<string, readonly Topic[]> => {
  const byFirst = new Map<string, Topic[]>();
  const ranks = Object.keys(phrases);
  for (const [phrase, intent] of table(phrases)) {
    const words = phrase.split(' ');
    const first = words[0] ?? '';
    byFirst.set(first, [...(byFirst.get(first) ?? []), { words, intent, rank: ranks.indexOf(intent) }]);
  }
  return byFirst;
};

/** The whole message, greetings and punctuation aside. */
const WHOLE = table({
  order:
    'order|new order|place order|place an order|i want to order|i want to place an order|order karna hai|order dena hai|order lena hai|fazer pedido|fazer um pedido|quero fazer um pedido|ऑर्डर|ऑर्डर देना है|ऑर्डर करना है',
  confirm:
    'yes|yes confirm|yes please|yes yes|y|yess|yep|ok|okay|okey|confirm|confirmed|confirm order|confirm it|haan|haa|ha|han|haanji|ji|ji haan|haan ji|theek hai|thik hai|sahi hai|done|sim|confirmo|confirmar|confirma|pode confirmar|isso|हां|हाँ|जी|जी हां|हां जी|ठीक है|पक्का|पक्का करो|पक्का करें',
  cancel:
    'cancel|no|nahi|nahin|na|cancel karo|cancel kar do|cancel it|cancelar|cancela|nao|नहीं|रद्द|रद्द करो|रद्द करें|कैंसल|कैंसिल',
  edit: 'change|edit|change order|badlo|alterar|mudar|बदलें|बदलो|बदलना है',
  greeting:
    'hi|hii|hello|helo|hey|namaste|namaskar|salaam|ram ram|good morning|good afternoon|good evening|thank you|thanks|thanks a lot|thank you so much|ok thanks|ok thank you|thx|dhanyavad|dhanyawad|shukriya|ola|oi|bom dia|boa tarde|boa noite|obrigado|obrigada|muito obrigado|bye|tchau|नमस्ते|नमस्कार|धन्यवाद|शुक्रिया|राम राम',
  help: 'help|menu|start|options|madad|sahayata|ajuda|मदद|मेनू|help me',
  human:
    'human|agent|person|staff|operator|talk to a person|talk to human|talk to agent|speak to a person|call me|baat karni hai|baat karo|atendente|falar com atendente|falar com uma pessoa|falar com alguem|इंसान|किसी से बात करें|बात करनी है|व्यक्ति से बात',
  opt_out:
    'stop|stop all|unsubscribe|opt out|optout|band karo|band kar do|parar|pare|sair|descadastrar|बंद करो|मैसेज बंद करो|रोको',
  status:
    'status|order status|my order|track|track order|order kahan hai|status do pedido|ver meu pedido|meu pedido|ऑर्डर स्टेटस|स्टेटस',
  reorder:
    'repeat|reorder|repeat order|repeat my order|repeat last order|same order|same again|same as last time|last order again|wahi order|phir se wahi|same order again|repetir|repetir pedido|repete o pedido|mesmo pedido|o mesmo de sempre|पिछला ऑर्डर|वही ऑर्डर',
});

/** A word or phrase anywhere. These are never part of an order, so nothing of the message is booked. */
const ANYWHERE = topics({
  other: 'lottery|http|https|www|subscribe',
  opt_out:
    'unsubscribe|stop sending|stop messages|message mat|messages mat|nao me mande|pare de mandar|मैसेज मत',
  human:
    'call me|call karo|phone karo|me liga|me ligue|complaint|shikayat|damage|damaged|broken|kharab|tuta|toota|galat|wrong|missing|refund|return|returned|expired|problem|issue|received|got|mila|mile|leaking|short received|reclamacao|quebrado|quebrada|errado|errada|faltando|faltou|recebi|problema|devolver|estragado|veio|chegou|खराब|टूटा|गलत|शिकायत|मिला|मिले|वापस',
  status:
    'status|track|tracking|kab|kahan|kidhar|where is|where are|when will|not delivered|nahi aaya|nahi pahuncha|rastrear|quando chega|quando vem|cade|कब|कहां|कहाँ',
  price:
    'price|rate|bhav|daam|kimat|keemat|cost|quote|quotation|how much|kitne ka|kitne ki|kitna|kitne|kitni|discount|preco|quanto|valor|desconto|कीमत|भाव|रेट|दाम|कितने|कितना|कितनी',
  stock:
    'stock|available|availability|milega|milegi|mil jayega|mil jayegi|mil sakta|hai kya|hain kya|kya|do you have|have you|do you sell|got any|any stock|disponivel|estoque|voces tem|vcs tem|tem ai|उपलब्ध|मिलेगा|मिल जाएगा|क्या|स्टॉक',
});

/** As above, but a real order may stand beside them ("payment tomorrow"): only the item that says so is dropped. */
const BESIDE = topics({
  balance:
    'balance|baki|baaki|udhar|khata|hisab|outstanding|ledger|paid|payment|pay|upi|saldo|pagamento|paguei|pix|बकाया|हिसाब|भुगतान|पेमेंट',
  invoice: 'invoice|bill|receipt|nota fiscal|fatura|boleto|बिल|रसीद',
  help: 'help|madad|ajuda|मदद',
  human: 'manager|owner|baat|agent|human|atendente|गलती|बात',
  greeting: 'thank|namaste|hello|dhanyavad|shukriya|obrigado|obrigada|धन्यवाद|नमस्ते',
});

/** "Can you send 10 bags?" is an order in the form of a question. */
const POLITE =
  / (?:(?:can|could|would|will) you (?:please |pl |pls )?(?:send|give|deliver|supply|book|dispatch|arrange|add)|(?:can|could|may) (?:i|we) (?:get|have|order)|bhej (?:sakte|doge|denge|dijiyega)|de sakte|pode (?:me )?(?:mandar|enviar|separar)|consegue (?:mandar|enviar)|chahiye|quero|preciso) /;

const OPENERS =
  /^ (?:what|which|how|when|where|why|who|is there|are there|does|did|do you|have you|any|qual|quais|quando|onde|como|tem|kya|क्या) /;

export const wordsOf = (tokens: readonly Token[]): string[] => {
  const words: string[] = [];
  for (const token of tokens) if (token.kind === 'word') words.push(token.text);
  return words;
};

const topicIn = (words: readonly string[], byFirst: ReadonlyMap<string, readonly Topic[]>): Intent | null => {
  let found: Topic | null = null;
  for (const [at, word] of words.entries())
    for (const topic of byFirst.get(word) ?? [])
      if ((!found || topic.rank < found.rank) && topic.words.every((each, next) => words[at + next] === each))
        found = topic;
  return found?.intent ?? null;
};

/** The intent of a message that says just that, or null. */
export const wholeIntent = (tokens: readonly Token[]): Intent | null => {
  if (tokens.length > 12 || tokens.some(({ kind }) => kind === 'number')) return null;
  const words = wordsOf(tokens);
  const whole = WHOLE.get(words.join(' '));
  if (whole) return whole;
  const bare = WHOLE.get(words.filter((word) => !isPolite(word)).join(' '));
  // "cancel my order" may mean a placed one.
  return bare === undefined || bare === 'cancel' ? null : bare;
};

/** What a message is about when nothing in it may be booked: a question, a complaint, a request to stop. */
export const refusedTopic = (sentences: readonly Sentence[]): Intent | null => {
  for (const [position, sentence] of sentences.entries()) {
    const words = wordsOf(withoutPrices(sentence.tokens));
    const topic = topicIn(words, ANYWHERE);
    if (topic) return topic;
    if (position === 0 && isQuestion(sentence)) return topicIn(words, BESIDE) ?? 'other';
  }
  return null;
};

/** "rate 350" tells a price; "rate?" asks for one. */
const withoutPrices = (tokens: readonly Token[]): readonly Token[] =>
  tokens.filter((token, at) => {
    const next = tokens[at + 1];
    return (
      !isPriceWord(token.text) ||
      next === undefined ||
      !(next.kind === 'number' || /^[₹$:=]$/.test(next.text) || next.text === 'rs')
    );
  });

export const isQuestion = (sentence: Sentence): boolean => {
  const text = ` ${wordsOf(sentence.tokens).join(' ')} `;
  return (sentence.asks || OPENERS.test(text)) && !POLITE.test(text);
};

/** What words beside an order are about: bills, balances, greetings. */
export const sideTopic = (tokens: readonly Token[]): Intent | null => topicIn(wordsOf(tokens), BESIDE);
