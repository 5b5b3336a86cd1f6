import type { TemplatesOfLanguage } from '../template-words.js';

const paid = 'Agar payment kar diya hai, to *payment kar diya* aur amount likhein.';

export const hiLatn: TemplatesOfLanguage = {
  payment_due_soon: {
    body: `Namaste {{1}}, yaad dila dein: bill {{3}} ke *{{2}}* ka payment {{4}} tak karna hai. ${paid}`,
    examples: ['Verma Stores', '₹4,490.00', 'INV/26-27/000123', '5 Dec 2026'],
  },
  payment_due_today: {
    body: `Namaste {{1}}, bill {{3}} ke *{{2}}* ka payment aaj karna hai. ${paid}`,
    examples: ['Verma Stores', '₹4,490.00', 'INV/26-27/000123'],
  },
  payment_overdue: {
    body: `Namaste {{1}}, bill {{3}} ke *{{2}}* ka payment {{4}} tak hona tha. Kripya jaldi payment karein. ${paid}`,
    examples: ['Verma Stores', '₹4,490.00', 'INV/26-27/000123', '5 Dec 2026'],
  },
  order_nudge: {
    body: 'Namaste {{1}}, aap aksar in dinon {{2}} mangaate hain. Jo chahiye woh likhein, hum taiyaar kar denge.',
    examples: ['Verma Stores', 'UltraTech PPC Cement'],
  },
  daily_summary: {
    body: '*{{1}}, {{2}}*\nOrder: {{3}}\nAaya paisa: {{4}}\nBakaya: {{5}}\nKisi vyakti ke intezaar mein message: {{6}}\nAaj ka hisaab itna hi.',
    examples: ['20 Nov 2026', 'Sharma Traders', '12, ₹1,20,000.00', '₹80,000.00', '₹45,000.00', '0'],
  },
};
