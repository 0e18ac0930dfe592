import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { EmergencyAnswer } from '../../lambda/http/schemas/cases.ts';
import { rainstorm } from '../../local/scenario/messages.ts';
import { violationsOn } from './axe.ts';
import { launch, type Stage } from './launch.ts';
import { dutyOfficer, watch } from './people.ts';

let stage: Stage;
before(async () => {
  stage = await launch();
});
after(() => stage.stop());

const sent = async (key: string, text: string) => {
  const alert = { ...rainstorm(stage.runtime.core.clock()), text };
  const answer = await stage.api.must(
    EmergencyAnswer,
    stage.api.post(watch, '/emergencies', { alert, exercise: false }, key),
  );
  await stage.advance({ seconds: 1 });
  return answer;
};
const dialogOn = (page: Page) => page.getByRole('dialog');
const isWider = (page: Page): Promise<unknown> =>
  page.evaluate('document.documentElement.scrollWidth > window.innerWidth');
describe('a message sent in error', () => {
  for (const width of [320, 1280])
    it(`is stopped and put right with one press at a width of ${width}, and its case says so`, async () => {
      const text = `误发的预警${width}，请忽略。`;
      const { id } = await sent(`error-${width}`, text);
      const page = await stage.signInAs(dutyOfficer, { path: `/emergencies/${id}`, width });
      await page.getByRole('button', { name: '取消发送' }).click();
      const dialog = dialogOn(page);
      await dialog
        .getByText(/已发出 [\d,]+，其中已送达手机 [\d,]+/)
        .nth(3)
        .waitFor();
      assert.equal(await dialog.getByRole('checkbox', { name: '同时告知已收到的人' }).isChecked(), true);
      await dialog.getByLabel('现在该怎么做').fill('请恢复正常活动。');
      await dialog
        .locator('.phone')
        .getByText(/【更正】.*请恢复正常活动。/)
        .waitFor();
      assert.deepEqual(await violationsOn(page), []);
      assert.equal(await isWider(page), false);
      await dialog.getByLabel('理由（可不填，停止后再补；写入记录）').fill('内容有误。');
      await dialog.getByRole('button', { name: '取消，通知运营商停止' }).click();
      await page.getByText('已发出告知，正在下达运营商').first().waitFor();
      await page.getByRole('heading', { name: '告知已收到的人的内容' }).waitFor();
      await page.getByText('更正', { exact: true }).nth(4).waitFor();
      await page.getByText('按原区域发送（该运营商不能只发给收到过的人）').waitFor();
      assert.deepEqual(await violationsOn(page), []);
      assert.equal(await isWider(page), false);
      await page.context().close();
    });
});

describe('a message whose danger is over', () => {
  it('is declared over afterwards by whoever sent it, to those who have it', async () => {
    const { id } = await sent('over', '山洪风险高，请转移到高处。');
    await stage.api.must(EmergencyAnswer, stage.api.post(watch, `/emergencies/${id}/end`, { reason: '险情解除。' }));
    const page = await stage.signInAs(watch, { path: `/emergencies/${id}`, width: 320 });
    await page.getByRole('button', { name: '告知已收到的人' }).click();
    const dialog = dialogOn(page);
    assert.equal(await dialog.getByRole('radio', { name: '解除' }).isChecked(), true);
    assert.deepEqual(await violationsOn(page), []);
    assert.equal(await isWider(page), false);
    await dialog.getByRole('button', { name: '发送给已收到的人' }).click();
    await page.getByRole('heading', { name: '告知已收到的人的内容' }).waitFor();
    assert.deepEqual(await violationsOn(page), []);
    await page.goto(`${new URL(page.url()).origin}/console/emergencies?show=all`);
    const line = page.getByRole('listitem').filter({ hasText: '山洪风险高，请转移到高处。' });
    await line.getByText('解除', { exact: true }).nth(3).waitFor();
    assert.deepEqual(await violationsOn(page), []);
    await page.context().close();
  });
});
