import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { ApplicationCase, ApplicationState } from '../../lambda/http/schemas/cases.ts';
import { until } from '../local/support/scratch.ts';
import { draft } from './applications.ts';
import { violationsOn } from './axe.ts';
import { launch, type Stage } from './launch.ts';
import { clerk, secondClerk } from './people.ts';

const lawful = '【广东省应急管理厅】汛期将至，请备好应急物品。咨询电话020-55500103。';
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const message = (page: Page) => page.getByLabel('短信内容');
const bar = (page: Page) => page.locator('.submit-bar');

let stage: Stage;
before(async () => {
  stage = await launch();
});
after(() => stage.stop());

const compose = (path = '/applications/new'): Promise<Page> => stage.signInAs(clerk, { path });

type Found = Awaited<ReturnType<typeof draft>>;

/** Somebody else saves another text meanwhile. */
const saveElsewhere = ({ id, version, content }: Found, text: string) => {
  const body = { version, content: { ...content, text } };
  return stage.api.must(ApplicationState, stage.api.put(clerk, `/applications/${id}/content`, body));
};

describe('a draft that cannot be saved', () => {
  it('says so where the button is, in sight', async () => {
    const page = await compose();
    await message(page).fill(lawful);
    await page.context().setOffline(true);
    await press(page, '保存草稿');
    const said = bar(page).getByText('无法连接服务');
    await said.waitFor();
    const box = await said.boundingBox();
    assert.ok(box !== null && box.y > 0 && box.y + box.height < 900, JSON.stringify(box));
    assert.equal(await page.evaluate('document.activeElement.className'), 'submit-trouble');
    await page.context().setOffline(false);
    await press(page, '保存草稿');
    await page.getByText('草稿已保存。').first().waitFor();
    assert.equal(await said.count(), 0);
    await page.context().close();
  });
});

describe('a version that somebody else saved meanwhile', () => {
  it('is shown beside what was typed before one of them is chosen', async () => {
    const found = await draft(stage.api, 'conflict');
    const page = await compose(`/applications/${found.id}/edit`);
    await message(page).fill(lawful);
    await saveElsewhere(found, '另一人写的内容');
    await press(page, '保存草稿');
    const row = bar(page).getByRole('row', { name: /短信内容/ });
    await row.getByRole('cell', { name: lawful }).waitFor();
    await row.getByRole('cell', { name: '另一人写的内容' }).waitFor();
    assert.equal(await bar(page).getByRole('row').count(), 2, 'only the field that differs, below the heads');
    assert.deepEqual(await violationsOn(page), []);
    await press(page, '保留我的填写，覆盖最新版本');
    await press(page, '保存草稿');
    await page.getByText('草稿已保存。').first().waitFor();
    assert.equal(await message(page).inputValue(), lawful);
    await page.context().close();
  });

  it('is shown in the dialog of a submission, and what was confirmed is what is submitted', async () => {
    const found = await draft(stage.api, 'conflict-on-submission', lawful);
    const page = await compose(`/applications/${found.id}/edit`);
    await page.getByText('可以提交').waitFor();
    await saveElsewhere(found, `${lawful}请互相转告。`);
    await press(page, '提交申请');
    await press(page, '确认提交');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('cell', { name: '请互相转告。' }).waitFor();
    await dialog.getByRole('button', { name: '保留我的填写，覆盖最新版本' }).click();
    await press(page, '确认提交');
    await page.getByText(/已提交，等待广东省通信管理局审批/).waitFor();
    const { content } = await stage.api.must(ApplicationCase, stage.api.get(clerk, `/applications/${found.id}`));
    assert.equal(content.text, lawful);
    await page.context().close();
  });

  it('is not overwritten once it is submitted', async () => {
    const found = await draft(stage.api, 'submitted-meanwhile');
    const page = await compose(`/applications/${found.id}/edit`);
    await message(page).fill(lawful);
    const { id, version } = found;
    await stage.api.must(ApplicationState, stage.api.post(clerk, `/applications/${id}/submit`, { version }));
    await press(page, '保存草稿');
    await bar(page)
      .getByText(/在此期间已变为“待审批”/)
      .waitFor();
    assert.equal(await page.getByRole('button', { name: /覆盖最新版本/ }).count(), 0);
    for (const name of ['保存草稿', '提交申请'])
      assert.equal(await page.getByRole('button', { name, exact: true }).isDisabled(), true, name);
    assert.equal(await message(page).inputValue(), lawful, 'what was typed can still be read');
    await page.context().close();
  });
});

/** The page is looked at again and again: what it has asked for within two seconds it does not ask for again. */
const looksUntil = (page: Page, shown: Locator): Promise<void> =>
  until(async () => {
    await page.evaluate("dispatchEvent(new Event('visibilitychange'))");
    return shown.first().isVisible();
  });

