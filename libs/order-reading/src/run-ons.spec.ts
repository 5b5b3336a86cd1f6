import { product, summaryIn } from '../testing/shop.js';
import { indexCatalogue } from './catalogue-index.js';

const shelf = indexCatalogue(
  [
    product('COKE-250', 'Coca-Cola 250 ml', 'bottle', 'coke', { crate: 24 }),
    product('COKE-2', 'Coca-Cola 2 L', 'bottle', 'coke', { carton: 9 }),
    product('SURF', 'Surf Excel Sachet ₹10', 'sachet', 'surf 10', { strip: 12, carton: 480 }),
    product('MAGGI', 'Maggi Noodles 70 g', 'packet', 'maggi', { carton: 96 }),
    product('PIPE-75', 'SWR Pipe 75 mm', 'piece', 'swr pipe 75', { bundle: 10 }),
    product('PIPE-110', 'SWR Pipe 110 mm', 'piece', 'swr pipe 110', { bundle: 10 }),
    product('BEND', 'SWR Bend 110 mm', 'piece', 'swr bend', { box: 20 }),
    product('TEA-250', 'Tata Tea Premium 250 g', 'packet', 'tata chai', { carton: 40 }),
    product('TEA-500', 'Tata Tea Premium 500 g', 'packet', 'tata chai', { carton: 24 }),
    product('GOLD-250', 'Tata Tea Gold 250 g', 'packet', 'tata gold', { carton: 40 }),
    product('SOCKET-6', 'Roma Socket 6 A 5 Pin', 'piece', '5 pin socket', { box: 10 }),
    product('SOCKET-16', 'Roma Socket 16 A 6 Pin', 'piece', '6 pin socket', { box: 10 }),
    product('TAWA', 'Iron Tawa', 'piece', 'tawa'),
    product('SPADE', 'Spade', 'piece', 'fawda'),
    product('SPADE-H', 'Spade with Handle', 'piece', 'fawda with handle'),
    product('NPK', 'NPK 19:19:19 1 kg', 'packet'),
    product('WIRE', 'Finolex Wire 1.5 sq mm Red', 'coil', 'finolex 1.5 red', { box: 10 }),
    product('TANK-500', 'Sintex Tank 500 L', 'piece'),
    product('TANK-1000', 'Sintex Tank 1000 L', 'piece'),
    product('TAPE', 'Clear Tape 2 inch', 'roll', '', { carton: 72 }),
    product('GULKAND', 'Gulkand 500 g', 'jar'),
    product('KATTHA', 'Bahubali Kattha 100 g', 'packet', 'kattha'),
    product('CHANA', 'Kabuli Chana', 'kg'),
    product('OIL', 'Engine Oil 5W30 1 L', 'bottle', 'mobil 5w30', { carton: 24 }),
    product('OIL-20', 'Engine Oil 20W50 1 L', 'bottle', 'mobil 20w50', { carton: 24 }),
  ].map((each) => ({ ...each, category: each.sku.split('-')[0]! })),
);
const read = (text: string): string => summaryIn(shelf, text);

describe('orders in one breath', () => {
  it.each([
    ['coke small 2 crate, coke bada 1 ctn', 'order, COKE-250 2 crate, COKE-2 1 carton'],
    ['bhaiya tata chai badi wali 6', 'order, TEA-500 6 packet'],
  ])('tell sizes by a word: %j', (text, reading) => {
    expect(read(text)).toBe(reading);
  });

  it.each([
    [
      '5 swr pipe 110mm 10 swr bend 110 4 swr pipe 75mm',
      'order, PIPE-110 5 piece, BEND 10 piece, PIPE-75 4 piece',
    ],
    ['tata chai 500 wali 6, 250 wali 12', 'order, TEA-500 6 packet, TEA-250 12 packet'],
    ['1 box 5 pin socket 2 box 6 pin socket', 'order, SOCKET-6 1 box, SOCKET-16 2 box'],
    ['mobil 5w30 12, mobil 20w50 6', 'order, OIL 12 bottle, OIL-20 6 bottle'],
    ['19 19 19 - 25 pkt', 'order, NPK 25 packet'],
    ['finolex 1.5 sq. mm red - 4 coil', 'order, WIRE 4 coil'],
    ['sintex 1000 litre ek tank bhej do', 'order, TANK-1000 1 piece'],
    ['also one sintex 500 tank', 'order, TANK-500 1 piece'],
  ])('keep each size with its goods: %j', (text, reading) => {
    expect(read(text)).toBe(reading);
  });

  it.each([
    ['1 ctn maggi 40 surf sachet', 'order, MAGGI 1 carton, SURF 40 sachet'],
    ['2 ctn maggi aur ek surf ki', 'order, MAGGI 2 carton, SURF 1 carton'],
  ])('count in the unit before only where they say so: %j', (text, reading) => {
    expect(read(text)).toBe(reading);
  });

  it.each([
    ['fawda with handle 8 and 5 without handle', 'order, SPADE-H 8 piece, SPADE 5 piece'],
    ['lohe ka tawa 10', 'order, TAWA 10 piece'],
    ['1 ctn each of maggi and coke 2 L', 'order, MAGGI 1 carton, COKE-2 1 carton'],
  ])('say what goods have and lack: %j', (text, reading) => {
    expect(read(text)).toBe(reading);
  });

  it.each([
    ['2 ctn maggi, no, 3', 'order, MAGGI 3 carton'],
    ['maggi 2 ctn.. arre do nahi teen ctn', 'order, MAGGI 3 carton'],
    ['2 peti maggi noodles nahi nahi 3 peti', 'order, MAGGI 3 carton'],
    ['dhai kilo... nahi nahi pachis kilo kabuli chana', 'order, CHANA 25 kg'],
  ])('hold to the last count: %j', (text, reading) => {
    expect(read(text)).toBe(reading);
  });

  it.each([
    ['40 roll clear tape', 'order, TAPE 40 roll'],
    ['gulkand 6 kattha 4', 'order, GULKAND 6 jar, KATTHA 4 packet'],
    ['maggi 2 ctn, bajra 30 kilo', 'order, MAGGI 2 carton, !bajra 30 kilo'],
    ['maggi noodles 70g bhejo 3 peti', 'order, MAGGI 3 carton'],
  ])('take names for names and counts for counts: %j', (text, reading) => {
    expect(read(text)).toBe(reading);
  });

  it.each([
    ['maggi 2 ctn, boy is coming with tempo MH12 4432', 'order, MAGGI 2 carton'],
    ['maggi 2 ctn. Send by tempo, road is broken near the temple', 'order, MAGGI 2 carton'],
    ['maggi 2 ctn, pick up myself', 'order, MAGGI 2 carton'],
    ['subah se 4 grahak laut gaye, 2 peti maggi bhej', 'order, MAGGI 2 carton'],
    ['maggi 2 ctn, tata gold 10 kg. Price last time was 760', 'order, MAGGI 2 carton, GOLD-250 40 packet'],
  ])('leave remarks aside: %j', (text, reading) => {
    expect(read(text)).toBe(reading);
  });
});
