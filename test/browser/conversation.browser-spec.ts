import type { Browser } from 'playwright-core';
import { describeInBrowser, openChromium } from './chromium.js';
import { askPage } from './in-page.js';
import { PhonePage } from './phone.js';
import { openShopWindow, type ShopWindow } from './shop-window.js';

describeInBrowser('a conversation on the phone in the browser', () => {
  let shop: ShopWindow;
  let browser: Browser;
  let phone: PhonePage;
  beforeAll(async () => {
    shop = await openShopWindow();
    browser = await openChromium();
  });
  afterAll(async () => {
    await browser.close();
    await shop.close();
  });
  beforeEach(async () => {
    phone = await PhonePage.open(browser, shop);
    await phone.newNumber();
  });
  afterEach(async () => {
    await phone.close();
  });

  it('leads a newcomer from the hint to an order', async () => {
    await phone.page.getByRole('button', { name: 'Try: Cement x 100' }).click();
    await phone.page.keyboard.press('Enter');
    await phone.bubble('Your order').getByRole('button', { name: 'Confirm' }).click();
    await phone.bubble('ORD-1042').waitFor();
    expect(phone.complaints).toEqual([]);
  });

  it('shows by its ticks what became of each message, on both sides', async () => {
    await phone.type('good morning');
    await phone.ticked(/^You: good morning/, 'Read');
    await phone.ticked('You said: good morning', 'Munshi knows: read');
  });

  it('keeps the order and the focus while somebody types fast', async () => {
    const typed = ['one', 'two', 'three', 'four', 'five'];
    await phone.type(...typed);
    for (const text of typed) await phone.bubble(`You said: ${text}`).waitFor();
    const mine = (await phone.texts()).filter((text) => typed.includes(text));
    expect(mine).toEqual(typed);
    expect(await phone.focused()).toBe('Message');
    expect(typed.map((text) => shop.heard.get(text))).toEqual([1, 1, 1, 1, 1]);
  });

  it('writes a line below with Shift and Enter', async () => {
    await phone.page.keyboard.type('sugar 5');
    await phone.page.keyboard.press('Shift+Enter');
    await phone.type('oil 2');
    await phone.bubble('You said: sugar 5\noil 2').waitFor();
  });

  it('picks from a list by the keyboard alone, and Esc leaves it', async () => {
    await phone.type('which sugar');
    const opener = phone.page.getByRole('button', { name: 'Choose a product' });
    await opener.waitFor();
    await phone.page.keyboard.press('Shift+Tab');
    expect(await phone.focused()).toMatch(/Choose a product/);
    await phone.page.keyboard.press('Enter');
    const list = phone.page.getByRole('dialog', { name: 'Choose a product' });
    await list.waitFor();
    expect(await phone.focused()).toMatch(/^Sugar S-30/);
    await phone.page.keyboard.press('Escape');
    await list.waitFor({ state: 'hidden' });
    expect(await phone.focused()).toMatch(/Choose a product/);
    await phone.page.keyboard.press('Enter');
    await phone.page.keyboard.press('ArrowDown');
    await phone.page.keyboard.press('ArrowDown');
    await phone.page.keyboard.press('Enter');
    await phone.bubble('You said: Sugar cubes').waitFor();
  });

  it('moves in a list by Tab too, which stays in it until it is left', async () => {
    await phone.type('which sugar');
    const opener = phone.page.getByRole('button', { name: 'Choose a product' }).last();
    await opener.focus();
    await phone.page.keyboard.press('Enter');
    expect(await phone.focused()).toMatch(/^Sugar S-30/);
    await phone.page.keyboard.press('Tab');
    expect(await phone.focused()).not.toMatch(/^Sugar S-30/);
    const met = new Set<string>();
    for (let press = 0; press < 8; press += 1) {
      await phone.page.keyboard.press('Tab');
      met.add(await phone.focused());
    }
    expect(met).not.toContain('Message');
    expect([...met].some((label) => label.startsWith('Sugar S-30'))).toBe(true);
    await phone.page.keyboard.press('Escape');
    expect(await phone.focused()).toMatch(/Choose a product/);
  });

  it('moves among the answers by arrows, and Tab meets them once', async () => {
    await phone.type('hi');
    await phone.page.getByRole('button', { name: 'Place an order' }).waitFor();
    await phone.page.keyboard.press('Shift+Tab');
    expect(await phone.focused()).toBe('Place an order');
    await phone.page.keyboard.press('ArrowDown');
    expect(await phone.focused()).toBe('Order status');
    await phone.page.keyboard.press('End');
    expect(await phone.focused()).toBe('Talk to a person');
    await phone.page.keyboard.press('Tab');
    expect(await phone.focused()).toBe('Message');
  });

  it('shows what was typed, and never runs it', async () => {
    const hostile =
      '<img src=x onerror="window.hacked=1"> *<b>bold</b>* javascript:alert(1) http://a.example/"onclick=x';
    await phone.type(hostile);
    await phone.bubble(/^You: .*bold/).waitFor();
    expect(await phone.page.evaluate<boolean>(`'hacked' in window`)).toBe(false);
    const bubble = phone.bubble(/^You: .*bold/);
    expect(await bubble.locator('img, b, script').count()).toBe(0);
    expect(await bubble.locator('strong').textContent()).toBe('<b>bold</b>');
    expect(
      await bubble.locator('a').evaluateAll((links) => links.map((link) => link.getAttribute('href'))),
    ).toEqual(['http://a.example/']);
  });

  it('begins again when asked', async () => {
    await phone.type('forget me');
    await phone.bubble('You said: forget me').waitFor();
    await phone.page.locator('#restart').click();
    await phone.page.getByText('Order as you would in a chat').waitFor();
    expect(await phone.texts()).toEqual([]);
    await phone.page.reload();
    await phone.online();
    expect(await phone.texts()).toEqual([]);
    expect(shop.restarted.length).toBeGreaterThan(0);
  });

  it('gives every shop a phone of its own, and remembers whose was in the hand', async () => {
    await phone.page.getByRole('radio', { name: /Gupta Hardware/ }).check();
    await phone.page.locator('#presence', { hasText: 'Gupta' }).waitFor();
    await phone.field.focus();
    await phone.type('it is Gupta');
    await phone.bubble('You said: it is Gupta').waitFor();
    await phone.page.getByRole('radio', { name: /Patel/ }).check();
    await phone.page.locator('#presence', { hasText: 'online · you are Patel' }).waitFor();
    expect(await phone.texts()).not.toContain('it is Gupta');
    await phone.page.getByRole('radio', { name: /Gupta Hardware/ }).check();
    await phone.page.reload();
    await phone.bubble('You said: it is Gupta').waitFor();
  });

  it('formats as WhatsApp does', async () => {
    const formatted = (text: string) => askPage(phone.page, 'formatted', text);
    for (const [text, shown] of [
      ['*bold* and _so_ ~on~', '<strong>bold</strong> and <em>so</em> <s>on</s>'],
      ['*a _b_ c*', '<strong>a <em>b</em> c</strong>'],
      ['5*3*2 and snake_case_name', '5*3*2 and snake_case_name'],
      ['* not * bold*', '* not * bold*'],
      ['*no\nend*', '*no\nend*'],
      ['```a *b*\nc``` `d`', '<code>a *b*\nc</code> <code>d</code>'],
      ['*_~deep~_*', '<strong><em><s>deep</s></em></strong>'],
      ['**', '**'],
      ['see https://munshi.example/a_b?d=*e*.', 'see <a>https://munshi.example/a_b?d=*e</a>*.'],
    ] as const)
      expect(await formatted(text)).toBe(shown);
  });
});
