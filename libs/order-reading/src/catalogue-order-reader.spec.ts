import { ordered, read, summary } from '../testing/shop.js';

describe('CatalogueOrderReader, reading lines', () => {
  it.each([
    ['Cement x 100', 'order, CEM 100 bag'],
    ['cement x100', 'order, CEM 100 bag'],
    ['CEMENT × 100', 'order, CEM 100 bag'],
    ['100 x cement', 'order, CEM 100 bag'],
    ['100x cement', 'order, CEM 100 bag'],
    ['100 bag cement', 'order, CEM 100 bag'],
    ['100 bags of cement', 'order, CEM 100 bag'],
    ['cement 100', 'order, CEM 100 bag'],
    ['cement-100', 'order, CEM 100 bag'],
    ['cement - 100', 'order, CEM 100 bag'],
    ['cement100', 'order, CEM 100 bag'],
    ['cement = 100', 'order, CEM 100 bag'],
    ['cement: 100', 'order, CEM 100 bag'],
    ['cement qty 100', 'order, CEM 100 bag'],
    ['cement bag 100', 'order, CEM 100 bag'],
    ['Cement\n100 bags', 'order, CEM 100 bag'],
    ['Cement, 100', 'order, CEM 100 bag'],
    ['cement 1,000', 'order, CEM 1000 bag'],
    ['1,00,000 bricks', 'order, BRICK 100000 piece'],
    ['cement 100 @ 350', 'order, CEM 100 bag'],
    ['cement 100 bags ₹350', 'order, CEM 100 bag'],
    ['cement 100 rate 350', 'order, CEM 100 bag'],
    ['100 bori cement bhej do bhai', 'order, CEM 100 bag'],
    ['cement 100 bori chahiye', 'order, CEM 100 bag'],
    ['सीमेंट १०० बोरी भेजो', 'order, CEM 100 bag'],
    ['Cement x １００', 'order, CEM 100 bag'],
    ['can you send 10 bags cement?', 'order, CEM 10 bag'],
    ['please send cement x 5. Thanks!', 'order, CEM 5 bag'],
    ['hi, cement x 5, thanks', 'order, CEM 5 bag'],
    ['cementx100', 'order, CEM 100 bag'],
    ['cement pachas bori', 'order, CEM 50 bag'],
    ['I would like 20 bags of cement urgently', 'order, CEM 20 bag'],
    ['two bags cement', 'order, CEM 2 bag'],
    ['Sugar 2.5 kg', 'order, SUGAR 2.5 kg'],
    ['sugar 2½ kg', 'order, SUGAR 2.5 kg'],
    ['sugar .5 kg', 'order, SUGAR 0.5 kg'],
    ['sugar 500 g', 'order, SUGAR 0.5 kg'],
    ['chini 3 bori', 'order, SUGAR 3 bag'],
    ['1 quintal sugar', 'order, SUGAR 100 kg'],
    ['AÇUCAR 3 kg', 'order, SUGAR 3 kg'],
    ['bricks 2 dozen', 'order, BRICK 24 piece'],
    ['1 gross bricks', 'order, BRICK 144 piece'],
    ['parle g 5 ctn', 'order, BISCUIT 5 carton'],
    ['parle-g 10 pcs', 'order, BISCUIT 10 packet'],
    ['tata salt 10', 'order, SALT 10 packet'],
    ['tata salt lite 10', 'order, LITE 10 packet'],
    ['tata salt 1kg x 10', 'order, SALT 10 packet'],
    ['oil 1l 5 carton', 'order, OIL-1 5 carton'],
    ['fortune oil 15 ltr x 4', 'order, OIL-15 4 tin'],
    ['parachute 200 - 24', 'order, PAR-200 24 bottle'],
    ['parachute 200ml 5 ctn', 'order, PAR-200 5 carton'],
    ['8mm tmt 4 bundle', 'order, TMT-8 4 bundle'],
    ['10 mm bar x 300 kg', 'order, TMT-10 300 kg'],
    ['white cement 25kg 10 bag', 'order, WHITE-25 10 bag'],
    ['white cement 3 packet', 'order, WHITE-5 3 packet'],
    ['cement white 5 kg x 3', 'order, WHITE-5 3 packet'],
    ['50kg cement x 12', 'order, CEM 12 bag'],
    ['0.5 carton white cement 5 kg', 'order, WHITE-5 0.5 carton'],
  ])('reads %j', (text, reading) => {
    expect(summary(text)).toBe(reading);
  });

  it.each([
    ['Cement x 100\nSugar x 50\nAtta x 5', 'order, CEM 100 bag, SUGAR 50 kg, ATTA 5 bag'],
    ['cement 100, sugar 50, atta 5', 'order, CEM 100 bag, SUGAR 50 kg, ATTA 5 bag'],
    ['cement 100,sugar 50;atta 5', 'order, CEM 100 bag, SUGAR 50 kg, ATTA 5 bag'],
    ['cement 100 and sugar 50', 'order, CEM 100 bag, SUGAR 50 kg'],
    ['100 cement aur 50 sugar', 'order, CEM 100 bag, SUGAR 50 kg'],
    ['100 cement + 50 kg chini', 'order, CEM 100 bag, SUGAR 50 kg'],
    ['1. Cement 100\n2. Sugar 50', 'order, CEM 100 bag, SUGAR 50 kg'],
    ['1) Cement 100\n2) Sugar 50', 'order, CEM 100 bag, SUGAR 50 kg'],
    ['1.Cement 100\n2.Sugar 50', 'order, CEM 100 bag, SUGAR 50 kg'],
    ['- Cement 100\n- Sugar 50', 'order, CEM 100 bag, SUGAR 50 kg'],
    ['• Cement: 100\n• Sugar: 50', 'order, CEM 100 bag, SUGAR 50 kg'],
    ['Cement\n100\nSugar\n50', 'order, CEM 100 bag, SUGAR 50 kg'],
    ['cement 10 bag sugar 5 kg atta 3', 'order, CEM 10 bag, SUGAR 5 kg, ATTA 3 bag'],
    ['10 bag cement 5 kg sugar', 'order, CEM 10 bag, SUGAR 5 kg'],
    ['cement 10 nutella 5', 'order, CEM 10 bag, !nutella 5'],
    ['Cement x 100\nDeliver to Shop no 5, MG Road, Pune 411001', 'order, CEM 100 bag'],
    ['pls send 20 bag cement to my shop at MG Road by 5 pm', 'order, CEM 20 bag'],
    ['Cement x 100\nRegards, Ramesh\n9876543210', 'order, CEM 100 bag'],
    ['Cement x 100, payment 5000 tomorrow', 'order, CEM 100 bag'],
    ['Cement x 100\nNutella x 5', 'order, CEM 100 bag, !Nutella x 5'],
    ['Cement x 100\noil x 5', 'order, CEM 100 bag, which OIL-1|OIL-15|PAR-200 5'],
  ])('reads the list %j', (text, reading) => {
    expect(summary(text)).toBe(reading);
  });

  it('takes a comma for the decimal sign in Portuguese alone', () => {
    expect(summary('açúcar 1,5 kg', { language: 'pt' })).toBe('order, SUGAR 1.5 kg');
    expect(summary('1.000 kg de açúcar e 10 cement', { language: 'pt' })).toBe(
      'order, SUGAR 1000 kg, CEM 10 bag',
    );
    expect(summary('sugar 1,5 kg')).toBe('order, SUGAR?');
  });

  it.each([
    ['cemnt 100', 'order, CEM 100 bag'],
    ['cemetn 100', 'order, CEM 100 bag'],
    ['ultratec cement 100', 'order, CEM 100 bag'],
    ['ultra tech cement 100', 'order, CEM 100 bag'],
    ['parachutte 200 ml 5', 'order, PAR-200 5 bottle'],
    ['whitecement 25 kg x 3', 'order, WHITE-25 3 bag'],
    ['ata 5', 'order, ATTA 5 bag'],
    ['cment 100', 'order, CEM 100 bag'],
    ['सिमेन्ट 100', 'order, CEM 100 bag'],
    ['hall 5', 'order, !hall 5'],
  ])('forgives a slip: %j', (text, reading) => {
    expect(summary(text)).toBe(reading);
  });
});

