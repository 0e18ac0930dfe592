import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import * as z from 'zod';
import { EmergencyAnswer } from '../../lambda/http/schemas/cases.ts';
import { rainstorm } from '../../local/scenario/messages.ts';
import { samplePdf } from '../sample-pdf.ts';
import { draft, submit } from './applications.ts';
import { violationsOn } from './axe.ts';
import { launch, type Stage } from './launch.ts';
import { approver, clerk, watch } from './people.ts';

const lawful = '【广东省应急管理厅】汛期将至，请备好应急物品。咨询电话020-55500103。';
/** Another file each time: what the store has already is not sent again. */
const pdf = (mark: string) => ({
  name: '申请.pdf',
  mimeType: 'application/pdf',
  buffer: samplePdf(mark),
});
const message = (page: Page) => page.getByLabel('短信内容');
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const keptHere = (page: Page): Promise<unknown> =>
  page.evaluate(
    "Object.keys(localStorage).filter((key) => key.startsWith('console.draft.')).map((key) => localStorage[key]).join()",
  );
const restored = '已恢复您上次在本机填写、尚未保存的内容。';
/** How long anything typed stays unwritten at most, and a little. */
const writtenWithinMs = 400;
const rival = '本浏览器的另一个标签页正在填写同一内容，与这里不同。';

/** Holds what is sent straight to the store until it is let go. */
const holdUploads = async (page: Page): Promise<() => void> => {
  const gate = Promise.withResolvers<void>();
  await page.route('**/*', async (route) => {
    const toStore = route.request().method() === 'PUT' && 'x-amz-checksum-sha256' in route.request().headers();
    if (toStore) await gate.promise;
    // The page may have given it up.
    await route.continue().catch(() => undefined);
  });
  return gate.resolve;
};

let stage: Stage;
before(async () => {
  stage = await launch();
});
after(() => stage.stop());

const compose = (path = '/applications/new'): Promise<Page> => stage.signInAs(clerk, { path });
/** Another tab of the same browser, signed in by the issuer's memory, once the field can be typed in. */
const secondTab = async (page: Page, name = clerk, field = message): Promise<Page> => {
  const tab = await page.context().newPage();
  await tab.goto(page.url());
  const person = tab.getByRole('button', { name, exact: true });
  await person.or(field(tab)).first().waitFor();
  if (await person.isVisible()) await person.click();
  await field(tab).waitFor();
  return tab;
};

/** An emergency that has been sent, and so owes its paperwork. */
const owed = async (key: string): Promise<string> => {
  const alert = { ...rainstorm(stage.runtime.core.clock()), text: '洪峰过境，请撤离河堤。' };
  const sent = stage.api.post(watch, '/emergencies', { alert, exercise: false }, key);
  return (await stage.api.must(EmergencyAnswer, sent)).id;
};

