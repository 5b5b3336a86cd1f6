import { readBrazilian } from './registrations.js';

describe('readBrazilian', () => {
  it.each([
    ['11222333000181', 'CNPJ', '11.222.333/0001-81'],
    ['00.000.000/0001-91', 'CNPJ', '00.000.000/0001-91'], // Banco do Brasil
    ['12.ABC.345/01DE-35', 'CNPJ', '12.ABC.345/01DE-35'], // the example of the Receita Federal
    ['12abc34501de35', 'CNPJ', '12.ABC.345/01DE-35'],
    ['11144477735', 'CPF', '111.444.777-35'],
    ['529.982.247-25', 'CPF', '529.982.247-25'],
  ])('reads %s as a %s', (text, name, number) => {
    expect(readBrazilian(text)).toEqual({ ok: true, value: { name, number } });
  });

  it.each([
    ['11222333000182', 'wrong-check-digit'],
    ['11222333000191', 'wrong-check-digit'],
    ['11144477736', 'wrong-check-digit'],
    ['111.111.111-11', 'wrong-check-digit'],
    ['00000000000000', 'wrong-check-digit'],
    ['1114447773', 'malformed-tax-id'],
    ['12ABC34501DEAB', 'malformed-tax-id'],
    ['', 'malformed-tax-id'],
  ])('refuses %j: %s', (text, kind) => {
    expect(readBrazilian(text)).toEqual({ ok: false, refusal: { kind } });
  });
});
