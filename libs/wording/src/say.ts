import { Formats } from './formats.js';
import { en } from './languages/en.js';
import { hiLatn } from './languages/hi-latn.js';
import { hi } from './languages/hi.js';
import { pt } from './languages/pt.js';
import { sayMoney } from './money/say-money.js';
import { backOrdered, goodsOffered, orderNeedsPerson, orderStatus, shortStock, summary } from './orders.js';
import { asData } from './plain-text.js';
import { howMuch, openQuestions, whichProduct } from './questions.js';
import { plain, type Said, withChoices } from './said.js';
import type { Sentences } from './sentences.js';
import { campaignStopped, numberInTrouble, staffAlert } from './staff-alert.js';
import type { Language, Utterance } from './utterance.js';

interface Speaker {
  readonly sentences: Sentences;
  readonly formats: Formats;
}

const speaker = (sentences: Sentences): Speaker => ({ sentences, formats: new Formats(sentences) });

/** To add a language, add its file here. */
export const SPEAKERS: Readonly<Record<Language, Speaker>> = {
  en: speaker(en),
  hi: speaker(hi),
  'hi-Latn': speaker(hiLatn),
  pt: speaker(pt),
};

export const LANGUAGES = Object.keys(SPEAKERS) as readonly Language[];

export const isLanguage = (text: string | null | undefined): text is Language =>
  (LANGUAGES as readonly string[]).includes(text ?? '');

/** How money and days are written in what somebody else has worded. */
export const formatsOf = (language: Language): Formats => SPEAKERS[language].formats;

/** The only way anything is put into words. */
export const say = (utterance: Utterance, language: Language): Said => {
  const said = put(utterance, SPEAKERS[language]);
  const { labels } = SPEAKERS[language].sentences;
  return said.choices.length === 0 ? said : { ...said, choicesLabel: labels.choose };
};

const put = (utterance: Utterance, { sentences, formats }: Speaker): Said => {
  switch (utterance.kind) {
    case 'welcome':
      return welcome(utterance.seller, utterance.customer, sentences);
    case 'order-prompt':
      return plain(sentences.orderPrompt);
    case 'help':
      return utterance.open === null
        ? withChoices(sentences.help, menu(sentences))
        : plain(sentences.helpWith[utterance.open]);
    case 'summary':
      return summary(utterance, sentences, formats);
    case 'which-product':
      return whichProduct(utterance, sentences, formats);
    case 'how-much':
      return howMuch(utterance, sentences, formats);
    case 'open-questions':
      return openQuestions(utterance, sentences, formats);
    case 'left-out':
      return plain(sentences.leftOut(asData(utterance.name)));
    case 'unknown-products':
      return plain(sentences.unknownProducts(fewer(utterance.spans).map((span) => asData(span))));
    case 'as-before':
      return plain(
        utterance.items.map(({ span, name }) => sentences.asBefore(asData(span), asData(name))).join('\n'),
      );
    case 'nothing-to-repeat':
      return plain(sentences.nothingToRepeat);
    case 'undone':
      return plain(sentences.undone);
    case 'nothing-to-undo':
      return plain(sentences.nothingToUndo);
    case 'none-so-called':
      return plain(sentences.noneSoCalled(asData(utterance.words)));
    case 'goods-offered':
      return goodsOffered(utterance, sentences, formats);
    case 'short-stock':
      return shortStock(utterance, sentences, formats);
    case 'confirmed': {
      const items = sentences.items(formats.count(utterance.itemCount), formats.plural(utterance.itemCount));
      return plain(sentences.confirmed(utterance.number, formats.money(utterance.total), items));
    }
    case 'already-confirmed':
      return plain(sentences.alreadyConfirmed(utterance.number));
    case 'back-ordered':
      return backOrdered(utterance, sentences, formats);
    case 'already-back-ordered':
      return plain(sentences.alreadyBackOrdered(utterance.number));
    case 'goods-are-here':
      return plain(sentences.goodsAreHere);
    case 'nothing-to-confirm':
      return plain(sentences.nothingToConfirm);
    case 'change-prompt':
      return plain(sentences.changePrompt);
    case 'draft-cancelled':
      return plain(sentences.draftCancelled);
    case 'nothing-to-cancel':
      return plain(sentences.nothingToCancel);
    case 'order-status':
      return orderStatus(utterance, sentences, formats);
    case 'no-orders':
      return plain(sentences.noOrders);
    case 'no-invoices':
      return plain(sentences.noInvoices);
    case 'no-such-invoice':
      return plain(sentences.noSuchInvoice(asData(utterance.number)));
    case 'no-such-order':
      return plain(sentences.noSuchOrder(utterance.number));
    case 'order-needs-person':
      return orderNeedsPerson(utterance, sentences, formats);
    case 'dispatched': {
      if (!utterance.partly) return plain(sentences.dispatched(utterance.number));
      const items = utterance.items.map((item) => formats.item(item));
      return plain([sentences.partlyDispatched(utterance.number), ...items].join('\n'));
    }
    case 'delivered':
      return plain(sentences.delivered(utterance.number));
    case 'order-cancelled':
      return plain(sentences.orderCancelled(utterance.number));
    case 'discount-given': {
      const [discount, total] = [formats.money(utterance.discount), formats.money(utterance.total)];
      return plain(
        utterance.number === null
          ? sentences.discountOnDraft(discount, total)
          : sentences.discountOnBackOrder(utterance.number, discount, total),
      );
    }
    case 'keyword-reply':
      return plain(utterance.words.join(asData(utterance.rest, MOST_REPEATED)));
    case 'text-please':
      return plain(sentences.textPlease);
    case 'too-fast':
      return plain(sentences.tooFast);
    case 'apology':
      return plain(sentences.apology);
    case 'person-will-reply':
      return plain(sentences.personWillReply);
    case 'opted-out':
      return plain(sentences.optedOut);
    case 'opted-in':
      return plain(sentences.optedIn);
    case 'subscribed':
      return plain(sentences.subscribed);
    case 'you-are-welcome':
      return plain(sentences.youAreWelcome);
    case 'old-message':
      return plain(sentences.oldMessage);
    case 'staff-alert':
      return staffAlert(utterance, sentences, formats);
    case 'number-in-trouble':
      return numberInTrouble(utterance, sentences);
    case 'campaign-stopped':
      return campaignStopped(utterance, sentences);
    default:
      return sayMoney(utterance, sentences, formats);
  }
};

/** Of a customer's own words, in the one message that repeats them. */
const MOST_REPEATED = 500;

const menu = ({ labels }: Sentences) => [
  { id: 'menu:order', label: labels.order },
  { id: 'menu:status', label: labels.status },
  { id: 'menu:person', label: labels.person },
];

const welcome = (seller: string, customer: string | null, sentences: Sentences): Said => {
  const name = customer === null ? '' : asData(customer, 40);
  return withChoices(sentences.welcome(asData(seller), name === '' ? null : name), menu(sentences));
};

/** A pasted page must not come back as a page. */
const fewer = (spans: readonly string[]): readonly string[] =>
  spans.length > 10 ? [...spans.slice(0, 10), '…'] : spans;
