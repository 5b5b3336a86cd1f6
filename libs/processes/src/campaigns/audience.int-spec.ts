import type { Segment } from '@munshi/campaigns';
import { Campaigning } from '../../testing/campaigning.js';
import { PreviewCampaign } from './preview-campaign.js';

/** What is known of each shop, by the last digit of its number. */
const KNOWN = `
  UPDATE shops SET tags = '{vip,north}', language = 'hi' WHERE name = 'Shop 1';
  UPDATE shops SET tags = '{vip}', city = 'Delhi' WHERE name = 'Shop 2';
  UPDATE shops SET price_list = 'gold' WHERE name = 'Shop 3';
  UPDATE contacts SET language = 'hi' WHERE phone LIKE '%4';
  INSERT INTO shop_accounts (shop_id, organization_id, currency, balance_minor)
  SELECT id, organization_id, 'INR', CASE name WHEN 'Shop 5' THEN 50000 ELSE 900 END FROM shops
  WHERE name IN ('Shop 5', 'Shop 6');`;

describe('who is meant by a campaign', () => {
  let house: Campaigning;
  beforeAll(async () => {
    house = await Campaigning.open();
    await house.shops(8);
    await house.query(KNOWN);
    await house.product('CEM', 'Cement');
    // Shop 7 orders each week and has stopped; shop 6 has just begun; shop 5's order was cancelled.
    for (const daysAgo of [50, 43, 36, 29, 22]) await house.order('Shop 7', 'CEM', daysAgo, 10_000);
    for (const daysAgo of [2, 1]) await house.order('Shop 6', 'SAND', daysAgo, 5_000);
    await house.order('Shop 5', 'CEM', 1, 90_000, 'cancelled');
  });
  afterAll(() => house.messaging.close());

  const meant = async (segment: Segment): Promise<string> => {
    const id = await house.create({ segment });
    const preview = await house.queries.execute(new PreviewCampaign(house.organizationId, id));
    if (!preview.ok) throw new Error(preview.refusal.kind);
    const { audience, recipients } = preview.value;
    expect(audience.reachable).toBe(recipients.length);
    return recipients
      .map(({ facts }) => facts.shop?.slice(-1))
      .sort()
      .join('');
  };

  it.each<[string, Segment, string]>([
    ['everybody', {}, '12345678'],
    ['any of some tags', { tags: ['north', 'south'] }, '1'],
    ['none of some tags', { withoutTags: ['vip'] }, '345678'],
    ['cities, however they are written', { cities: [' DELHI '] }, '2'],
    ['price lists', { priceLists: ['gold'] }, '3'],
    ['languages of the shop, or what it writes in', { languages: ['hi'] }, '14'],
    ['those who have not ordered for a while', { lastOrder: { before: 20 } }, '7'],
    ['those who have ordered lately', { lastOrder: { after: 20 } }, '6'],
    ['those who have never ordered', { neverOrdered: true }, '123458'],
    ['products they have bought', { bought: { skus: ['CEM'] } }, '7'],
    ['products they have bought lately', { bought: { skus: ['CEM'], withinDays: 10 } }, ''],
    [
      'categories they have bought, or products',
      { bought: { categories: ['building'], skus: ['SAND'] } },
      '67',
    ],
    ['what they owe', { balance: { atLeast: 900 } }, '56'],
    ['what they owe at most', { balance: { atMost: 900 } }, '1234678'],
    ['what they have spent', { spent: { atLeast: 10_000 } }, '67'],
    ['what they have spent lately', { spent: { atLeast: 10_000, withinDays: 7 } }, '6'],
    ['nothing spent at all', { spent: { atMost: 0 } }, '123458'],
    ['those who are late by their habit', { overdueByHabit: true }, '7'],
    ['all of several conditions', { tags: ['vip'], languages: ['hi'] }, '1'],
  ])('is %s', async (_, segment, expected) => {
    expect(await meant(segment)).toBe(expected);
  });

  it('is everybody once, though a shop has two numbers that are two people', async () => {
    await house.query(
      `UPDATE shop_identities SET shop_id = (SELECT id FROM shops WHERE name = 'Shop 1')
       WHERE shop_id = (SELECT id FROM shops WHERE name = 'Shop 8')`,
    );
    expect(await meant({ tags: ['north'] })).toBe('11');
  });

  it('is of the shop of their telephone, though their user id buys for another', async () => {
    const inPriceList = { priceLists: ['gold'] };
    await house.query(
      `WITH known AS (
         UPDATE contacts SET user_id = 'IN.2' WHERE id = (SELECT k.id FROM contacts k JOIN shop_identities i
           ON i.address = k.phone JOIN shops s ON s.id = i.shop_id WHERE s.name = 'Shop 2'))
       INSERT INTO shop_identities (organization_id, address, shop_id)
       SELECT organization_id, 'IN.2', id FROM shops WHERE name = 'Shop 3'`,
    );
    expect(await meant(inPriceList)).toBe('3');
    expect(await meant({ cities: ['delhi'] })).toBe('2');
    await house.query(`UPDATE contacts SET phone = NULL WHERE user_id = 'IN.2'`);
    expect(await meant(inPriceList)).toBe('33');
    await house.query(
      `WITH gone AS (DELETE FROM shop_identities WHERE address = 'IN.2')
       UPDATE contacts SET user_id = NULL, phone = (SELECT i.address FROM shop_identities i JOIN shops s ON s.id = i.shop_id
         WHERE s.name = 'Shop 2') WHERE user_id = 'IN.2'`,
    );
  });

  it('is one of them, where one number a shop is enough: somebody who may be told', async () => {
    const one = { tags: ['north'], onePerShop: true };
    expect(await meant(one)).toBe('1');
    expect(await meant({ onePerShop: true })).toBe('1234567');
    // Whichever of the two has opted out, or is not meant, the other is told.
    for (const phone of ['919800000001', '919800000008']) {
      await house.query('UPDATE contacts SET opted_out_at = now() WHERE phone = $1', [phone]);
      expect(await meant(one)).toBe('1');
      await house.query('UPDATE contacts SET opted_out_at = NULL');
      const id = await house.create({ segment: { ...one, listed: true } });
      await house.query(
        `INSERT INTO campaign_listed (organization_id, campaign_id, phone) VALUES ($1, $2, $3)`,
        [house.organizationId, id, phone],
      );
      const preview = await house.queries.execute(new PreviewCampaign(house.organizationId, id));
      expect(preview).toMatchObject({ value: { audience: { reachable: 1 } } });
    }
  });

  it('is one person once, under the contact that has consented', async () => {
    // Two contacts of one person: whichever comes first in the table, the one that has said yes is told.
    for (const [yes, no] of [
      ['2', '3'],
      ['3', '2'],
    ]) {
      await house.query(
        `UPDATE contacts t SET also = ARRAY[k.id] FROM contacts k
         WHERE t.phone LIKE '%' || $1 AND k.phone LIKE '%' || $2 OR t.phone LIKE '%' || $2 AND k.phone LIKE '%' || $1`,
        [yes, no],
      );
      await house.query(`UPDATE consent_events SET decision = 'in'`);
      expect(await meant({ withoutTags: ['north'] })).toHaveLength(5);
      await house.query(
        `UPDATE consent_events SET decision = 'out' FROM contacts t WHERE t.id = contact_id AND t.phone LIKE '%' || $1`,
        [no],
      );
      expect(await meant({ withoutTags: ['north'] })).toContain(yes);
    }
  });

  it('is one person under whichever contact is meant, where another is not', async () => {
    await house.query(`UPDATE consent_events SET decision = 'in'`);
    for (const [here, there] of [
      ['4', '5'],
      ['5', '4'],
    ] as const) {
      await link(here, there);
      await house.query(
        `UPDATE shops SET city = CASE name WHEN 'Shop ' || $1 THEN 'Surat' WHEN 'Shop ' || $2 THEN 'Agra' ELSE city END`,
        [here, there],
      );
      expect(await meant({ cities: ['Surat'] })).toBe(here);
    }
  });

  it('is another of a shop, where who comes before them has opted out as the same person elsewhere', async () => {
    for (const [linked, other] of [
      ['1', '8'],
      ['8', '1'],
    ] as const) {
      await house.query(`UPDATE contacts SET also = '{}', opted_out_at = NULL`);
      await link(linked, '6');
      await house.query(`UPDATE contacts SET opted_out_at = now() WHERE phone LIKE '%6'`);
      const id = await house.create({ segment: { tags: ['north'], onePerShop: true } });
      const preview = await house.queries.execute(new PreviewCampaign(house.organizationId, id));
      if (!preview.ok) throw new Error(preview.refusal.kind);
      expect(preview.value.recipients.map(({ facts }) => facts.name)).toEqual([`Owner ${other}`]);
    }
  });

  const link = (one: string, other: string) =>
    house.query(
      `UPDATE contacts t SET also = ARRAY[k.id] FROM contacts k
       WHERE t.phone LIKE '%' || $1 AND k.phone LIKE '%' || $2 OR t.phone LIKE '%' || $2 AND k.phone LIKE '%' || $1`,
      [one, other],
    );
});
