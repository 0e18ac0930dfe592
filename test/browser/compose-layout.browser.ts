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
      await page.locator('.finding').first().waitFor();
      const wide = await page.evaluate('document.documentElement.scrollWidth');
      assert.ok(Number(wide) <= width, `${wide} px wide`);
      await page.context().close();
    });
});

describe('the days to choose from', () => {
  it('come into the place kept for them: nothing below or beside them moves', async () => {
    const page = await stage.signInAs(clerk, { width: 1920, height: 1080 });
    const gate = Promise.withResolvers<void>();
    await page.route('**/registry/holiday-notice*', async (route) => {
      await gate.promise;
      await route.continue();
    });
    await page.goto(`${stage.runtime.url}/console/applications/new`);
    const places = async () => {
      const boxes = [page.getByLabel('开始'), page.locator('#field-divisions')].map((part) => part.boundingBox());
      return (await Promise.all(boxes)).map((box) => box?.y ?? 0);
    };
    await message(page).waitFor();
    await page.getByLabel('开始').focus();
    const before = await places();
    gate.resolve();
    await page.getByRole('button', { name: '就用这一天' }).waitFor();
    const moved = (await places()).map((y, index) => Math.abs(y - (before[index] ?? 0)));
    assert.ok(Math.max(...moved) < 8, `moved by ${moved} px`);
    assert.equal(await page.evaluate('document.activeElement.closest("fieldset")?.id'), 'field-window');
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
