import type { Browser, Page } from 'playwright-core';
import { describeInBrowser, openChromium } from './chromium.js';
import { askPage } from './in-page.js';
import { PhonePage } from './phone.js';
import { openShopWindow, type ShopWindow } from './shop-window.js';

const PHONE = { width: 360, height: 740 };
const DESK = { width: 1280, height: 800 };

describeInBrowser('the look of the pages', () => {
  let shop: ShopWindow;
  let browser: Browser;
  beforeAll(async () => {
    shop = await openShopWindow();
    browser = await openChromium();
  });
  afterAll(async () => {
    await browser.close();
    await shop.close();
  });

  const talk = async (phone: PhonePage) => {
    await phone.field.focus();
    await phone.type(
      'Cement x 100',
      '*bold* https://munshi.example and a_very_long_word_that_fits_nowhere'.repeat(3),
    );
    await phone.bubble('You said').waitFor();
    await phone.ticked('You said', 'Munshi knows: read');
  };
  /** For people: with SCREENSHOTS set to a folder each look is kept there. */
  const keep = async (page: Page, name: string) => {
    const folder = process.env['SCREENSHOTS'];
    if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.png` });
  };

  it.each([
    ['phone-light', PHONE, false],
    ['phone-dark', PHONE, true],
    ['desk-light', DESK, false],
    ['desk-dark', DESK, true],
  ] as const)('is readable: %s', async (name, size, dark) => {
    const phone = await PhonePage.open(browser, shop, { ...size, dark, still: true });
    await keep(phone.page, `${name}-empty`);
    await talk(phone);
    await keep(phone.page, name);
    expect(await askPage(phone.page, 'sideways')).toBeLessThanOrEqual(0);
    expect(await askPage(phone.page, 'faintTexts')).toEqual([]);
    expect(await askPage(phone.page, 'unnamedControls')).toEqual([]);
    if (size === PHONE) {
      await phone.page.getByRole('button', { name: 'Settings: phone and provider' }).click();
      await phone.page.getByRole('heading', { name: 'Whose phone is this?' }).waitFor();
      await keep(phone.page, `${name}-side`);
      expect(await askPage(phone.page, 'faintTexts')).toEqual([]);
      expect(await askPage(phone.page, 'sideways')).toBeLessThanOrEqual(0);
    }
    expect(phone.complaints).toEqual([]);
    await phone.close();
  });

  it('opens the settings over a small phone, keeps the focus there, and Esc gives it back', async () => {
    const phone = await PhonePage.open(browser, shop, { ...PHONE, still: true });
    await phone.page.getByRole('button', { name: 'Settings: phone and provider' }).press('Enter');
    expect(await phone.focused()).toBe('Close');
    for (let i = 0; i < 12; i++) {
      await phone.page.keyboard.press('Tab');
      expect(await askPage(phone.page, 'focusOnPhone')).toBe(false);
    }
    await phone.page.keyboard.press('Escape');
    expect(await phone.focused()).toBe('Settings: phone and provider');
    await phone.close();
  });

  it('meets everything by Tab in the order of reading, each with a visible focus', async () => {
    const phone = await PhonePage.open(browser, shop, DESK);
    await phone.newNumber();
    for (let i = 0; i < 3; i++) await phone.page.keyboard.press('Shift+Tab');
    const met: string[] = [];
    for (let i = 0; i < 12; i++) {
      if (i > 0) await phone.page.keyboard.press('Tab');
      met.push(await phone.focused());
      const outlined = await askPage(phone.page, 'focusOutline');
      expect([met.at(-1), outlined]).toEqual([met.at(-1), 'solid']);
    }
    expect(met.map((name) => name.replace(/\s+/g, ' ').slice(0, 24))).toEqual([
      'Restart the conversation',
      'Conversation',
      'Try: Cement x 100',
      'Message',
      'Send',
      'Munshi',
      expect.stringMatching(/^New number/),
      'New number',
      'Restart conversation',
      'When Munshi sends, the p',
      'A message is under way f',
      'Everything comes twice',
    ]);
    await phone.close();
  });

  it('reads new messages aloud, but not the history', async () => {
    const phone = await PhonePage.open(browser, shop, DESK);
    const log = phone.page.getByRole('log', { name: 'Conversation' });
    await phone.page.locator('#thread[aria-live="polite"]').waitFor();
    expect(await log.getAttribute('aria-relevant')).toBe('additions');
    await phone.newNumber();
    await phone.type('aloud');
    await phone.bubble('You said: aloud').waitFor();
    expect(await phone.bubble('You said: aloud').innerText()).toMatch(/^Sharma Traders:/);
    await phone.close();
  });

  it('stands still for people whom motion makes ill', async () => {
    const phone = await PhonePage.open(browser, shop, { ...DESK, still: true });
    await phone.newNumber();
    await phone.type('still');
    await phone.bubble('You said: still').waitFor();
    const animated = await phone.page.evaluate<string>(
      `getComputedStyle(document.querySelector('.bubble')).animationName`,
    );
    expect(animated).toBe('none');
    await phone.close();
  });

  it.each([
    ['start-phone-light', PHONE, false],
    ['start-desk-dark', DESK, true],
  ] as const)('has a start page that leads everywhere: %s', async (name, viewport, dark) => {
    const page = await browser.newPage({ viewport, colorScheme: dark ? 'dark' : 'light' });
    await page.goto(shop.url);
    await page.getByText('Not ready yet').waitFor();
    await keep(page, name);
    const links = await page
      .getByRole('link')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    expect(links).toEqual(['/simulator', '/api/docs', '/queues', '/health', '/ready']);
    expect(await askPage(page, 'faintTexts')).toEqual([]);
    expect(await askPage(page, 'sideways')).toBeLessThanOrEqual(0);
    await page.close();
  });
});
