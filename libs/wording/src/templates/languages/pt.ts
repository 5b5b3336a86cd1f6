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
};
