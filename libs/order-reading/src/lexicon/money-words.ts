/** Phrases of all languages, apart by `|`; one spelling is enough, since they are compared as they sound. */
export interface MoneyWords {
  /** Money has been sent. */
  readonly paid: string;
  /** It has not, or is asked about: what else is said is no claim. */
  readonly unpaid: string;
  readonly statement: string;
  readonly payments: string;
  /** What statements go back by. */
  readonly year: string;
  readonly month: string;
  /** Whole months of the calendar. */
  readonly lastMonth: string;
  readonly thisMonth: string;
  /** A statement from there on, or up to there. */
  readonly since: string;
  readonly until: string;
  /** January to December, apart by `|`; several words for one by `/`. As they are written, without accents. */
  readonly months: string;
  /** What looks like one of them and is none: "may I". */
  readonly noMonth: string;
  /** How a handed-over amount ends: "5000 de diye". Only of a message that is about nothing else. */
  readonly gave: string;
  /** Somebody else handed it over. */
  readonly notOurs: string;
}

const english: MoneyWords = {
  paid: `paid|payment done|payment made|payment sent|made the payment|made a payment|made payment|did the payment|
    transferred|deposited|sent money|sent the money|money sent|amount sent|sent you money|sent the payment|gave your`,
  unpaid: `not|never|havent|didnt|dont|wont|cant|will|can|could|should|how|when|whether|if|did you|have you|to be paid|
    get paid|tomorrow|unpaid`,
  statement: `statement|account statement|ledger|all entries|every entry`,
  payments: `last payment|last payments|my payments|my payment|payment history|past payments|payments|payment received|
    got the payment|payment reached`,
  year: `year|years|yearly|annual`,
  month: `month|months|monthly`,
  lastMonth: `last month|previous month|past month`,
  thisMonth: `this month|current month`,
  since: `from|since|starting|onwards`,
  until: `until|till|upto|up to`,
  months: `january/jan|february/feb|march/mar|april/apr|may|june/jun|july/jul|august/aug|september/sept/sep|october/oct|
    november/nov|december/dec`,
  noMonth: `may i|may we|may you|it may|you may`,
  gave: `given|gave|sent`,
  notOurs: `you gave|you have given|you sent|u sent|only`,
};

const hindi: MoneyWords = {
  paid: `payment kar diya|payment kr diya|payment kar di|payment kr di|payment kiya|payment ki hai|payment ho gaya|
    payment ho gya|payment bheja|payment bhej diya|payment bhej di|पेमेंट कर दिया|पेमेंट कर दी|पेमेंट हो गया|पेमेंट किया|
    पेमेंट भेज|paise bhej diye|paise bhej diya|paise bheje|paisa bhej diya|paisa bheja|paise de diye|paise diye|
    paisa de diya|paise dal diye|paise daal diye|paise dale|paise jama|paise transfer|paisa transfer|jama kar diya|
    jama kar diye|jama kiya|jama kiye|rupaye bhej diye|rupaye bheje|rupaye de diye|rupaye diye|rupaye jama|
    rupay bhej diye|rs bhej diye|rs bheje|bhej diye hain|upi kar diya|upi kr diya|upi kiya|gpay kar diya|gpay kr diya|
    gpay kiya|google pay kiya|google pay kar diya|phonepe kar diya|phonepe kiya|phone pe kar diya|phone pe kiya|
    paytm kar diya|paytm kiya|transfer kar diya|transfer kiya|neft kar diya|neft kiya|cash diya|cash de diya|
    cash bheja|nagad diya|paid kar diya|bhugtan kar diya|bhugtan ho gaya|bhugtan kiya|cheque de diya|cheque diya|
    cheque bheja|भुगतान कर दिया|भुगतान किया|जमा कर दिया|जमा कर दिए|पैसे भेज|पैसे दे दिए|पैसे दिए|रुपये भेज|रुपये दे|
    गूगल पे किया|फोन पे किया`,
  unpaid: `nahi|nhi|kab|kitna|kitne|karunga|karenge|dunga|denge|bhejunga|kal tak|mila|mile|mil gaya|mil gaye|aaya`,
  statement: `pura hisab|poora hisab|khata bhejo|khata bhej|hisab bhejo|hisab bhej|hisab ki pdf|hisab pdf|khata pdf|
    पूरा हिसाब|खाता भेज|हिसाब भेज|स्टेटमेंट|स्टेटमेन्ट|खाता विवरण`,
  payments: `pichla payment|pichle payment|pichli payment|payment mila|payment mil gaya|payment aaya|payment aa gaya|
    paise mile|paise mil gaye|paisa mila|kitna payment|पिछला भुगतान|पिछला पेमेंट|पेमेंट मिला|पैसे मिले|भुगतान मिला`,
  year: `saal|साल|वर्ष`,
  month: `mahina|mahine|mahino|महीना|महीने|महीनों`,
  lastMonth: `pichle mahine|pichhle mahine|pichla mahina|gaye mahine|पिछले महीने|पिछला महीना`,
  thisMonth: `is mahine|iss mahine|chalu mahine|इस महीने|चालू महीने`,
  since: `se|से`,
  until: `tak|तक`,
  months: `जनवरी/janvari/janwari|फरवरी/फ़रवरी/farvari/farwari|मार्च|अप्रैल/aprail/aprel|मई|जून|जुलाई/julai|अगस्त/agast|
    सितंबर/सितम्बर/sitambar|अक्टूबर/अक्तूबर/aktubar/aktoobar|नवंबर/नवम्बर/navambar|दिसंबर/दिसम्बर/disambar`,
  noMonth: `mar gaya`,
  gave: `diya|diye|de diya|de diye|diye hain|de diye hain|diya hai|दिया|दिए|दे दिया|दे दिए|दिए हैं|दे दिए हैं|दिये|bheje|bheja|
    bheje hain|bhej diye|bhej diya|bhej diye hain|bhej di|भेजे|भेजा|भेज दिए|भेज दिया|भेज दिये`,
  notOurs: `aapne|apne|tumne|aap ne|आपने|तुमने`,
};

const portuguese: MoneyWords = {
  paid: `paguei|pagamento feito|fiz o pagamento|fiz pagamento|fiz o pix|fiz um pix|fiz pix|mandei o pix|mandei um pix|
    mandei pix|pix feito|pix enviado|pix realizado|transferi|depositei|acabei de pagar|quitei|transferencia feita|
    deposito feito|ta pago|foi pago`,
  unpaid: `nao|nunca|vou|quando|quanto|como|posso|sera|recebeu|receberam|caiu|chegou`,
  statement: `extrato|todos os lancamentos`,
  payments: `meus pagamentos|ultimos pagamentos|ultimo pagamento|recebeu o pix|recebeu meu|recebeu o pagamento|
    receberam o|caiu o pix|pagamento caiu|caiu ai|pix caiu`,
  year: `ano|anos|anual`,
  month: `mes|meses|mensal`,
  lastMonth: `mes passado|ultimo mes|mes anterior`,
  thisMonth: `este mes|esse mes|neste mes|nesse mes|deste mes|desse mes|mes atual`,
  since: `desde|a partir de|a partir do`,
  until: `ate`,
  months: `janeiro|fevereiro/fev|marco|abril/abr|maio|junho|julho|agosto/ago|setembro/set|outubro/out|novembro|
    dezembro/dez`,
  noMonth: `set up`,
  gave: `dei`,
  notOurs: `voce deu|voces deram`,
};

export const MONEY_WORDS: readonly MoneyWords[] = [english, hindi, portuguese];
