import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { expect } from 'vitest';
import { chromiumPath } from '../testing/binaries.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Debian's Chromium; as root its sandbox cannot be had. */
export const openBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: chromiumPath()!, args: ['--no-sandbox'], chromiumSandbox: false });

export const phone: BrowserContextOptions = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };
export const desktop: BrowserContextOptions = { viewport: { width: 1280, height: 800 } };

export type Window = {
  readonly page: Page;
  readonly problems: string[];
  readonly outside: string[];
  close(): Promise<void>;
};

/** A window of its own (own storage) that notes script errors and every request that leaves this machine. */
export const openWindow = async (browser: Browser, url: string, options: BrowserContextOptions): Promise<Window> => {
  const context = await browser.newContext(options);
  // Long enough for a machine under load, short enough that a story says which step it waits for.
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  const problems: string[] = [];
  const outside: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  page.on('request', (request) => {
    const { hostname, protocol } = new URL(request.url());
    if (protocol.startsWith('http') && hostname !== '127.0.0.1' && hostname !== 'localhost') outside.push(request.url());
  });
  await page.goto(url);
  return { page, problems, outside, close: () => context.close() };
};

type Violation = { readonly id: string; readonly impact: string; readonly nodes: readonly { readonly html: string }[] };

/** axe-core over the page in light and in dark, open shadow roots included: nothing to mend. */
export const expectAccessible = async (page: Page): Promise<void> => {
  await page.evaluate(axeSource);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect({ colorScheme, violations: await violationsOn(page) }).toEqual({ colorScheme, violations: [] });
  }
  await page.emulateMedia({ colorScheme: null });
};

const violationsOn = (page: Page) =>
  page.evaluate(async () =>
    (await (globalThis as unknown as { axe: { run(): Promise<{ violations: Violation[] }> } }).axe.run()).violations.map(
      ({ id, impact, nodes }) => ({ id, impact, html: nodes.map(({ html }) => html) }),
    ),
  );