describe('CatalogueOrderReader, reading lists that leave something out', () => {
  it.each([
    ['tmt bar 8 mm 5 bundle\n10 mm 3 bundle', 'order, TMT-8 5 bundle, TMT-10 3 bundle'],
    ['tmt bar:\n8 mm 5 bundle\n10 mm 3', 'order, TMT-8 5 bundle, TMT-10 3 bundle'],
    ['white cement 5 kg 3 packet, 25 kg 2 bag', 'order, WHITE-5 3 packet, WHITE-25 2 bag'],
    ['fortune sunflower oil\n1 l - 12\n15 l - 2', 'order, OIL-1 12 pouch, OIL-15 2 tin'],
    ['cement 10 bag sugar 5 kg salt 3 packet', 'order, CEM 10 bag, SUGAR 5 kg, SALT 3 packet'],
    ['10 bag cement 5 kg sugar 3 packet salt', 'order, CEM 10 bag, SUGAR 5 kg, SALT 3 packet'],
    ['सीमेंट दस बोरी चीनी पाँच किलो', 'order, CEM 10 bag, SUGAR 5 kg'],
    ['cement10bag sugar5kg', 'order, CEM 10 bag, SUGAR 5 kg'],
    ['atta 200 kg', 'order, ATTA 20 bag'],
    ['old rate only pls\ncement 10', 'order, CEM 10 bag'],
    ['rate batao\ncement 10', 'price'],
    ['cement 10\nold rate only pls', 'order, CEM 10 bag'],
    ['cement 10 bag\nGST 27ABCDE1234F1Z5', 'order, CEM 10 bag'],
    ['Order from Balaji\ncement 10\nsugar 5 kg', 'order, CEM 10 bag, SUGAR 5 kg'],
  ])('reads %j', (text, reading) => {
    expect(summary(text)).toBe(reading);
  });
});

