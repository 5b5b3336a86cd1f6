import { ordered, summary } from '../testing/shop.js';

describe('CatalogueOrderReader, books no amount that nobody said', () => {
  it.each([
    ['cement 100 do', 'order, CEM 100 bag'],
    ['sugar 50 kg with gst bill bhejo', 'order, SUGAR 50 kg'],
    ['white cement 2 kg 4', 'order, which WHITE-5|WHITE-25'],
    ['सीमेंट 100 दो', 'order, CEM 100 bag'],
    ['parachute 200 do carton', 'order, PAR-200 2 carton'],
    ['parachute 200 half carton', 'order, PAR-200 0.5 carton'],
    ['parachute 200 ½ carton', 'order, PAR-200 0.5 carton'],
    ['sugar 1 1/2 kg', 'order, SUGAR 1.5 kg'],
    ['cement 10 bag bhejna mat', 'order, CEM?'],
    ['cement 10 bag chahiye lagbhag', 'order, CEM?'],
    ['cement 10 bag bhejo, nahi 20 bhejo', 'order, CEM 20 bag'],
    ['cement 10 bag or 15 bag', 'order, CEM?'],
    ['cement 10 bag or sugar 5 kg', 'order, CEM 10 bag, SUGAR 5 kg'],
    ['sugar 40 rupee', 'order, SUGAR?'],
    ['sugar 3 hanks', 'order, SUGAR?'],
    ['cement 3 hanks', 'order, CEM 3 bag'],
    ['5 cement', 'order, CEM 5 bag'],
    ['sugar m30 50 kg', 'order, SUGAR 50 kg'],
    ['cement 100 bag, white cement 25 bag', 'order, CEM 100 bag, WHITE-25 25 bag'],
    ['namak 5 10', 'order, SALT?'],
    ['atta 5 10', 'order, ATTA 5 bag'],
    ['25 cement', 'order, CEM 25 bag'],
    ['sugar 3 thanks', 'order, SUGAR 3 kg'],
    ['parle g 5 rupaye 20 packet', 'order, BISCUIT 20 packet'],
    ['parle g 10 wala bhej do', 'order, which BISCUIT'],
    ['wahi order mat bhejna', 'other'],
  ])('reads %j', (text, reading) => {
    expect(summary(text)).toBe(reading);
  });

  it('reads hundreds in Portuguese', () => {
    expect(summary('cento e vinte kg de açúcar', { language: 'pt' })).toBe('order, SUGAR 120 kg');
  });

  const draft = [ordered('CEM', 100, 'bag'), ordered('SUGAR', 50, 'kg')];
  it.each([
    ['remove sugar from the list', 'edit, -SUGAR'],
    ['reduce cement to 40', 'edit, =CEM 40 bag'],
    ['sugar kam karke 40 kilo kar do', 'edit, =SUGAR 40 kg'],
    ['increase sugar to 75 kg', 'edit, =SUGAR 75 kg'],
    ['cement 100 ki jagah 150', 'edit, =CEM 150 bag'],
    ['cancel the sugar from my order', 'edit, -SUGAR'],
    ['sugar list se hata do', 'edit, -SUGAR'],
    ['change cement to 80 and sugar to 20', 'edit, =CEM 80 bag, =SUGAR 20 kg'],
    ['cement 80 bag like last time', 'edit, =CEM 80 bag'],
  ])('edits no line but the one that is named: %j', (text, reading) => {
    expect(summary(text, { draft })).toBe(reading);
  });

  it('asks where a swap leaves words or numbers over', () => {
    const salt = [ordered('SALT', 10, 'packet')];
    expect(summary('swap tata salt for xyz salt lite 5', { draft: salt })).not.toContain('-SALT');
  });

  it.each([
    'cement 1,000,000,000,000',
    'cement 9,876,543,210',
    'atta 900000000 ton',
    'sugar 900,000,000 ton',
  ])('survives %j', (text) => {
    expect(summary(text)).toContain('?');
  });
});
