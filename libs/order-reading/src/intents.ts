import { foldedSet, foldPhrase, foldWord } from './fold.js';
import type { Intent } from './reading.js';
import type { Sentence } from './sentences.js';
import type { Token } from './tokens.js';
import { mixed } from './lexicon/words.js';

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
    'pakka kar do|pakka karo|pakka|haan pakka|sahi hai bhej do|haan sahi hai|haan sahi hai bhej do|haan bhej do|bhej do|isso mesmo|isso mesmo pode fechar|pode fechar|pode mandar|fechado|fecha o pedido|fechar pedido|done bhej do|ok done|go ahead|proceed|confirm kar do|final|final kar do|ok confirm|yes go ahead|sab sahi|sab sahi hai|theek hai bhej do|thik hai bhej do|ok bhej do|हाँ सही है भेज दो|हां सही है भेज दो|हाँ भेज दो|भेज दो|सही है|ठीक है भेज दो|हाँ ठीक है|yes|yes confirm|yes please|yes yes|y|yess|yep|ok|okay|okey|confirm|confirmed|confirm order|confirm it|haan|haa|ha|han|haanji|ji|ji haan|haan ji|theek hai|thik hai|sahi hai|done|sim|confirmo|confirmar|confirma|pode confirmar|isso|हां|हाँ|जी|जी हां|हां जी|ठीक है|पक्का|पक्का करो|पक्का करें',
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
});

/** A word or phrase anywhere. These are never part of an order, so nothing of the message is booked. */
const ANYWHERE = topics({
  other:
    'min order|minimum order|forwarded|forwarded many times|dhamaka|oferta|promocao|encaminhe|sirf 3 din|todays rate|today s rate|free delivery on|1 free|one free|otp|grahak|dukandar|joke|ba dum|haha|hahaha|kkkk|lottery|http|https|www|subscribe',
  opt_out:
    'msg mat|sms mat|number hata|list se hata|remove my number|remove me|no more messages|dont message|dont send me|nao quero receber|sair da lista|me tira da lista|message band|msg band|मैसेज बंद|मत भेजो|unsubscribe|stop sending|stop messages|message mat|messages mat|nao me mande|pare de mandar|मैसेज मत',
  human:
    'cancel the order|cancel my|cancel that order|ordered yesterday|i ordered|order radd|रद्द करना|order cancel|cancelar o pedido|cancela o pedido|cancelar meu|falar com|fala com|gerente|dono|tute|tuti|totey|टूटे|टूटी|बदलकर|badal ke|exchange kar|expire|expiry|sada hua|fata|phata|kam nikla|kam aaya|kam mila|leak|leakage|defective|vencido|furado|amassado|molhado|amassada|furada|molhada|vencida|rasgado|rasgada|trocada|estragada|vazando|a menos do que|mandaram|cancela as|cancela os|cancelem|desisti|veio errado|faltou|trocado|seth se baat|malik se baat|baat karao|baat karwao|बात कराओ|बात करवाओ|speak to|talk to|call me|call karo|phone karo|me liga|me ligue|complaint|shikayat|damage|damaged|broken|kharab|tuta|toota|galat|wrong|missing|refund|return|returned|expired|problem|issue|received|got|mila|mile|leaking|short received|reclamacao|quebrado|quebrada|errado|errada|faltando|faltou|recebi|problema|devolver|estragado|veio|chegou|खराब|टूटा|गलत|शिकायत|मिला|मिले|वापस',
  status:
    'any update|update on|kaha tak|kahan tak|kab tak|pahuchi|pahucha kya|nikli kya|dispatched|dispatch hua|out for delivery|eta|reached|booked|sairam|ja saiu meu|saiu pra entrega|que hora|caminhao|chega que|ta vindo|ja chegou|entregador|motorista|कहाँ तक|कहां तक|निकला|पहुंचा|पहुँचा|status|tracking|track order|kab|kahan|kidhar|where is|where are|when will|not delivered|nahi aaya|nahi pahuncha|rastrear|quando chega|quando vem|cade|कब|कहां|कहाँ',
  price:
    'price|rate|bhav|quotation for|best price|last price|tabela de preco|orcamento|cotacao|qto|qnto|ta quanto|sai por|faz por|passa o preco|passa o valor|batao rate|bhaav|rate list|price list|daam|kimat|keemat|cost|quote|quotation|how much|kitne ka|kitne ki|kitna|kitne|kitni|discount|preco|quanto|valor|desconto|कीमत|भाव|रेट|दाम|कितने|कितना|कितनी',
  stock:
    'trabalham com|stock|available|availability|milega|milegi|mil jayega|mil jayegi|mil sakta|hai kya|hain kya|kya|do you have|have you|do you sell|got any|any stock|disponivel|estoque|voces tem|vcs tem|tem ai|उपलब्ध|मिलेगा|मिल जाएगा|क्या|स्टॉक',
});

