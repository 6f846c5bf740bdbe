import type { Config } from '@liuke/kit';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { openBrowser } from './browser.ts';
import { openStoryHouse, type StoryHouse } from './house.ts';
import { screensOf } from './screens.ts';

/**
 * For a file of stories: a house and Chromium before the first of them; every window closes after each, whatever became of it, and
 * all is gone after the last.
 */
export const houseInChromium = (values: Partial<Config> = {}) => {
  let house: StoryHouse;
  let browser: Browser;
  beforeAll(async () => {
    [house, browser] = await Promise.all([openStoryHouse(values), openBrowser()]);
  }, 300_000);
  afterEach(async () => {
    for (const context of browser.contexts()) await context.close();
  });
  afterAll(async () => {
    await browser?.close();
    await house?.close();
  }, 60_000);
  return {
    get url(): string {
      return house.url;
    },
    get browser(): Browser {
      return browser;
    },
    screens: () => screensOf(browser, house.url),
  };
};
