import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { launch, type Stage } from './launch.ts';
import { clerk } from './people.ts';

const message = (page: Page) => page.getByLabel('短信内容');

let stage: Stage;
before(async () => {
  stage = await launch();
});
after(() => stage.stop());

const compose = (): Promise<Page> => stage.signInAs(clerk, { path: '/applications/new' });

describe('the form on a small screen', () => {
  for (const width of [320, 360])
    it(`holds a text without a space within ${width} px`, async () => {
      const page = await compose();
      await page.setViewportSize({ width, height: 740 });
      await message(page).fill(`${'a'.repeat(120)}https://example.com/${'b'.repeat(60)}`);
      await page.locator('.compose-text .finding').first().waitFor();
      const wide = await page.evaluate('document.documentElement.scrollWidth');
      assert.ok(Number(wide) <= width, `${wide} px wide`);
      await page.context().close();
    });
});

/** What has the focus and lies behind the bar; empty where nothing does. */
const hidden = `(() => {
  const field = document.activeElement;
  const top = document.querySelector('.submit-bar').getBoundingClientRect().top;
  const isFree = field === document.body || field.closest('.submit-bar') !== null || field.getBoundingClientRect().bottom <= top;
  return isFree ? '' : field.outerHTML.slice(0, 120);
})()`;

describe('a field reached with the keyboard', () => {
  it('is not hidden behind the bar', async () => {
    const page = await compose();
    await message(page).focus();
    for (let step = 0; step < 60; step += 1) {
      await page.keyboard.press('Tab');
      const covered = await page.evaluate(hidden);
      assert.equal(covered, '');
    }
    await page.context().close();
  });
});
