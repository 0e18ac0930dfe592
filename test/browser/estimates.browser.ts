import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { violationsOn } from './axe.ts';
import { launch, type Stage } from './launch.ts';
import { watch } from './people.ts';

let stage: Stage;

before(async () => {
  stage = await launch();
});
after(() => stage.stop());

const isSound = async (page: Page): Promise<void> => {
  assert.deepEqual(await violationsOn(page), []);
  assert.equal(await page.evaluate('document.documentElement.scrollWidth > window.innerWidth'), false);
};

const fill = async (page: Page): Promise<void> => {
  await page.getByRole('radio', { name: '红色预警' }).check();
  await page.getByLabel('事件种类', { exact: true }).fill('台风');
  await page.getByLabel('短信内容', { exact: true }).fill('台风即将登陆，现发布台风红色预警。');
  await page.getByLabel('防御指引', { exact: true }).fill('请立即回港避风。');
  await page.getByRole('checkbox', { name: '广州市' }).check();
};

describe('the dialog before an emergency is sent', () => {
  for (const { width, height } of [
    { width: 360, height: 740 },
    { width: 1280, height: 800 },
  ])
    it(`says at ${width}x${height} how many phones each operator reckons it is for, and moves no button by it`, async () => {
      const page = await stage.signInAs(watch, { path: '/emergencies/new', width, height });
      await fill(page);
      await page.getByRole('button', { name: '送达精度、街道（可不填）' }).click();
      await page.getByRole('textbox', { name: '街道、村、场所' }).fill('天河区石牌街道、猎德街道');
      await isSound(page);
      const told = Promise.withResolvers<void>();
      await page.route('**/estimates', async (route) => {
        await told.promise;
        await route.continue();
      });
      await page.getByRole('button', { name: '立即发送', exact: true }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByText('正在询问运营商。无须等待，可以直接发送。').waitFor();
      const send = dialog.getByRole('button', { name: '确认，立即发送' });
      assert.equal(await send.isEnabled(), true);
      const before = await send.boundingBox();
      told.resolve();
      const said = dialog.getByRole('region', { name: /^区域内用户数/ });
      await said.getByText(/中国移动通信集团有限公司：约 11 万部在区域内（\d\d:\d\d，按县）/).waitFor();
      await said.getByText('中国广播电视网络集团有限公司：未知').waitFor();
      await dialog.getByText('街道、场所：天河区石牌街道、猎德街道').waitFor();
      assert.deepEqual(await send.boundingBox(), before);
      assert.ok(before !== null && before.y + before.height <= height, 'the button is in sight');
      await isSound(page);
      await send.click();
      await page.getByRole('heading', { level: 1, name: '应急发送：台风' }).waitFor();
      await page.getByText('街道、场所：天河区石牌街道、猎德街道').waitFor();
      await page
        .getByText(/要求按街道/)
        .first()
        .waitFor();
      await isSound(page);
      await page.context().close();
    });
});
