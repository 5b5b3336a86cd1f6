import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';

/** What `page-questions.js` can tell. It is run as text: the server's TypeScript knows no browser. */
interface Answers {
  focused: string;
  focusOutline: string;
  focusOnPhone: boolean;
  sideways: number;
  formatted: string;
  unnamedControls: string[];
  faintTexts: string[];
}

const source = readFileSync(path.resolve('test/browser/page-questions.js'), 'utf8').replace(/;\s*$/, '');

export const askPage = <Q extends keyof Answers>(
  page: Page,
  question: Q,
  given?: string,
): Promise<Answers[Q]> =>
  page.evaluate<Answers[Q]>(`(${source}).${question}(${given === undefined ? '' : JSON.stringify(given)})`);