describe('CatalogueOrderReader, asking', () => {
  it.each([
    ['cement chahiye', 'order, CEM?'],
    ['cement', 'order, CEM?'],
    ['parachute 200', 'order, PAR-200?'],
    ['cement 50kg', 'order, CEM?'],
    ['cement 0', 'order, CEM?'],
    ['cement x -5', 'order, CEM?'],
    ['cement -5', 'order, CEM?'],
    ['cement 2-3 bag', 'order, CEM?'],
    ['cement 10 to 15', 'order, CEM?'],
    ['cement 10 se 15 bag', 'order, CEM?'],
    ['cement lagbhag 20', 'order, CEM?'],
    ['cement 100001', 'order, CEM?'],
    ['cement 99999999999999999999', 'order, CEM?'],
    ['cement 2.5', 'order, CEM?'],
    ['cement 5 carton', 'order, which WHITE-5|CEM 5'],
    ['cement 1.000', 'order, CEM?'],
    ['cement 10,20', 'order, CEM?'],
    ['cement 5 bag 6 bag', 'order, CEM?'],
    ['cement 5\ncement 10', 'order, CEM?'],
    ['cement 5 nahi 6', 'order, CEM 6 bag'],
    ['white cement 10', 'order, which WHITE-5|WHITE-25 10'],
    ['sunflower oil 5', 'order, which OIL-1|OIL-15 5'],
    ['sunflower oil', 'order, which OIL-1|OIL-15'],
    ['tmt 100 kg', 'order, which TMT-8|TMT-10 100'],
    ['JK Lakshmi white cement 5 kg 10', 'order, which WHITE-5 10'],
    ['tmt 20 mm 5 bundle', 'order, which TMT-8|TMT-10'],
  ])('asks about %j', (text, reading) => {
    expect(summary(text)).toBe(reading);
  });

  it.each([
    ['nutella x 5', 'order, !nutella x 5'],
    ['cement 1e309', 'order, CEM?'],
    ['__proto__ x 5', 'order, !__proto__ x 5'],
    ['[object Object] x 5', 'order, ![object Object] x 5'],
    ['cement 5, <b>nutella</b> 6', 'order, CEM 5 bag, !<b>nutella</b> 6'],
    ['constructor x 5', 'order, !constructor x 5'],
  ])('does not swap in a neighbour for %j', (text, reading) => {
    expect(summary(text)).toBe(reading);
  });

  it('keeps the amount and its unit while the product is asked', () => {
    const [question] = read('5 carton oil').clarify;
    expect(question).toMatchObject({ span: '5 carton oil', unit: 'carton', why: 'product' });
    expect(question?.candidates).toEqual(['OIL-1', 'PAR-200']);
  });

  it('lets what was bought before decide between equals', () => {
    expect(summary('sunflower oil 5', { history: [ordered('OIL-15', 1, 'tin')] })).toBe(
      'order, OIL-15 5 tin',
    );
  });
});

describe('CatalogueOrderReader, on messages that order nothing', () => {
  it.each([
    ['order', 'order|Place an order|ऑर्डर देना है'],
    [
      'price',
      'cement price?|rate of cement 100 bags|Rate batao: cement 100|cement 100 bag kitne ka|quanto custa 10 cement',
    ],
    [
      'stock',
      '100 bag cement mil jayega kya|cement available?|do you have cement, 100 bags?|is cement in stock|cement hai kya',
    ],
    ['status', 'where is my order|order kab aayega|status|Kab tak milega ORD-1042'],
    [
      'human',
      'Please call me on 9876543210|10 bags cement damaged|I got only 90 bags cement|5 sugar kharab nikla|talk to a person|cancel my order',
    ],
    ['balance', 'mera hisab bhejo|paid 5000|payment done'],
    ['invoice', 'send me the bill'],
    ['greeting', 'Thank you for the 10 bags|hi|Hello!|namaste 🙏|bom dia|thank you|धन्यवाद'],
    ['help', 'help|मदद|ajuda'],
    ['confirm', 'yes|yes confirm|please confirm my order|confirm karo|haan ji|sim|हाँ|OK'],
    ['cancel', 'cancel|nahi|não'],
    ['opt_out', 'stop|STOP|unsubscribe|parar|बंद करो'],
    ['reorder', 'same order|repeat last order|wahi order'],
    ['other', '|   |👍|100|9876543210|good joke yaar|what is this?|1'],
  ])('%s', (intent, texts) => {
    for (const text of texts.split('|')) expect(`${text}: ${summary(text)}`).toBe(`${text}: ${intent}`);
  });

  it('repeats the last order whole', () => {
    expect(summary('same order', { lastOrder: [ordered('CEM', 5, 'bag'), ordered('GONE', 1, 'bag')] })).toBe(
      'reorder, CEM 5 bag, !GONE',
    );
  });
});
