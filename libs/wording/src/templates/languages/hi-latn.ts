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
  invoice_issued: {
    body: 'Aapke order {{2}} ka bill {{1}} saath mein hai. *{{3}}* ka payment {{4}} tak karna hai.',
    examples: ['INV/26-27/000123', 'ORD-1042', '₹4,490.00', '5 Dec 2026'],
  },
  credit_note_issued: {
    body: 'Bill {{2}} ka credit note {{1}} saath mein hai. Aapke bakaya se *{{3}}* ghata diye gaye hain.',
    examples: ['CN/26-27/000004', 'INV/26-27/000123', '₹4,490.00'],
  },
  order_dispatched: {
    body: 'Aapke order *{{1}}* ka maal nikal chuka hai.',
    examples: ['ORD-1042'],
  },
  order_partly_dispatched: {
    body: 'Aapke order *{{1}}* ka kuch maal nikal chuka hai. Baaki baad mein aayega.',
    examples: ['ORD-1042'],
  },
  order_delivered: {
    body: 'Aapke order *{{1}}* ka maal pahunch gaya hai. Kuch kam ho to humein likhein.',
    examples: ['ORD-1042'],
  },
  order_cancelled: {
    body: 'Aapka order *{{1}}* cancel kar diya gaya hai. Koi sawaal ho to humein likhein.',
    examples: ['ORD-1042'],
  },
  payment_received: {
    body: 'Aapka *{{1}}* ka payment humein mil gaya hai. Dhanyavaad.',
    examples: ['₹4,490.00'],
  },
  payment_not_seen: {
    body: 'Aapne jis payment ({{1}}) ke baare mein bataya tha, woh abhi humein nahin mila hai. Kripya jaanch lein aur humein likhein.',
    examples: ['₹4,490.00'],
  },
  back_order_confirmed: {
    body: 'Aapke order *{{1}}* ka maal aa gaya hai aur order pakka hai. Kul *{{2}}* hote hain.',
    examples: ['ORD-1042', '₹4,490.00'],
  },
  invoice_settled: {
    body: 'Aapke order {{2}} ka bill {{1}} saath mein hai. Iska ab kuch bhi baaki nahin hai.',
    examples: ['INV/26-27/000123', 'ORD-1042'],
  },
  credit_approved: {
    body: 'Aapka *{{1}}* ka order udhaar par ho sakta hai. Pakka karne ke liye *confirm* likhein.',
    examples: ['₹4,490.00'],
  },
  credit_refused: {
    body: 'Aapke *{{1}}* ke order ke liye udhaar nahi ho paayega. Kam ka order dein ya pehle payment karein, to ho jaayega.',
    examples: ['₹4,490.00'],
  },
  statement_sent: {
    body: 'Aapke khaate ka {{1}} se {{2}} tak ka hisaab saath mein hai.',
    examples: ['1 Nov 2026', '30 Nov 2026'],
  },
};
