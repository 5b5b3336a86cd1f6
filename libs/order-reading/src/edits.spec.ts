import { ordered, summary } from '../testing/shop.js';

describe('what is not to be taken off', () => {
  const draft = [ordered('CEM', 100, 'bag'), ordered('SUGAR', 50, 'kg')];
  it.each([
    "don't remove sugar",
    'chini mat hatana',
    'चीनी हटाओ मत',
    'chini cancel mat karna',
    'chini kam mat karo',
    'skip the rest',
    'baaki chhod do',
    'aur mat bhejna',
  ])('stays: %s', (text) => {
    expect(summary(text, { draft })).not.toMatch(/-SUGAR|=SUGAR/);
  });

  it.each(['chini hatao', 'chini nahi chahiye hata do', 'chini mat bhejna'])('goes: %s', (text) => {
    expect(summary(text, { draft })).toContain('-SUGAR');
  });
});

describe('a line of the draft told by its place', () => {
  const draft = [ordered('CEM', 100, 'bag'), ordered('SUGAR', 50, 'kg')];
  it.each([
    ['2nd item remove', 'edit, -SUGAR'],
    ['remove item 2', 'edit, -SUGAR'],
    ['doosra wala hata do', 'edit, -SUGAR'],
    ['दूसरा वाला हटा दो', 'edit, -SUGAR'],
    ['tira o segundo', 'edit, -SUGAR'],
    ['first item 60', 'edit, =CEM 60 bag'],
    ['double the first', 'edit, =CEM 200 bag'],
    ['1st 10, 2nd 4', 'edit, =CEM 10 bag, =SUGAR 4 kg'],
    ['item 2 kg sugar', 'edit, =SUGAR 2 kg'],
    ['remove the third one', 'edit'],
    ['deliver 5 on 2nd', 'other'],
  ])('is changed: %j', (text, reading) => {
    expect(summary(text, { draft })).toBe(reading);
  });
});

describe('one that is wanted instead of another', () => {
  const draft = [ordered('CEM', 100, 'bag')];
  it.each([
    ['cement nahi atta chahiye', 'edit, -CEM, +ATTA 100 bag'],
    ['atta nahi cement chahiye', 'edit, CEM?'],
  ])('does not take off what is wanted: %j', (text, reading) => {
    expect(summary(text, { draft })).toBe(reading);
  });
});

describe('a complaint beside a draft', () => {
  const draft = [ordered('CEM', 100, 'bag'), ordered('SUGAR', 50, 'kg')];
  it.each([
    'gaadi me 3 bag cement phate the',
    'cement 5 bag damage',
    '10 bag cement wapas lena',
    'cement ki 5 bori geeli aayi',
    'पिछली बार 5 बोरी फटी हुई थी',
  ])('changes nothing in it: %j', (text) => {
    expect(summary(text, { draft })).toBe('human');
  });

  it.each(['cement kam karke 80 bag', 'cement badha ke 80'])('and a change is none: %j', (text) => {
    expect(summary(text, { draft })).toBe('edit, =CEM 80 bag');
  });
});

describe('edits beside a question', () => {
  const draft = [ordered('CEM', 100, 'bag'), ordered('SUGAR', 50, 'kg')];
  it.each([
    ['remove sugar and is atta in stock?', 'edit, -SUGAR'],
    ['chini hatao, cement 80, atta hai?', 'edit, -SUGAR, =CEM 80 bag'],
    ['sugar hata do aur atta milega kya', 'edit, -SUGAR'],
  ])('are made: %j', (text, reading) => {
    expect(summary(text, { draft })).toBe(reading);
  });
});

