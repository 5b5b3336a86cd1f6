import type { MoneySentences } from '../money-sentences.js';

export const pt: MoneySentences = {
  labels: { orderWhatFits: 'Pedir o que cabe', payFirst: 'Pagar antes', askTeam: 'Consultar a equipe' },
  methods: {
    cash: 'dinheiro',
    bank: 'transferência',
    upi: 'UPI',
    pix: 'Pix',
    cheque: 'cheque',
    card: 'cartão',
    other: 'outro',
  },

  rounding: 'Arredondamento',
  toPay: 'A pagar',
  dueOn: 'Vencimento',
  invoicePaid: 'Está paga: nada em aberto.',
  invoiceCredited: (notes) => `Menos a nota de crédito ${notes}`,
  invoiceCancelled: (notes) => `Foi cancelada pela nota de crédito ${notes}: nada a pagar.`,
  stillOpen: (amount) => `*Ainda em aberto: ${amount}.* Pague este valor.`,
  creditNote: (number) => `Nota de crédito ${number}`,
  ofInvoice: (number) => `da fatura ${number}`,
  whichInvoice: (heard) =>
    `Qual fatura você quer dizer com *${heard}*? Escreva o número dela ou o do pedido. As suas últimas:`,
  statement: 'Extrato de conta',
  period: (from, to) => `${from} a ${to}`,

  youOwe: (amount) => `Você deve *${amount}*.`,
  youHave: (amount) => `Você não deve nada e tem *${amount}* de crédito.`,
  nothingOwed: 'Você não deve nada.',
  notDue: 'A vencer',
  overdue: 'Vencido',
  days: (from, to) => `${from} a ${to} dias`,
  daysAndMore: (from) => `mais de ${from - 1} dias`,
  paidAhead: 'Pago adiantado',
  lastPayments: 'Seus últimos pagamentos',
  noPayments: 'Ainda não recebemos nenhum pagamento seu.',
  takenBack: 'estornado',
  askForStatement: 'Escreva *extrato* para receber todos os lançamentos em PDF.',

  paymentNoted: (amount) =>
    `Obrigado. Anotei que você pagou${amount === null ? '' : ` *${amount}*`}. A equipe vai conferir se entrou; até lá a sua conta fica como está.`,
  paymentReceived: (amount) => `Recebemos o seu pagamento de *${amount}*. Obrigado.`,
  paymentNotSeen: (amount) =>
    `A equipe não encontrou o seu pagamento${amount === null ? '' : ` de *${amount}*`}. Escreva aqui se ele já deveria ter entrado.`,

  overCreditLimit: (wanted, available) =>
    `Este pedido soma *${wanted}*, e o seu limite de crédito deixa ${available}.`,
  whatNow: 'Como vamos seguir?',
  payFirst: (amount) => `Pague *${amount}* antes, por favor.`,
  payTo: (scheme, address, holder) => `${scheme}: ${address} (${holder})`,
  afterPaying:
    'Depois escreva *paguei* e o valor. Quando a equipe conferir, escreva *confirmar*, e o pedido passa.',
  creditAsked: 'Consultei a equipe, que vai responder aqui.',
  creditApproved: (total) =>
    `O seu pedido de *${total}* pode ser feito a prazo. Escreva *confirmar* para fechar.`,
  creditRefused: (total) =>
    `Não podemos dar crédito para o seu pedido de *${total}*. Um pedido menor, ou um pagamento antes, passa.`,
};
