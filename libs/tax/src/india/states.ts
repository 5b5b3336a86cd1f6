/** A state or union territory as GST knows it; `code` is the two digits that its GSTINs begin with. */
export interface State {
  readonly code: string;
  readonly name: string;
  /** A union territory without a legislature levies UTGST where a state levies SGST. */
  readonly levies: 'SGST' | 'UTGST';
}

const NAMES: readonly (readonly [code: string, name: string])[] = [
  ['01', 'Jammu and Kashmir'],
  ['02', 'Himachal Pradesh'],
  ['03', 'Punjab'],
  ['04', 'Chandigarh'],
  ['05', 'Uttarakhand'],
  ['06', 'Haryana'],
  ['07', 'Delhi'],
  ['08', 'Rajasthan'],
  ['09', 'Uttar Pradesh'],
  ['10', 'Bihar'],
  ['11', 'Sikkim'],
  ['12', 'Arunachal Pradesh'],
  ['13', 'Nagaland'],
  ['14', 'Manipur'],
  ['15', 'Mizoram'],
  ['16', 'Tripura'],
  ['17', 'Meghalaya'],
  ['18', 'Assam'],
  ['19', 'West Bengal'],
  ['20', 'Jharkhand'],
  ['21', 'Odisha'],
  ['22', 'Chhattisgarh'],
  ['23', 'Madhya Pradesh'],
  ['24', 'Gujarat'],
  ['25', 'Daman and Diu'],
  ['26', 'Dadra and Nagar Haveli and Daman and Diu'],
  ['27', 'Maharashtra'],
  ['28', 'Andhra Pradesh (before division)'],
  ['29', 'Karnataka'],
  ['30', 'Goa'],
  ['31', 'Lakshadweep'],
  ['32', 'Kerala'],
  ['33', 'Tamil Nadu'],
  ['34', 'Puducherry'],
  ['35', 'Andaman and Nicobar Islands'],
  ['36', 'Telangana'],
  ['37', 'Andhra Pradesh'],
  ['38', 'Ladakh'],
];

/** Section 2(114) of the CGST Act, 2017; Delhi, Puducherry and Jammu and Kashmir have legislatures. */
const WITHOUT_LEGISLATURE = new Set(['04', '25', '26', '31', '35', '38']);

const STATES: ReadonlyMap<string, State> = new Map(
  NAMES.map(([code, name]) => [
    code,
    { code, name, levies: WITHOUT_LEGISLATURE.has(code) ? 'UTGST' : 'SGST' },
  ]),
);

export const stateOf = (code: string): State | null => STATES.get(code) ?? null;

export const states = (): readonly State[] => [...STATES.values()];