/** As above, but a real order may stand beside them ("payment tomorrow"): only the item that says so is dropped. */
const BESIDE = topics({
  balance:
    'balance|baki|baaki|udhar|khata|hisab|outstanding|ledger|paid|payment|pay|upi|saldo|pagamento|paguei|pix|बकाया|हिसाब|भुगतान|पेमेंट',
  invoice:
    'pakka bill|gst bill|nf|danfe|segunda via|2 via|challan|बिल भेज|invoice|bill|receipt|nota fiscal|fatura|boleto|बिल|रसीद',
  help: 'kaise order|kese order|order kaise|order kese|samjhao|samjha do|how to order|how do i order|how it work|como faco|como funciona|como peco|कैसे|समझाओ|samajh nahi|naya phone|help|madad|ajuda|मदद',
  human: 'manager|owner|baat|agent|human|atendente|गलती|बात',
  greeting:
    'boa tarde|bom dia|boa noite|good morning|good evening|ram ram|pranam|namaskar|mubarak|happy diwali|diwali|eid|holi|happy new year|merry christmas|feliz natal|feliz ano|feliz pascoa|parabens|shubh|shubhkamna|jai shri|jai mata|radhe radhe|welcome|god bless|प्रणाम|राम राम|शुभ|मुबारक|बधाई|thank|namaste|hello|dhanyavad|shukriya|obrigado|obrigada|धन्यवाद|नमस्ते',
});

const phrases = (list: string): readonly (readonly string[])[] =>
  list.split('|').map((phrase) => foldPhrase(phrase).split(' '));

/** "Can you send 10 bags?" is an order in the form of a question: a word of each row, one after the other. */
const REQUESTS = [
  [
    'can|could|would|will|may',
    'you|u|i|we',
    'send|give|deliver|supply|book|dispatch|arrange|add|get|have|order|mind',
  ],
  ['pode|podem|consegue|consegues|poderia', 'mandar|enviar|separar|trazer|entregar|anotar|colocar'],
  [
    'bhej|bhijwa|bhijva|de|la|bhejwa|भिजवा|भेज',
    'sakte|sakta|sakoge|paoge|doge|denge|dijiyega|sakenge|सकते|देंगे|दोगे',
  ],
].map((rows) => rows.map((row) => new Set(row.split('|').map(foldWord))));

/** These order by themselves, however the sentence ends. */
const ORDERS = foldedSet('chahiye chaiye quero preciso चाहिए');

/** Between the words of a request. */
const PASSED_OVER = 2;

const OPENERS = phrases(
  'what|which|how|when|where|why|who|is there|are there|does|did|do you|have you|any|qual|quais|quando|onde|como|tem|kya|क्या',
);

const asksPolitely = (words: readonly string[]): boolean =>
  words.some((word) => ORDERS.has(word)) ||
  REQUESTS.some((rows) => words.some((_, at) => follows(rows, words, at)));

const follows = (rows: readonly ReadonlySet<string>[], words: readonly string[], from: number): boolean => {
  let at = from;
  if (!rows[0]!.has(words[at] ?? '')) return false;
  for (const row of rows.slice(1)) {
    const next = words.findIndex((word, position) => position > at && row.has(word));
    if (next < 0 || next > at + 1 + PASSED_OVER) return false;
    at = next;
  }
  return true;
};

