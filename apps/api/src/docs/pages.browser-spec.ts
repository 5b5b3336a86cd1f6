import type { Browser } from 'playwright-core';
import { describeInBrowser, openChromium } from '../../../../test/browser/chromium.js';
import { ApiToTry } from '../../testing/open-api.js';

describeInBrowser('the pages of libraries, under our policy', () => {
  let api: ApiToTry;
  let chromium: Browser;
  beforeAll(async () => {
    [api, chromium] = await Promise.all([ApiToTry.open(), openChromium()]);
  });
  afterAll(async () => {
    await chromium.close();
    await api.close();
  });

  /** Opens the page, and tells which other servers it asked, or would have if our policy let it, and what it stumbled over. */
  const open = async (path: string) => {
    const page = await chromium.newPage();
    const elsewhere: string[] = [];
    const errors: string[] = [];
    page.on('request', (asked) => {
      if (!asked.url().startsWith(api.url) && !asked.url().startsWith('data:')) elsewhere.push(asked.url());
    });
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto(api.url + path);
    return { page, elsewhere, errors };
  };

  it('shows the API reference, and a request can be tried in it', async () => {
    const { page, elsewhere, errors } = await open('/api/docs');
    await page.getByText('/api/v1/parked', { exact: true }).click();
    await page.getByRole('button', { name: 'Execute' }).click();
    await page.getByText('no-organization').or(page.getByText('"items"')).first().waitFor();
    expect([elsewhere, errors]).toEqual([[], []]);
    await page.close();
  });

  it('shows the queues', async () => {
    const { page, elsewhere, errors } = await open('/queues');
    await page.getByText('outbound-messages').first().waitFor();
    expect([elsewhere, errors]).toEqual([[], []]);
    await page.close();
  });
});
