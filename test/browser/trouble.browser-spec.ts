import type { Browser } from 'playwright-core';
import { describeInBrowser, openChromium } from './chromium.js';
import { PhonePage } from './phone.js';
import { openShopWindow, type ShopWindow } from './shop-window.js';

describeInBrowser('the phone in the browser, when things go wrong', () => {
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
    await fetch(`${shop.url}/simulator/api/provider`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: '{"answer":"accepts","scope":"every","delayMs":0,"duplicates":false,"reorders":false}',
    });
  });

  const provider = () => phone.page.getByRole('combobox', { name: 'When Munshi sends, the provider' });
  const told = () => phone.page.getByText('The provider is told.').waitFor();
  const desk = (words: string) => phone.page.locator('#desk li', { hasText: words });

  it('says that the connection is lost, keeps what is typed, and sends it once when the server is back', async () => {
    await phone.type('before');
    await phone.bubble('You said: before').waitFor();
    await shop.stopServer();
    await phone.page.getByText('Connection lost').waitFor();
    await phone.type('while away', 'and another');
    await phone.bubble('while away').getByRole('button', { name: 'Resend' }).waitFor();
    await shop.startServer();
    await phone.bubble('You said: while away').waitFor();
    await phone.bubble('You said: and another').waitFor();
    await phone.page.getByText('Connection lost').waitFor({ state: 'hidden' });
    expect([shop.heard.get('before'), shop.heard.get('while away'), shop.heard.get('and another')]).toEqual([
      1, 1, 1,
    ]);
    const texts = await phone.texts();
    expect(texts.indexOf('while away')).toBeLessThan(texts.indexOf('and another'));
    expect(
      await phone
        .bubble(/^You: while away/)
        .getByRole('button', { name: 'Resend' })
        .count(),
    ).toBe(0);
  });

  it('keeps what was not sent over a reload', async () => {
    await phone.page.route('**/messages', (route) => route.abort());
    await phone.type('not lost');
    await phone.bubble('not lost').getByRole('button', { name: 'Resend' }).waitFor();
    await phone.page.unroute('**/messages');
    await phone.page.reload();
    await phone.bubble('You said: not lost').waitFor();
    expect(shop.heard.get('not lost')).toBe(1);
  });

  it('repeats a message whose acknowledgement was lost, and it counts once', async () => {
    let lost = 0;
    await phone.page.route('**/messages', async (route) => {
      if (lost === 0) await route.fetch();
      if ((lost += 1) === 1) await route.abort();
      else await route.continue();
    });
    await phone.type('only once');
    await phone.bubble('You said: only once').waitFor();
    await phone.ticked(/^You: only once/, 'Read');
    expect(shop.heard.get('only once')).toBe(1);
    expect((await phone.texts()).filter((text) => text === 'only once')).toHaveLength(1);
  });

  it('shows on the desk what the provider refuses, and goes back to normal at a touch', async () => {
    await provider().selectOption('too-many');
    await phone.page.getByRole('radio', { name: 'every message' }).check();
    await phone.page.locator('#trouble', { hasText: '429' }).waitFor();
    await told();
    await phone.field.focus();
    await phone.type('too fast');
    await desk('You said: too fast').getByText('Waits to be tried again').waitFor();
    await phone.page.getByRole('button', { name: 'Back to normal' }).click();
    await phone.page.locator('#trouble').waitFor({ state: 'hidden' });
    expect(await phone.focused()).toBe('Message');
    await phone.type('all well');
    await phone.bubble('You said: all well').waitFor();
  });

  it('loses one answer when told to: the phone has the message, and Munshi does not know', async () => {
    await provider().selectOption('loses-answer');
    await told();
    await phone.field.focus();
    await phone.type('lost answer');
    await phone.bubble('You said: lost answer').waitFor();
    await desk('You said: lost answer').getByText('Outcome unknown').waitFor();
    await phone.page.locator('#trouble').waitFor({ state: 'hidden' });
  });

  it('fails later when told to, and the desk says why', async () => {
    await provider().selectOption('fails-later');
    await told();
    await phone.field.focus();
    await phone.type('never arrives');
    await desk('You said: never arrives').getByText('could not be reached').waitFor();
    expect(await phone.texts()).toEqual(['never arrives']);
  });

  it('shows everything twice when told to, and the bot still answers once', async () => {
    await phone.page.getByRole('checkbox', { name: 'Everything comes twice' }).check();
    await told();
    await phone.field.focus();
    await phone.type('double');
    await phone.page.locator('.bubble', { hasText: 'You said: double' }).nth(1).waitFor();
    await phone.ticked('You said: double', 'Munshi knows: read');
    expect(shop.heard.get('double')).toBe(1);
  });

  it('lets messages overtake each other when told to', async () => {
    await phone.page.getByRole('checkbox', { name: 'Out of order' }).check();
    await told();
    await phone.field.focus();
    await phone.type('early', 'late');
    for (const text of ['early', 'late']) await phone.bubble(`You said: ${text}`).waitFor();
    expect(shop.heard.get('early')).toBe(1);
  });

  it('keeps a message on its way as long as told to', async () => {
    await phone.page.getByRole('combobox', { name: 'A message is under way for' }).selectOption('1000');
    await told();
    await phone.field.focus();
    await phone.type('slowly');
    await phone.ticked(/^You: slowly/, 'Sent');
    await phone.ticked(/^You: slowly/, 'Read');
  });
});
