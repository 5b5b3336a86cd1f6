import { Quantity } from '@munshi/kernel';
import { isNews, lookedAt, takingSeen } from './stock-news.js';

const look = (stock: number | null, taken = 0) => ({
  stock: stock === null ? null : Quantity.of(stock),
  taken: Quantity.of(taken),
});

describe('a count', () => {
  it.each([
    [true, 'it is the first', null, 100],
    [true, 'it was not counted before', look(null), 100],
    [false, 'it is the last again', look(100), 100],
    [true, 'somebody has counted', look(100), 80],
    [false, 'our invoices have taken it off', look(100, 20), 80],
    [false, 'our invoices are not seen yet', look(100, 20), 100],
    [true, 'it is neither', look(100, 20), 90],
    [false, 'it is counted no more', look(100), null],
  ] as const)('is news: %s, when %s', (news, _, known, stock) => {
    expect(isNews(known, stock === null ? null : Quantity.of(stock))).toBe(news);
  });

  it.each([
    [true, 'it is less by what they bill', look(100, 20), 80],
    [false, 'it is what it was', look(100, 20), 100],
    [null, 'it is something else', look(100, 20), 90],
    [null, 'there were none', look(100), 100],
    [null, 'it is the first', null, 100],
  ] as const)('shows whether invoices take goods off: %s, when %s', (taking, _, known, stock) => {
    expect(takingSeen(known, Quantity.of(stock))).toBe(taking);
  });

  it('keeps what our invoices have taken off until that is seen', () => {
    expect(lookedAt(look(100, 20), Quantity.of(100), Quantity.zero)).toEqual(look(100, 20));
    expect(lookedAt(look(100, 20), Quantity.of(80), Quantity.zero)).toEqual(look(80));
    expect(lookedAt(null, Quantity.of(80), Quantity.zero)).toEqual(look(80));
  });
});
