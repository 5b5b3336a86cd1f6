import { taxProfile } from '@munshi/tax';
import { DEMO_ORGANIZATION } from './organizations.js';

it('the demo organization has a tax number that its law takes', () => {
  expect(taxProfile('india-gst').readTaxId(DEMO_ORGANIZATION.taxId)).toMatchObject({ ok: true });
});