describe('a draft that a colleague goes on with', () => {
  it('says who did what on top of the form, and takes nothing away that was typed', async () => {
    const found = await draft(stage.api, 'gone-on');
    const page = await compose(`/applications/${found.id}/edit`);
    await message(page).fill(lawful);
    const body = { version: found.version, content: { ...found.content, reason: '同事所写的理由。' } };
    const path = `/applications/${found.id}`;
    const { version } = await stage.api.must(ApplicationState, stage.api.put(secondClerk, `${path}/content`, body));
    const notice = page.locator('#overtaking');
    await looksUntil(page, notice.getByText(secondClerk));
    await notice.getByRole('cell', { name: '同事所写的理由。' }).waitFor();
    await bar(page).getByText('版本尚未选定，暂不能保存或提交').waitFor();
    assert.equal(await page.getByText('可以提交').count(), 0);
    assert.deepEqual(await violationsOn(page), []);
    await notice.getByRole('button', { name: '保留我的填写，覆盖最新版本' }).click();
    await bar(page).getByText('可以提交').waitFor();
    await stage.api.must(ApplicationState, stage.api.post(secondClerk, `${path}/submit`, { version }));
    await looksUntil(page, notice.getByText(/已变为“待审批”/));
    await bar(page)
      .getByText(/已变为“待审批”，不能再保存或提交/)
      .waitFor();
    await page.getByRole('heading', { level: 1, name: '继续填写申请' }).waitFor();
    assert.equal(await message(page).inputValue(), lawful);
    assert.equal(await message(page).isDisabled(), false);
    await page.context().close();
  });

  it('cannot be submitted from a dialog once it is withdrawn', async () => {
    const found = await draft(stage.api, 'withdrawn-meanwhile');
    const page = await compose(`/applications/${found.id}/edit`);
    const dialog = page.getByRole('dialog');
    const noted = page.locator('#field-frequency').getByText('缺少发送频次');
    await bar(page).getByText('可以提交', { exact: true }).waitFor();
    await page.getByLabel('次数').fill('');
    await page.getByLabel('安排').fill('');
    await noted.waitFor();
    await bar(page).getByText('可以提交，有 1 条提醒').waitFor();
    await bar(page).getByRole('button', { name: '发送频次' }).click();
    await press(page, '提交申请');
    await dialog.getByText('缺少发送频次').waitFor();
    assert.deepEqual(await violationsOn(page), []);
    const withdrawn = { version: found.version, reason: '不再需要。' };
    const path = `/applications/${found.id}/withdraw`;
    await stage.api.must(ApplicationState, stage.api.post(secondClerk, path, withdrawn));
    await press(page, '确认提交');
    await dialog.getByText(/已变为“已撤回”/).waitFor();
    await dialog.getByText(secondClerk).waitFor();
    assert.equal(await dialog.getByRole('button', { name: '确认提交' }).isDisabled(), true);
    await dialog.getByRole('button', { name: '暂不办理' }).click();
    await bar(page)
      .getByText(/已变为“已撤回”，不能再保存或提交/)
      .waitFor();
    assert.equal(await page.getByText('可以提交').count(), 0);
    await page.context().close();
  });
});

describe('a mend', () => {
  it('can be undone until something else is typed', async () => {
    const page = await compose();
    const long = `${lawful}${'请互相转告。'.repeat(8)}`;
    await message(page).fill(long);
    await page.getByRole('button', { name: /截取前 70/ }).click();
    assert.equal((await message(page).inputValue()).length, 70);
    await press(page, '撤销');
    assert.equal(await message(page).inputValue(), long);
    await page.getByRole('button', { name: /截取前 70/ }).click();
    await message(page).press('End');
    await message(page).pressSequentially('好');
    assert.equal(await page.getByRole('button', { name: '撤销' }).count(), 0);
    await page.context().close();
  });
});

describe('a number of sends', () => {
  it('is never changed silently: one that cannot be is said to be none', async () => {
    const page = await compose();
    const sends = page.getByLabel('次数');
    const said = page.locator('#field-frequency').getByText('次数须写成 1 至 100 的整数');
    for (const typed of ['0', '101', '三']) {
      await sends.fill(typed);
      await said.waitFor();
      await sends.blur();
      assert.equal(await sends.inputValue(), typed);
    }
    await sends.fill('100');
    await said.waitFor({ state: 'detached' });
    await page.context().close();
  });
});

describe('a number of phones', () => {
  it('stays as it was typed, and what is none holds the submission up', async () => {
    const page = await compose();
    const volume = page.getByLabel('预计数量');
    const field = page.locator('.form-part', { has: volume });
    for (const typed of ['-5', '1.5', '1e9']) {
      await volume.fill(typed);
      await field.getByText('预计数量须写成不小于 1 的整数').waitFor();
      await volume.blur();
      assert.equal(await volume.inputValue(), typed);
    }
    await volume.fill('1000000000000');
    await field.getByText('预计数量超过上限').waitFor();
    await volume.fill('１２０００００');
    await field.getByText('约 120 万用户').waitFor();
    await volume.blur();
    assert.equal(await volume.inputValue(), '1,200,000');
    await page.context().close();
  });
});
