import type { MoneySentences } from '../money-sentences.js';

export const hi: MoneySentences = {
  labels: { orderWhatFits: 'जितना हो सके लें', payFirst: 'पहले भुगतान', askTeam: 'टीम से पूछें' },
  methods: {
    cash: 'नकद',
    bank: 'बैंक ट्रांसफ़र',
    upi: 'UPI',
    pix: 'Pix',
    cheque: 'चेक',
    card: 'कार्ड',
    other: 'अन्य',
  },

  rounding: 'राउंड ऑफ़',
  toPay: 'देय राशि',
  dueOn: 'भुगतान की तारीख',
  invoicePaid: 'इसका भुगतान हो चुका है, कुछ बाकी नहीं है।',
  invoiceCredited: (notes) => `क्रेडिट नोट ${notes} घटाकर`,
  invoiceCancelled: (notes) => `यह बिल क्रेडिट नोट ${notes} से रद्द हो चुका है, कुछ नहीं देना है।`,
  stillOpen: (amount) => `*अब बाकी: ${amount}।* इतना ही दें।`,
  creditNote: (number) => `क्रेडिट नोट ${number}`,
  ofInvoice: (number) => `बिल ${number} पर`,
  whichInvoice: (heard) =>
    `*${heard}* से आपका मतलब कौन सा बिल है? बिल का या ऑर्डर का पूरा नंबर लिखें। आपके पिछले बिल:`,
  statement: 'खाता विवरण',
  period: (from, to) => `${from} से ${to}`,

  youOwe: (amount) => `आपका बकाया *${amount}* है।`,
  youHave: (amount) => `आपका कुछ बकाया नहीं है, *${amount}* जमा है।`,
  nothingOwed: 'आपका कुछ बकाया नहीं है।',
  notDue: 'अभी समय बाकी',
  overdue: 'समय निकल चुका',
  days: (from, to) => `${from} से ${to} दिन`,
  daysAndMore: (from) => `${from - 1} दिन से ज़्यादा`,
  paidAhead: 'पेशगी जमा',
  lastPayments: 'आपके पिछले भुगतान',
  noPayments: 'आपका कोई भुगतान अभी नहीं मिला है।',
  takenBack: 'वापस लिया गया',
  askForStatement: 'पूरे हिसाब की PDF के लिए *स्टेटमेंट* लिखें।',

  paymentNoted: (amount) =>
    `धन्यवाद। मैंने लिख लिया है कि आपने ${amount === null ? '' : `*${amount}* का `}भुगतान किया है। हमारी टीम देख लेगी कि पैसे आ गए हैं; तब तक आपका खाता वैसा ही रहेगा।`,
  paymentReceived: (amount) => `आपका *${amount}* का भुगतान मिल गया। धन्यवाद।`,
  paymentNotSeen: (amount) =>
    `हमारी टीम को आपका ${amount === null ? '' : `*${amount}* का `}भुगतान नहीं मिला। अगर पैसे आ जाने चाहिए थे, तो कृपया यहीं लिखें।`,

  overCreditLimit: (wanted, available) =>
    `यह ऑर्डर *${wanted}* का है, और आपकी उधार सीमा में ${available} बाकी है।`,
  whatNow: 'आगे कैसे करें?',
  payFirst: (amount) => `कृपया पहले *${amount}* का भुगतान करें।`,
  payTo: (scheme, address, holder) => `${scheme}: ${address} (${holder})`,
  afterPaying: 'फिर *पेमेंट कर दिया* और रकम लिखें। टीम के देख लेने के बाद *पक्का* लिखें, ऑर्डर हो जाएगा।',
  creditAsked: 'मैंने अपनी टीम से पूछा है। वे आपको यहीं जवाब देंगे।',
  creditApproved: (total) => `आपका *${total}* का ऑर्डर उधार पर हो सकता है। पक्का करने के लिए *पक्का* लिखें।`,
  creditRefused: (total) =>
    `आपके *${total}* के ऑर्डर के लिए उधार नहीं हो पाएगा। कम का ऑर्डर दें या पहले भुगतान करें, तो हो जाएगा।`,
};
