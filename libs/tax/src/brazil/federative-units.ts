/** The 26 states and the federal district, as ISO 3166-2:BR has them. */
export const FEDERATIVE_UNITS: ReadonlySet<string> = new Set(
  'AC AL AM AP BA CE DF ES GO MA MG MS MT PA PB PE PI PR RJ RN RO RR RS SC SE SP TO'.split(' '),
);