describe('CatalogueOrderReader, with an open draft', () => {
  const draft = [ordered('CEM', 100, 'bag'), ordered('SUGAR', 50, 'kg')];

  it.each([
    ['cement 80', 'edit, =CEM 80 bag'],
    ['make cement 80', 'edit, =CEM 80 bag'],
    ['change cement to 80', 'edit, =CEM 80 bag'],
    ['cement 80 kar do', 'edit, =CEM 80 bag'],
    ['cement ko 80 karo', 'edit, =CEM 80 bag'],
    ['atta x 5', 'edit, +ATTA 5 bag'],
    ['add 5 atta', 'edit, +ATTA 5 bag'],
    ['5 more cement', 'edit, +CEM 5 bag'],
    ['aur 5 cement', 'edit, +CEM 5 bag'],
    ['remove sugar', 'edit, -SUGAR'],
    ['sugar hata do', 'edit, -SUGAR'],
    ['just cement', 'edit, -SUGAR'],
    ['chini nahi chahiye', 'edit, -SUGAR'],
    ['cancel sugar', 'edit, -SUGAR'],
    ['remove sugar, cement 80', 'edit, -SUGAR, =CEM 80 bag'],
    ['remove everything', 'edit, -CEM, -SUGAR'],
    ['sab hata do', 'edit, -CEM, -SUGAR'],
    ['remove 5 cement', 'edit, CEM?'],
    ['remove atta', 'edit, !remove atta'],
    ['2 bag cement kam', 'edit, =CEM 98 bag'],
    ['replace sugar with atta', 'edit, ATTA?, -SUGAR'],
    ['make it 80', 'edit, which CEM|SUGAR'],
    ['cement', 'edit, CEM?'],
    ['hello', 'greeting'],
    ['change', 'edit'],
    ['aur cement 80 kar do', 'edit, +CEM 80 bag'],
    ['5 bag cement aur bhej do', 'edit, +CEM 5 bag'],
    ['make it 5 more', 'edit, which CEM|SUGAR'],
    ['remove cement, cement 80', 'edit, CEM?'],
    ['remove sugar, sugar hata do', 'edit, -SUGAR'],
    ["I don't want sugar", 'edit, -SUGAR'],
    ['cancel order', 'cancel'],
    ['sugar kitne ka', 'price'],
    ['80', 'other'],
  ])('reads %j', (text, reading) => {
    expect(summary(text, { draft })).toBe(reading);
  });

  it('takes "it" for the only line', () => {
    expect(summary('make it 80', { draft: draft.slice(0, 1) })).toBe('edit, =CEM 80 bag');
    expect(summary('80', { draft: draft.slice(0, 1) })).toBe('edit, =CEM 80 bag');
    expect(summary('1', { draft: draft.slice(0, 1) })).toBe('other');
  });

  it('means the line that is there before others like it', () => {
    const white = [ordered('WHITE-25', 2, 'bag'), ordered('SUGAR', 50, 'kg')];
    expect(summary('remove cement', { draft: white })).toBe('edit, -WHITE-25');
    expect(summary('white cement 5', { draft: white })).toBe('edit, =WHITE-25 5 bag');
    expect(summary('cement 5', { draft: white })).toBe('edit, =WHITE-25 5 bag');
    expect(summary('cement 5 kg 3 packet', { draft: white })).toBe('edit, +WHITE-5 3 packet');
  });

  it.each([
    ['double the sugar', 'edit, =SUGAR 100 kg'],
    ['sugar aadhi kar do', 'edit, =SUGAR 25 kg'],
    ['10 kg sugar less', 'edit, =SUGAR 40 kg'],
    ['not 100, 80', 'edit, =CEM 80 bag'],
    ['cement 100 nahi 80', 'edit, =CEM 80 bag'],
    ['100 -> 80 cement', 'edit, =CEM 80 bag'],
    ['take 80 bags instead of 100', 'edit, =CEM 80 bag'],
    ['remove the last item', 'edit, -SUGAR'],
    ['clear the list', 'edit, -CEM, -SUGAR'],
    ['sugar ki jagah atta', 'edit, ATTA?, -SUGAR'],
    ['double cement and add 2 salt', 'edit, =CEM 200 bag, +SALT 2 packet'],
  ])('reads %j', (text, reading) => {
    expect(summary(text, { draft })).toBe(reading);
  });

  it.each([
    ['dono 10 kar do', 'edit, =CEM 10 bag, =SUGAR 10 kg'],
    ['dono double', 'edit, =CEM 200 bag, =SUGAR 100 kg'],
    ['ditch the sugar', 'edit, -SUGAR'],
    ['bump cement to 120', 'edit, =CEM 120 bag'],
    ['last item, bin it', 'edit, -SUGAR'],
    ['aakhri wala mat bhejna', 'edit, -SUGAR'],
    ['wipe the whole thing', 'edit, -CEM, -SUGAR'],
    ['cement 80 instead of 100 and skip the sugar', 'edit, -SUGAR, =CEM 80 bag'],
  ])('reads %j of several lines', (text, reading) => {
    expect(summary(text, { draft })).toBe(reading);
  });

  it('swaps a line for its kin of the same size, in its quantity', () => {
    const oil = [ordered('SALT', 10, 'packet')];
    expect(summary('swap tata salt for salt lite', { draft: oil })).toBe('edit, -SALT, +LITE 10 packet');
    expect(summary('tata salt ki jagah lite bhejo', { draft: oil })).toBe('edit, -SALT, +LITE 10 packet');
  });

  it.each([
    'tmt 8 mm se 10 mm',
    'sariya 8 mm ki jagah 10 mm',
    'sariya 8 mm hata ke 10 mm wala bhejo',
    'instead of sariya 8 mm send 10 mm',
    'swap the 8 mm sariya for 10 mm',
  ])('takes a size for a size in %j', (text) => {
    const steel = [ordered('TMT-8', 500, 'kg'), ordered('CEM', 100, 'bag')];
    expect(summary(text, { draft: steel })).toBe('edit, -TMT-8, +TMT-10 500 kg');
  });

  it('swaps for no other kind of goods without a word for it', () => {
    const steel = [ordered('TMT-8', 500, 'kg'), ordered('SUGAR', 50, 'kg')];
    expect(summary('sugar ko 10 karo', { draft: steel })).toBe('edit, =SUGAR 10 kg');
    expect(summary('sugar 50 se 60 kar do', { draft: steel })).toBe('edit, =SUGAR 60 kg');
  });

  it.each([
    ['cement me se 20 kaat lo', 'edit, =CEM 80 bag'],
    ['shave 20 off the cement', 'edit, =CEM 80 bag'],
    ['cement down by 20', 'edit, =CEM 80 bag'],
    ['chuck in 4 more cement', 'edit, +CEM 4 bag'],
    ['triple sugar', 'edit, =SUGAR 150 kg'],
    ['baaki sab hata do, cement 80', 'edit, -SUGAR, =CEM 80 bag'],
    ['sirf cement bhejna', 'edit, -SUGAR'],
  ])('reads %j as a change of what is there', (text, reading) => {
    expect(summary(text, { draft })).toBe(reading);
  });

  it.each([
    ['cement 70.. scratch that 80', 'edit, =CEM 80 bag'],
    ['oops typed 100 meant 80', 'edit, =CEM 80 bag'],
    ['cement 100 likha tha 80 padho', 'edit, =CEM 80 bag'],
  ])('takes the second number of %j', (text, reading) => {
    expect(summary(text, { draft })).toBe(reading);
  });

  it.each(['drop the cement at the gate', 'leave the cement bags outside'])(
    'takes nothing off that is merely put down somewhere: %j',
    (text) => {
      expect(summary(text, { draft })).toBe('other');
    },
  );
});

describe('CatalogueOrderReader, asked for the last order', () => {
  const lastOrder = [ordered('CEM', 100, 'bag'), ordered('SUGAR', 50, 'kg')];

  it.each([
    ['same as last time', 'reorder, CEM 100 bag, SUGAR 50 kg'],
    ['same as last time but 20 more sugar', 'reorder, CEM 100 bag, SUGAR 70 kg'],
    ['repeat last order without sugar', 'reorder, CEM 100 bag'],
    ['wahi order, sugar hata ke', 'reorder, CEM 100 bag'],
    ['pichla order aur 2 salt', 'reorder, CEM 100 bag, SUGAR 50 kg, SALT 2 packet'],
    ['repete o pedido sem o açúcar', 'reorder, CEM 100 bag'],
  ])('reads %j', (text, reading) => {
    expect(summary(text, { lastOrder })).toBe(reading);
  });
});
