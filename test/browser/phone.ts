import type { Browser, Locator, Page } from 'playwright-core';
import { askPage } from './in-page.js';
import type { ShopWindow } from './shop-window.js';

export interface Look {
  readonly width?: number;
  readonly height?: number;
  readonly dark?: boolean;
  readonly still?: boolean;
}

/** A page with the phone open and online. Whatever the browser complains of is kept in `complaints`. */
export class PhonePage {
  readonly complaints: string[] = [];

  private constructor(
    readonly page: Page,
    readonly shop: ShopWindow,
  ) {
    page.on('pageerror', (error) => this.complaints.push(error.message));
    page.on('console', (line) => {
      if (line.type() === 'error') this.complaints.push(line.text());
    });
  }

  static async open(browser: Browser, shop: ShopWindow, look: Look = {}): Promise<PhonePage> {
    const { width = 1280, height = 800, dark = false, still = false } = look;
    const page = await browser.newPage({
      viewport: { width, height },
      colorScheme: dark ? 'dark' : 'light',
      reducedMotion: still ? 'reduce' : 'no-preference',
    });
    page.setDefaultTimeout(15_000);
    const phone = new PhonePage(page, shop);
    await page.goto(`${shop.url}/simulator`);
    await phone.online();
    return phone;
  }

  async online(): Promise<void> {
    await this.page.locator('#presence', { hasText: 'online' }).waitFor();
  }

  get field(): Locator {
    return this.page.getByRole('textbox', { name: 'Message' });
  }

  async type(...texts: string[]): Promise<void> {
    for (const text of texts) {
      await this.page.keyboard.type(text);
      await this.page.keyboard.press('Enter');
    }
  }

  /** The bubble that holds this text; `last` of several. */
  bubble(text: string | RegExp): Locator {
    return this.page.locator('.bubble', { hasText: text }).last();
  }

  tickOf(text: string | RegExp): Locator {
    return this.bubble(text).locator('.ticks');
  }

  /** Waits until a mark has this name. */
  async ticked(text: string | RegExp, name: string): Promise<void> {
    await this.bubble(text).locator(`.ticks[aria-label="${name}"]`).waitFor();
  }

  texts(): Promise<string[]> {
    return this.page.locator('.bubble .text').allTextContents();
  }

  /** A conversation of its own, with a number that nobody knows. */
  async newNumber(): Promise<void> {
    await this.page.getByRole('button', { name: 'New number' }).click();
    await this.page.locator('#presence', { hasText: 'online · you are New number' }).waitFor();
    await this.field.focus();
  }

  /** What has the focus, as a screen reader names it. */
  focused(): Promise<string> {
    return askPage(this.page, 'focused');
  }

  close(): Promise<void> {
    return this.page.close();
  }
}
