import type { MoneySentences } from '../money-sentences.js';

export const hiLatn: MoneySentences = {
  labels: { orderWhatFits: 'Jitna ho sake lein', payFirst: 'Pehle payment', askTeam: 'Team se poochein' },
  methods: {
    cash: 'nakad',
    bank: 'bank transfer',
    upi: 'UPI',
    pix: 'Pix',
    cheque: 'cheque',
    card: 'card',
    other: 'koi aur',
  },

  rounding: 'Round off',
  toPay: 'Dena hai',
  dueOn: 'Payment ki tareekh',
  invoicePaid: 'Iska payment ho chuka hai, kuch baaki nahi hai.',
  invoiceCredited: (notes) => `Credit note ${notes} ghata kar`,
  invoiceCancelled: (notes) => `Yeh bill credit note ${notes} se radd ho chuka hai, kuch nahi dena hai.`,
  stillOpen: (amount) => `*Ab baaki: ${amount}.* Itna hi dein.`,
  creditNote: (number) => `Credit note ${number}`,
  ofInvoice: (number) => `bill ${number} par`,
  whichInvoice: (heard) =>
    `*${heard}* se aapka matlab kaun sa bill hai? Bill ka ya order ka poora number likhein. Aapke pichhle bill:`,
  statement: 'Khate ka statement',
  period: (from, to) => `${from} se ${to}`,

  youOwe: (amount) => `Aapka bakaya *${amount}* hai.`,
  youHave: (amount) => `Aapka kuch bakaya nahi hai, *${amount}* jama hai.`,
  nothingOwed: 'Aapka kuch bakaya nahi hai.',
  notDue: 'Abhi samay baaki',
  overdue: 'Samay nikal chuka',
  days: (from, to) => `${from} se ${to} din`,
  daysAndMore: (from) => `${from - 1} din se zyada`,
  paidAhead: 'Advance jama',
  lastPayments: 'Aapke pichhle payment',
  noPayments: 'Aapka koi payment abhi nahi mila hai.',
  takenBack: 'wapas liya gaya',
  askForStatement: 'Poore hisaab ki PDF ke liye *statement* likhein.',

  paymentNoted: (amount) =>
    `Dhanyavaad. Maine likh liya hai ki aapne ${amount === null ? '' : `*${amount}* ka `}payment kar diya hai. Hamari team dekh legi ki paise aa gaye hain; tab tak aapka khata waisa hi rahega.`,
  paymentReceived: (amount) => `Aapka *${amount}* ka payment mil gaya. Dhanyavaad.`,
  paymentNotSeen: (amount) =>
    `Hamari team ko aapka ${amount === null ? '' : `*${amount}* ka `}payment nahi mila. Agar paise aa jaane chahiye the, to yahin likhein.`,

  overCreditLimit: (wanted, available) =>
    `Yeh order *${wanted}* ka hai, aur aapki udhaar limit mein ${available} baaki hai.`,
  whatNow: 'Aage kaise karein?',
  payFirst: (amount) => `Pehle *${amount}* ka payment kar dein.`,
  payTo: (scheme, address, holder) => `${scheme}: ${address} (${holder})`,
  afterPaying:
    'Phir *payment kar diya* aur amount likhein. Team ke dekh lene ke baad *confirm* likhein, order ho jaayega.',
  creditAsked: 'Maine apni team se poochha hai. Woh aapko yahin jawaab denge.',
  creditApproved: (total) =>
    `Aapka *${total}* ka order udhaar par ho sakta hai. Pakka karne ke liye *confirm* likhein.`,
  creditRefused: (total) =>
    `Aapke *${total}* ke order ke liye udhaar nahi ho paayega. Kam ka order dein ya pehle payment karein, to ho jaayega.`,
};
