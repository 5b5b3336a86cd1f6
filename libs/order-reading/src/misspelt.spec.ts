import { product, summaryIn } from '../testing/shop.js';
import { indexCatalogue } from './index.js';

const shelf = indexCatalogue([
  product('GHADI-1', 'Ghadi Detergent Powder 1 kg', 'bag'),
  product('TIDE-1', 'Tide Detergent Bar 1 kg', 'bag'),
  product('DOOR', 'Flush Door 30 mm', 'piece'),
  product('KETCHUP-1', 'Kissan Tomato Ketchup 1 kg', 'bottle'),
  product('ROD', 'Tata Tiscon TMT Bar 8 mm', 'bundle'),
  product('WIRE-R', 'Havells Wire 2.5 sqmm Red', 'coil'),
  product('WIRE-K', 'Havells Wire 2.5 sqmm Black', 'coil'),
  product('SOAP-R', 'Lux Soap Rose', 'carton'),
  product('SOAP-J', 'Lux Soap Jasmine', 'carton'),
  product('CEMENT', 'Ultratech PPC Cement', 'bag'),
  product('MULTI-5', 'Aashirvaad Multigrain Atta 5 kg', 'bag'),
  product('ATTA', 'Loose Atta', 'kg'),
  product('PANTS', 'Pampers Pants Large 34 pcs', 'packet', '', { carton: 4 }),
]);

describe('a slip of the finger', () => {
  it('is seen by its letters, where it sounds like another word of the catalogue', () => {
    expect(summaryIn(shelf, 'Ghadi Detergent Podwer 1 kg 38 bag')).toBe('order, GHADI-1 38 bag');
    expect(summaryIn(shelf, 'Kissan Toamto Ketchup 16 bottle')).toBe('order, KETCHUP-1 16 bottle');
  });

  it('tells goods apart by the word it is in', () => {
    expect(summaryIn(shelf, 'lux soap jasimne 4 carton')).toBe('order, SOAP-J 4 carton');
  });

  it('makes no other word of a word that the goods do not have', () => {
    expect(summaryIn(shelf, 'lux soap sandal 5 carton')).toBe('order, which SOAP-R|SOAP-J 5');
  });
});

describe('two words typed together', () => {
  it('are parted where each is spelt as the catalogue has it', () => {
    expect(summaryIn(shelf, 'ultratechppc cement 5 bag')).toBe('order, CEMENT 5 bag');
  });
});

describe('the size at the end of a name', () => {
  it('is no order of other goods, with the count before the name', () => {
    expect(summaryIn(shelf, '14 bag aashirvaad multigrain atta 5 kg and 4 coil havells wire red')).toBe(
      'order, MULTI-5 14 bag, WIRE-R 4 coil',
    );
  });

  it('may be what a packet holds', () => {
    expect(summaryIn(shelf, 'pampers pants large 34 pcs')).toBe('order, PANTS?');
    expect(summaryIn(shelf, 'pampers pants large 34 pcs 2 carton')).toBe('order, PANTS 2 carton');
  });
});