const opensQuestion = (words: readonly string[]): boolean =>
  OPENERS.some((opener) => opener.every((word, at) => words[at] === word));

export const wordsOf = (tokens: readonly Token[]): string[] => {
  const words: string[] = [];
  for (const token of tokens) if (token.kind === 'word') words.push(token.text);
  return words;
};

const topicIn = (
  words: readonly string[],
  byFirst: ReadonlyMap<string, readonly Topic[]>,
  isGoods: (word: string) => boolean = () => false,
): Intent | null => {
  let found: Topic | null = null;
  for (const [at, word] of words.entries())
    for (const topic of byFirst.get(word) ?? [])
      if (
        !(topic.words.length === 1 && isGoods(word)) &&
        (!found || topic.rank < found.rank) &&
        topic.words.every((each, next) => words[at + next] === each)
      )
        found = topic;
  return found?.intent ?? null;
};

/** The intent of a message that says just that, or null. */
export const wholeIntent = (tokens: readonly Token[]): Intent | null => {
  if (tokens.length > 12 || tokens.some(({ kind }) => kind === 'number')) return null;
  const words = wordsOf(tokens);
  const whole = WHOLE.get(words.join(' '));
  if (whole) return whole;
  const bare = WHOLE.get(words.filter((word) => !mixed.is('polite', word)).join(' '));
  // "cancel my order" may mean a placed one.
  return bare === undefined || bare === 'cancel' ? null : bare;
};

/** What refuses a message whole, wherever it is said: a complaint, a wish to be left alone. */
const WHOLE_MESSAGE: ReadonlySet<Intent> = new Set(['human', 'opt_out', 'other']);

/** What a message asks or complains of instead of ordering, and the sentences in which it orders all the same. */
export const withoutTopics = (
  sentences: readonly Sentence[],
  isGoods: (word: string) => boolean,
): { topic: Intent | null; left: readonly Sentence[] } => {
  let topic: Intent | null = null;
  const left: Sentence[] = [];
  for (const [position, sentence] of sentences.entries()) {
    const words = wordsOf(withoutPrices(sentence.tokens));
    const said = topicIn(words, ANYWHERE, isGoods) ?? askedIn(sentence, words, position);
    // "Sugar list se hata do" takes sugar off the list, not the customer.
    const takesOff = said === 'opt_out' && words.some(isGoods);
    if (said === null || takesOff) left.push(sentence);
    else topic ??= said;
    // "Rate batao" over a list asks about all of it; "old rate only" under one asks nothing.
    const overList =
      !sentence.asks && !words.some(isGoods) && !left.some((before) => wordsOf(before.tokens).some(isGoods));
    if (said !== null && !takesOff && ((WHOLE_MESSAGE.has(said) && !sentence.asks) || overList))
      return { topic: said, left: [] };
  }
  return { topic, left };
};

const askedIn = (sentence: Sentence, words: readonly string[], position: number): Intent | null => {
  if (!isQuestion(sentence)) return null;
  return topicIn(words, BESIDE) ?? (position === 0 ? 'other' : null);
};

/** "rate 350" tells a price; "rate?" asks for one. */
const withoutPrices = (tokens: readonly Token[]): readonly Token[] =>
  tokens.filter((token, at) => {
    const next = tokens[at + 1];
    return (
      !mixed.is('price', token.text) ||
      next === undefined ||
      !(next.kind === 'number' || /^[₹$:=]$/.test(next.text) || next.text === 'rs')
    );
  });

export const isQuestion = (sentence: Sentence): boolean => {
  const words = wordsOf(sentence.tokens);
  return (sentence.asks || opensQuestion(words)) && !asksPolitely(words);
};

/** What words beside an order are about: bills, balances, greetings. */
export const sideTopic = (tokens: readonly Token[], isGoods: (word: string) => boolean): Intent | null =>
  topicIn(wordsOf(tokens), BESIDE, isGoods);
