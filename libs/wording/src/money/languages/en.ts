import type { MoneySentences } from '../money-sentences.js';

export const en: MoneySentences = {
  labels: { orderWhatFits: 'Order what fits', payFirst: 'Pay first', askTeam: 'Ask our team' },
  methods: {
    cash: 'cash',
    bank: 'bank transfer',
    upi: 'UPI',
    pix: 'Pix',
    cheque: 'cheque',
    card: 'card',
    other: 'other',
  },

  rounding: 'Rounding',
  toPay: 'To pay',
  dueOn: 'To be paid by',
  invoicePaid: 'It is paid: nothing is open.',
  invoiceCredited: (notes) => `Less credit note ${notes}`,
  invoiceCancelled: (notes) => `It was cancelled by credit note ${notes}: nothing is to be paid.`,
  stillOpen: (amount) => `*Still open: ${amount}.* Please pay this.`,
  creditNote: (number) => `Credit note ${number}`,
  ofInvoice: (number) => `of invoice ${number}`,
  whichInvoice: (heard) =>
    `Which bill do you mean by *${heard}*? Please write its number, or that of its order. Your last ones:`,
  statement: 'Statement of account',
  period: (from, to) => `${from} to ${to}`,

  youOwe: (amount) => `You owe *${amount}*.`,
  youHave: (amount) => `You owe nothing, and have *${amount}* to your credit.`,
  nothingOwed: 'You owe nothing.',
  notDue: 'Not due yet',
  overdue: 'Overdue',
  days: (from, to) => `${from} to ${to} days`,
  daysAndMore: (from) => `more than ${from - 1} days`,
  paidAhead: 'Paid ahead',
  lastPayments: 'Your last payments',
  noPayments: 'We have received no payment from you yet.',
  takenBack: 'taken back',
  askForStatement: 'Write *statement* for every entry as a PDF.',

  paymentNoted: (amount) =>
    `Thank you. I have noted that you paid${amount === null ? '' : ` *${amount}*`}. Our team will check that it has come; until then your account stays as it is.`,
  paymentReceived: (amount) => `We have received your payment of *${amount}*. Thank you.`,
  paymentNotSeen: (amount) =>
    `Our team could not find your payment${amount === null ? '' : ` of *${amount}*`}. Please write to us here if you think it should have come.`,

  overCreditLimit: (wanted, available) =>
    `This order comes to *${wanted}*, and your credit limit leaves ${available}.`,
  whatNow: 'How shall we go on?',
  payFirst: (amount) => `Please pay *${amount}* first.`,
  payTo: (scheme, address, holder) => `${scheme}: ${address} (${holder})`,
  afterPaying:
    'Then write *paid* and the amount. Once our team has seen it, write *confirm*, and the order goes through.',
  creditAsked: 'I have asked our team. They will reply to you here.',
  creditApproved: (total) =>
    `Your order of *${total}* may go through on credit. Write *confirm* to place it.`,
  creditRefused: (total) =>
    `We cannot give credit for your order of *${total}*. A smaller order, or a payment first, goes through.`,
};
