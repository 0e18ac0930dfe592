import { afterEach } from 'node:test';
import type { Page } from 'playwright-core';

const windows = new Set<Page>();

/** Has this window described when the test that opened it fails. */
export const watch = (page: Page): void => {
  windows.add(page);
  page.once('close', () => windows.delete(page));
};

const describe = async (page: Page): Promise<string> => {
  const seen = await page.locator('body').ariaSnapshot({ timeout: 5_000 });
  return `${page.url()}\n${seen}`;
};

/** What every open window shows is printed with a failure, and the windows are closed: the next test begins with none. */
afterEach(async (context) => {
  const failed = 'passed' in context && !context.passed;
  for (const page of [...windows]) {
    if (failed) process.stderr.write(`\nafter "${context.name}":\n${await describe(page).catch(String)}\n`);
    // What a page still asks while it goes away, a test has no answer for any more.
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    await page.context().close();
  }
  windows.clear();
});
