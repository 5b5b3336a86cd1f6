import { bareNumberIn, invoiceNamedIn } from './invoice-named.js';

it.each([
  ['INV/26-27/000001', 'INV/26-27/000001'],
  ['INV-26-27-000002', 'INV/26-27/000002'],
  ['send inv/26-27/2 please', 'INV/26-27/000002'],
  ['INV/26/000123', 'INV/26/000123'],
  ['ORD-26-27', null],
  ['inverter 26-27', null],
  ['bill 2', null],
])('%s names the invoice %s', (text, number) => {
  expect(invoiceNamedIn(text)).toBe(number);
});

it.each([
  ['bill of order 1004', '1004'],
  ['bill 2', '2'],
  ['बिल १००४', '1004'],
  ['bill #7?', '7'],
  ['last bill', null],
  ['bill of 12/11', null],
  ['bill of 5,000.50', null],
])('%s holds the bare number %s', (text, number) => {
  expect(bareNumberIn(text)).toBe(number);
});