describe('a scan on its way', () => {
  it('takes nothing back that is typed meanwhile, and is waited for by whoever saves or submits', async () => {
    const { id } = await draft(stage.api, 'upload-typed');
    const page = await compose(`/applications/${id}/edit`);
    const letGo = await holdUploads(page);
    await page.locator('input[type=file]').first().setInputFiles(pdf('typed'));
    await page.getByText('扫描件正在上传，完成后即可继续').waitFor();
    await message(page).fill(`${lawful}上传时所写。`);
    for (const name of ['保存草稿', '提交申请']) assert.equal(await button(page, name).isDisabled(), true, name);
    letGo();
    await page.getByText('已上传并核验').waitFor();
    assert.equal(await message(page).inputValue(), `${lawful}上传时所写。`);
    assert.equal(await button(page, '提交申请').isEnabled(), true);
    await page.context().close();
  });

  it('writes nothing any more once the page is left', async () => {
    const page = await compose();
    await message(page).fill('不要的内容');
    const letGo = await holdUploads(page);
    await page.locator('input[type=file]').first().setInputFiles(pdf('left'));
    await page.getByText('扫描件正在上传，完成后即可继续').waitFor();
    await message(page).fill('');
    const givenUp = page.waitForEvent('requestfailed', (request) => request.method() === 'PUT');
    await page.getByRole('link', { name: '我的申请' }).first().click();
    await page.getByRole('heading', { level: 1, name: '我的申请' }).waitFor();
    await givenUp;
    letGo();
    // Timers of a page fire in the order in which they are due.
    await page.evaluate(`new Promise((resolve) => setTimeout(resolve, ${writtenWithinMs}))`);
    assert.doesNotMatch(String(await keptHere(page)), /sha256|不要的内容/);
    await page.context().close();
  });

  it('leaves the formalities of an emergency as they were typed, whatever happens to the case', async () => {
    const id = await owed('drafts-1');
    const page = await stage.signInAs(clerk, { path: `/paperwork/${id}` });
    const letGo = await holdUploads(page);
    await page.locator('input[type=file]').first().setInputFiles(pdf('formalities'));
    await page.getByText('扫描件正在上传，完成后即可继续').waitFor();
    const situation = page.getByLabel('发送时的情况（必填）');
    const typed = '水位持续上涨并已超过警戒水位。'.repeat(3);
    await situation.pressSequentially(typed, { delay: 40 });
    assert.match(String(await keptHere(page)), /水位持续上涨/, 'written while it is typed');
    const moved = page.waitForResponse((answer) => answer.url().endsWith(id) && answer.status() === 200);
    const complaints = { count: 1, receivedOn: '2026-05-06' };
    const registered = stage.api.post(approver, `/emergencies/${id}/complaints`, complaints, 'drafts-2');
    await stage.api.must(z.unknown(), registered);
    await moved;
    await page.keyboard.type('至今未退。');
    letGo();
    await page.getByText('已上传并核验').waitFor();
    assert.equal(await situation.inputValue(), `${typed}至今未退。`);
    await page.context().close();
  });
});

describe('two tabs', () => {
  it('write two new applications, and what a closed one leaves is found by the next', async () => {
    const one = await compose();
    const two = await secondTab(one);
    await message(one).fill('第一件');
    await message(two).fill('第二件');
    for (const [tab, text] of [
      [one, '第一件'],
      [two, '第二件'],
    ] as const) {
      await tab.reload();
      await tab.getByText(restored).waitFor();
      assert.equal(await message(tab).inputValue(), text);
    }
    await two.close();
    const three = await secondTab(one);
    await three.getByText(restored).waitFor();
    assert.equal(await message(three).inputValue(), '第二件');
    assert.equal(await message(one).inputValue(), '第一件');
    await one.context().close();
  });

  it('that write the same application hear of each other, and one can take what the other has', async () => {
    const { id } = await draft(stage.api, 'two-tabs');
    const one = await compose(`/applications/${id}/edit`);
    const two = await secondTab(one);
    await message(one).fill(`${lawful}甲`);
    await two.getByText(rival).waitFor();
    await message(two).fill(`${lawful}乙`);
    await one.getByText(rival).waitFor();
    await button(one, '保留这里的内容').click();
    await button(two, '改用另一标签页的内容').click();
    assert.equal(await message(two).inputValue(), `${lawful}甲`);
    await button(two, '保存草稿').click();
    await two.getByText('草稿已保存。').first().waitFor();
    await one.reload();
    await one.getByText(restored).waitFor();
    assert.equal(await message(one).inputValue(), `${lawful}甲`);
    await one.context().close();
  });

  for (const [what, who, label, path] of [
    [
      'decision',
      approver,
      '审批意见（可不填）',
      async () => `/tasks/${(await submit(stage.api, 'two-tabs-decide')).id}`,
    ],
    ['paperwork', clerk, '发送时的情况（必填）', async () => `/paperwork/${await owed('drafts-3')}`],
  ] as const)
    it(`that write the same ${what} hear of each other as well`, async () => {
      const field = (page: Page) => page.getByLabel(label);
      const one = await stage.signInAs(who, { path: await path() });
      await field(one).waitFor();
      const two = await secondTab(one, who, field);
      await field(one).fill('甲');
      await two.getByText(rival).waitFor();
      await field(two).fill('乙');
      await one.getByText(rival).waitFor();
      assert.deepEqual(await violationsOn(one), []);
      await button(one, '改用另一标签页的内容').click();
      assert.equal(await field(one).inputValue(), '乙');
      await one.getByText(rival).waitFor({ state: 'detached' });
      await one.context().close();
    });
});
