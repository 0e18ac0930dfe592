import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page, Route } from 'playwright-core';
import * as z from 'zod';
import { samplePdf } from '../sample-pdf.ts';
import { draft, submit } from './applications.ts';
import { violationsOn } from './axe.ts';
import { launch, type Stage } from './launch.ts';
import { approver, clerk } from './people.ts';

const lawful = '【广东省应急管理厅】汛期将至，请备好应急物品。咨询电话020-55500103。';
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const message = (page: Page) => page.getByLabel('短信内容');
const textOf = (page: Page): Promise<string> => message(page).inputValue();

let stage: Stage;
before(async () => {
  stage = await launch();
});
after(() => stage.stop());

const compose = (path = '/applications/new'): Promise<Page> => stage.signInAs(clerk, { path });

describe('a draft', () => {
  it('shows what was saved, and is saved again', async () => {
    const { id } = await draft(stage.api, 'saved-twice');
    const page = await compose(`/applications/${id}/edit`);
    for (const text of [lawful, `${lawful}请互相转告。`]) {
      await message(page).fill(text);
      await press(page, '保存草稿');
      await page.getByText('已保存', { exact: true }).waitFor();
      assert.equal(await textOf(page), text);
      await page.getByText('草稿已保存。').first().waitFor();
    }
    await page.context().close();
  });

  it('keeps what is typed while it is being saved', async () => {
    const { id } = await draft(stage.api, 'typed-meanwhile');
    const page = await compose(`/applications/${id}/edit`);
    const gate = Promise.withResolvers<void>();
    await page.route('**/content', async (route) => {
      await gate.promise;
      await route.continue();
    });
    await message(page).fill(lawful);
    await press(page, '保存草稿');
    await message(page).fill(`${lawful}请互相转告。`);
    gate.resolve();
    await page.getByText('草稿已保存。').first().waitFor();
    assert.equal(await textOf(page), `${lawful}请互相转告。`);
    await page.getByText('未保存的内容已保留在本机').waitFor();
    await page.context().close();
  });

  it('is saved and submitted after a lost connection, once and whole', async () => {
    const { id } = await draft(stage.api, 'offline');
    const page = await compose(`/applications/${id}/edit`);
    const text = `${lawful}注意安全。`;
    await message(page).fill(text);
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles({
        name: '申请.pdf',
        mimeType: 'application/pdf',
        buffer: samplePdf('sample'),
      });
    await page.getByText('已上传并核验').waitFor();
    await page.context().setOffline(true);
    await press(page, '保存草稿');
    await page.getByText('无法连接服务').first().waitFor();
    assert.equal(await textOf(page), text);
    await page.context().setOffline(false);
    await press(page, '保存草稿');
    await page.getByText('草稿已保存。').first().waitFor();
    await press(page, '提交申请');
    // It arrives, and only its answer is lost.
    const loseAnswer = async (route: Route): Promise<void> => {
      await route.fetch();
      await route.abort('connectionreset');
    };
    await page.route('**/submit', loseAnswer, { times: 1 });
    await press(page, '确认提交');
    await page.getByRole('dialog').getByText('无法连接服务').waitFor();
    await press(page, '确认提交');
    await page.getByText(/已提交，等待广东省通信管理局审批/).waitFor();
    await page.locator('.phone').getByText(text).waitFor();
    await page.context().close();
  });
});

describe('an exemption', () => {
  it('counts once its whole basis is there; half of one holds the application up and is not lost', async () => {
    const page = await compose();
    await message(page).fill(`${lawful}${'请互相转告。'.repeat(8)}`);
    await press(page, '增加一项例外');
    await page.getByLabel('规定名称').fill('广东省突发事件应对条例');
    await page.getByText('例外的依据未写完整').waitFor();
    await press(page, '保存草稿');
    await page.waitForURL(/\/applications\/a-[0-9a-f]+\/edit/);
    await page.reload();
    assert.equal(await page.getByLabel('规定名称').inputValue(), '广东省突发事件应对条例');
    const tooLong = page.locator('.finding', { hasText: '超过70个' });
    await tooLong.getByText('须更正').waitFor();
    await page.getByLabel('文号').fill('粤人常〔2020〕12号');
    await page.getByLabel('条款').fill('第三十条');
    await tooLong.getByText('请留意').waitFor();
    await page.getByText('申请人主张不适用字符数上限').waitFor();
    assert.equal(await page.getByText('例外的依据未写完整').count(), 0);
    await page.context().close();
  });
});

describe('a template', () => {
  it('is taken from an earlier message, and what was typed before comes back with a press', async () => {
    await draft(stage.api, 'template', `${lawful}请收听广播。`);
    const page = await compose();
    await message(page).fill('写到一半');
    await press(page, '从以前的申请套用');
    await page.getByRole('dialog').getByText('请收听广播').waitFor();
    assert.deepEqual(await violationsOn(page), []);
    await page.getByRole('button', { name: /套用.*请收听广播/ }).click();
    await page.getByText('已套用以前的申请').waitFor();
    assert.equal(await textOf(page), `${lawful}请收听广播。`);
    assert.equal(await page.getByLabel('广州市', { exact: true }).isChecked(), true);
    assert.equal(await page.getByLabel('开始').inputValue(), '', 'its time was for that one alone');
    await press(page, '恢复套用前填写的内容');
    assert.equal(await textOf(page), '写到一半');
    await page.context().close();
  });
});

describe('the day of sending', () => {
  it('is chosen with the keyboard from a calendar that counts, and says the last day to submit', async () => {
    const page = await compose();
    await press(page, '就用这一天');
    const earliest = await page.getByLabel('开始').inputValue();
    await page.getByText(/要在 .* 发送，最迟须于 2026-05-06 提交。/).waitFor();
    await page.getByLabel('开始').press('ArrowDown');
    await page
      .locator('.day:focus')
      .getByText(/最早|5月26日/)
      .first()
      .waitFor();
    assert.deepEqual(await violationsOn(page), []);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await page.getByText(/最迟须于 2026-05-07 提交。/).waitFor();
    assert.notEqual(await page.getByLabel('开始').inputValue(), earliest);
    await page.getByLabel('开始').fill('2026-05');
    await page.getByText('开始时间未写完整').waitFor();
    await page.context().close();
  });
});

describe('the letter of a decision', () => {
  it('prints as the letter alone', async () => {
    const { id, version } = await submit(stage.api, 'letter');
    const reason = '请缩小发送范围。\n请写明间隔。';
    await stage.api.must(z.unknown(), stage.api.post(approver, `/applications/${id}/return`, { version, reason }));
    const page = await compose(`/applications/${id}/letter`);
    await page.getByRole('article', { name: '决定通知书' }).getByText('请写明间隔。').waitFor();
    await page.emulateMedia({ media: 'print' });
    for (const part of ['.top', '.side', '.page-head']) assert.equal(await page.locator(part).isVisible(), false, part);
    assert.equal(await page.locator('.letter').isVisible(), true);
    assert.equal((await page.pdf({ format: 'A4' })).subarray(0, 5).toString(), '%PDF-');
    await page.context().close();
  });
});
