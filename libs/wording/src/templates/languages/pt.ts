import type { TemplatesOfLanguage } from '../template-words.js';

const paid = 'Se já pagou, escreva *paguei* e o valor.';

export const pt: TemplatesOfLanguage = {
  payment_due_soon: {
    body: `Olá {{1}}, um lembrete: *{{2}}* da fatura {{3}} vence em {{4}}. ${paid}`,
    examples: ['Mercado Silva', 'R$ 449,00', 'INV/26/000123', '5 de dez. de 2026'],
  },
  payment_due_today: {
    body: `Olá {{1}}, *{{2}}* da fatura {{3}} vence hoje. ${paid}`,
    examples: ['Mercado Silva', 'R$ 449,00', 'INV/26/000123'],
  },
  payment_overdue: {
    body: `Olá {{1}}, *{{2}}* da fatura {{3}} venceu em {{4}}. Por favor, pague em breve. ${paid}`,
    examples: ['Mercado Silva', 'R$ 449,00', 'INV/26/000123', '5 de dez. de 2026'],
  },
  order_nudge: {
    body: 'Olá {{1}}, por esta época você costuma pedir {{2}}. Escreva o que precisa, e nós separamos.',
    examples: ['Mercado Silva', 'Cimento CP II'],
  },
  daily_summary: {
    body: '*{{1}}, {{2}}*\nPedidos: {{3}}\nEntradas: {{4}}\nEm atraso: {{5}}\nMensagens que esperam uma pessoa: {{6}}\nEsse foi o dia.',
    examples: ['20 de nov. de 2026', 'Atacado Souza', '12, R$ 12.000,00', 'R$ 8.000,00', 'R$ 4.500,00', '0'],
  },
  invoice_issued: {
    body: 'A fatura {{1}} do seu pedido {{2}} segue em anexo. *{{3}}* a pagar até {{4}}.',
    examples: ['INV/26/000123', 'ORD-1042', 'R$ 449,00', '5 de dez. de 2026'],
  },
  credit_note_issued: {
    body: 'A nota de crédito {{1}} da fatura {{2}} segue em anexo. *{{3}}* foi descontado do que você deve.',
    examples: ['CN/26/000004', 'INV/26/000123', 'R$ 449,00'],
  },
  order_dispatched: {
    body: 'Seu pedido *{{1}}* está a caminho.',
    examples: ['ORD-1042'],
  },
  order_partly_dispatched: {
    body: 'Uma parte do seu pedido *{{1}}* está a caminho. O restante vai depois.',
    examples: ['ORD-1042'],
  },
  order_delivered: {
    body: 'Seu pedido *{{1}}* foi entregue. Escreva para nós se faltar alguma coisa.',
    examples: ['ORD-1042'],
  },
  order_cancelled: {
    body: 'Seu pedido *{{1}}* foi cancelado. Escreva para nós se tiver dúvidas.',
    examples: ['ORD-1042'],
  },
  payment_received: {
    body: 'Recebemos o seu pagamento de *{{1}}*. Obrigado.',
    examples: ['R$ 449,00'],
  },
  payment_not_seen: {
    body: 'O pagamento de que você nos avisou ({{1}}) ainda não chegou. Por favor, verifique e escreva para nós.',
    examples: ['R$ 449,00'],
  },
  back_order_confirmed: {
    body: 'Os produtos do seu pedido *{{1}}* chegaram, e ele está confirmado. O total é *{{2}}*, com impostos.',
    examples: ['ORD-1042', 'R$ 449,00'],
  },
  invoice_settled: {
    body: 'A fatura {{1}} do seu pedido {{2}} segue em anexo. Não há mais nada a pagar dela.',
    examples: ['INV/26/000123', 'ORD-1042'],
  },
  credit_approved: {
    body: 'O seu pedido de *{{1}}* pode ser feito a prazo. Escreva *confirmar* para fechar.',
    examples: ['R$ 449,00'],
  },
  credit_refused: {
    body: 'Não podemos dar crédito para o seu pedido de *{{1}}*. Um pedido menor, ou um pagamento antes, passa.',
    examples: ['R$ 449,00'],
  },
  statement_sent: {
    body: 'O extrato da sua conta de {{1}} a {{2}} segue em anexo.',
    examples: ['1 de nov. de 2026', '30 de nov. de 2026'],
  },
};
