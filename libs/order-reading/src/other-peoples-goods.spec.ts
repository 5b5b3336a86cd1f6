import { product, summaryIn } from '../testing/shop.js';
import { indexCatalogue } from './catalogue-index.js';

const shelf = indexCatalogue(
  [
    product('SWITCH-6', 'GM Modular Switch 6 A', 'piece', '', { box: 20 }),
    product('SOCKET-6', 'GM Modular Socket 6 A', 'piece', '', { box: 10 }),
    product('BISCUIT-5', 'Priyagold Butter Bite Biscuit ₹5', 'packet', '', { carton: 144 }),
    product('BISCUIT-10', 'Priyagold Butter Bite Biscuit ₹10', 'packet', '', { carton: 72 }),
    product('MARIE-10', 'Priyagold Marie Lite Biscuit ₹10', 'packet', 'marie lite', { carton: 60 }),
    product('DAL', 'Toor Dal Loose', 'kg', 'toor dal'),
    product('BULB-9', 'Eveready LED Bulb 9 W', 'piece', '', { carton: 50 }),
    product('BULB-9W', 'Eveready LED Bulb 9 W Warm White', 'piece', 'warm white bulb', { carton: 50 }),
    product('WIRE-15R', 'Finolex FR Wire 1.5 sq mm Red', 'coil'),
    product('WIRE-15B', 'Finolex FR Wire 1.5 sq mm Black', 'coil'),
    product('WIRE-25R', 'Finolex FR Wire 2.5 sq mm Red', 'coil'),
    product('WIRE-25B', 'Finolex FR Wire 2.5 sq mm Black', 'coil'),
    product('CEM', 'UltraTech OPC Cement 50 kg', 'bag', 'opc'),
    product('OIL-1', 'Engine Mustard Oil 1 L', 'bottle', '', { carton: 12 }),
    product('OIL-15', 'Engine Mustard Oil 15 kg Tin', 'tin', 'इंजन टीन'),
    product('COLOUR-B', 'Godrej Expert Rich Creme Hair Colour Burgundy', 'piece', '', { box: 12 }),
    product('COLOUR-N', 'Godrej Expert Rich Creme Hair Colour Natural', 'piece', '', { box: 12 }),
  ].map((each) => ({ ...each, category: each.sku.split('-')[0]! })),
);
const read = (text: string): string => summaryIn(shelf, text);

describe('goods that are another\u2019s', () => {
  it.each([
    // A brand before a size stands with the name behind the size.
    ['havells 6 amp switch 2 box and gm 6a socket 2 box', 'order, SOCKET-6 2 box, which SWITCH-6 2'],
    // A price names nothing.
    ['parle g 5rs 3 ctn', 'order, !parle g 5rs 3 ctn'],
    [
      'butter bite 10rs 1 ctn, parle g 5rs 3 ctn, marie lite 2 ctn',
      'order, BISCUIT-10 1 carton, MARIE-10 2 carton, !parle g 5rs 3 ctn',
    ],
    [
      'godrej expert burgundy 1 box. godrej expert copper 1 box',
      'order, COLOUR-B 1 box, which COLOUR-B|COLOUR-N 1',
    ],
    // Letters are no word.
    ['apex 3', 'order, !apex 3'],
    ['gm switch 6a ya anchor 5', 'order, SWITCH-6?'],
  ])('are not booked: %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

describe('numbers', () => {
  it.each([
    ['toor dal 500 g 10', 'order, DAL?'],
    ['toor dal 50 kg @ 98', 'order, DAL 50 kg'],
    ['gst 27AAAAA1111A1Z5 opc cement 10', 'order, CEM 10 bag'],
    ['opc cement 10 bag gst 27aaaaa1111a1z5', 'order, CEM 10 bag'],
    [
      'wire finolex 1.5 red 3 coil black 3 coil, 2.5 red 2 black 2',
      'order, WIRE-15R 3 coil, WIRE-15B 3 coil, WIRE-25R 2 coil, WIRE-25B 2 coil',
    ],
  ])('are what they are written for: %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

describe('a price of two decimals', () => {
  const tackle = indexCatalogue(
    [
      product('ROD', 'Vara Telescópica 2,10 m', 'piece', '', { fardo: 10 }),
      product('ROD-S', 'Vara Telescópica 1,80 m', 'piece', '', { fardo: 10 }),
    ].map((each) => ({ ...each, currency: 'BRL' })),
  );
  it.each([
    ['vara telescópica 2,10 um fardo', 'order, ROD 1 fardo'],
    ['vara telescópica 1,80 m 3, 25,90', 'order, ROD-S 3 piece'],
  ])('is none where the goods measure that: %s', (text, expected) => {
    expect(summaryIn(tackle, text, { language: 'pt' })).toBe(expected);
  });
});

describe('kinds', () => {
  it.each([
    ['warm white 9w bulb eveready 20 pc, normal 9w 50 pc', 'order, BULB-9W 20 piece, BULB-9 50 piece'],
    ['enjin 1 litre 3 ctn, enjin tin 6', 'order, OIL-1 3 carton, OIL-15 6 tin'],
    ['इंजन 1 लीटर 2 पेटी', 'order, OIL-1 2 carton'],
  ])('are told apart: %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

describe('a list beside other talk', () => {
  it.each([
    [
      'gm switch 6a 2 box and socket 1 box, last week rate only please',
      'order, SWITCH-6 2 box, SOCKET-6 1 box',
    ],
    [
      'gm switch 6a 2 box gm socket 6a 1 box payment by cheque on monday',
      'order, SWITCH-6 2 box, SOCKET-6 1 box',
    ],
    ['this time dont forget anything my friend: toor dal 20 kg', 'order, DAL 20 kg'],
    ['gst opc cement 10 bag, toor dal 5 kg', 'order, DAL 5 kg, which CEM 10'],
  ])('is read: %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

describe('what is asked or told beside goods', () => {
  it.each([
    ['gm switch 6a 2 box and dal 5 kilo also what about the wire price', 'order, SWITCH-6 2 box, DAL 5 kg'],
    ['toor dal 5 kg, gm socket 6a 2, drop the dal in blue barrel', 'order, SOCKET-6 2 piece, DAL?'],
    ['opc cement 10 bag aa gaya, ab 5 kg toor dal bhejo', 'order, DAL 5 kg'],
    ['opc cement 10 bag aa gaya', 'other'],
    ['aaj ka bhav: toor dal 148, opc cement 340', 'price'],
    ['toor dal 60 kg in 30 kg bags', 'order, DAL 60 kg'],
    ['रेट', 'price'],
    ['संदेश बंद करो', 'opt_out'],
    ['mujhe message nahi chahiye', 'opt_out'],
  ])('is no part of them: %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});
