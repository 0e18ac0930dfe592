import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import { ApplicationState } from '../../lambda/http/schemas/cases.ts';
import { draft, submit } from './applications.ts';
import { launch, type Stage } from './launch.ts';
import { approver, auditor } from './people.ts';

let stage: Stage;
before(async () => {
  stage = await launch();
});
after(() => stage.stop());

const windowDay = '2026-05-26';
const decide = (id: string, deed: 'return' | 'decline', version: number, reason: string) =>
  stage.api.must(ApplicationState, stage.api.post(approver, `/applications/${id}/${deed}`, { version, reason }));

describe('the work list', () => {
  it('counts what waits under every filter, and shows what it counted', async () => {
    const { id, version } = await submit(stage.api, 'counted-1');
    await submit(stage.api, 'counted-2');
    await decide(id, 'return', version, '请写明时间。');
    const page = await stage.signInAs(approver);
    const filters = page.getByRole('group', { name: '按状态筛选' });
    await filters.getByRole('button', { name: '待审批 1 件' }).waitFor();
    await filters.getByRole('button', { name: '待复核 0 件' }).waitFor();
    await filters.getByRole('button', { name: '待发送 0 件' }).waitFor();
    await filters.getByRole('button', { name: '退回更正 1 件' }).click();
    await page.locator('tbody tr').getByText('退回更正').waitFor();
    assert.equal(new URL(page.url()).search, '?status=returned');
    assert.equal(await page.locator('tbody tr').count(), 1);
    await page.context().close();
  });
});

describe('the calendar of sends', () => {
  it('shows the sends of the region chosen, kept in the address, and leads to the case', async () => {
    const { id } = await submit(stage.api, 'calendar');
    const page = await stage.signInAs(approver, { path: `/calendar?day=${windowDay}` });
    await page.locator('.send').first().waitFor();
    await page.getByLabel('地区', { exact: true }).selectOption({ label: '韶关市' });
    await page.getByText('这段时间没有已申请或已安排的发送').waitFor();
    await page.getByLabel('地区', { exact: true }).selectOption({ label: '深圳市' });
    await page.locator('.send').first().waitFor();
    assert.equal(new URL(page.url()).searchParams.get('region'), '440300');
    await page.locator(`.send a[href$="${id}"]`).click();
    await page.getByRole('heading', { level: 1, name: /广东省应急管理厅申请向/ }).waitFor();
    await page.goBack();
    await page.locator('.send').first().waitFor();
    assert.equal(new URL(page.url()).searchParams.get('region'), '440300');
    await page.context().close();
  });

  it('shows three sends of a day in the month, and all of them on its page and in its week', async () => {
    await Promise.all(['crowd-1', 'crowd-2', 'crowd-3'].map((key) => submit(stage.api, key)));
    const page = await stage.signInAs(approver, { path: `/calendar?day=${windowDay}&region=440300` });
    await page.getByRole('link', { name: `还有 2 件，查看 ${windowDay} 全部发送` }).click();
    await page
      .getByRole('list', { name: new RegExp(windowDay) })
      .locator('.send')
      .nth(4)
      .waitFor();
    await page.getByRole('button', { name: '按周、按地区' }).click();
    const row = page.locator('tr').filter({ has: page.getByRole('rowheader', { name: /深圳/ }) });
    await row.locator('.send').nth(4).waitFor();
    assert.equal(await row.locator('.send').count(), 5);
    await row.getByText('汛期将至，请检查房前屋后…').first().waitFor();
    await page.context().close();
  });
});

describe('an auditor', () => {
  it('sees every authority until one is chosen, and keeps the choice in the address', async () => {
    await submit(stage.api, 'audited');
    const page = await stage.signInAs(auditor, { path: `/calendar?day=${windowDay}` });
    await page.locator('.send').first().waitFor();
    await page.getByLabel('主管机构').selectOption({ label: '福建省通信管理局' });
    await page.getByText('这段时间没有已申请或已安排的发送').waitFor();
    assert.equal(new URL(page.url()).searchParams.get('authority'), 'fj-comms');
    await page.reload();
    await page.getByText('这段时间没有已申请或已安排的发送').waitFor();
    await page.context().close();
  });

  it('reads the statistics and the work list of one authority', async () => {
    const page = await stage.signInAs(auditor, { path: '/statistics' });
    const received = page.locator('.ant-statistic').filter({ hasText: '收到 · 申请' });
    await received.getByText(/^[1-9]\d*$/).waitFor();
    await page.getByLabel('主管机构').selectOption({ label: '福建省通信管理局' });
    await received.getByText(/^0$/).waitFor();
    await page.goto(`${stage.runtime.url}/console/tasks?authority=fj-comms`);
    await page.getByRole('button', { name: '待审批 0 件' }).waitFor();
    await page.getByText('没有待审批的申请').waitFor();
    await page.getByLabel('主管机构').selectOption({ label: '广东省通信管理局' });
    await page.locator('tbody tr').first().waitFor();
    await page.context().close();
  });

  it('alone has the choice: an officer sees their own authority', async () => {
    const page = await stage.signInAs(approver, { path: '/statistics?authority=fj-comms' });
    const received = page.locator('.ant-statistic').filter({ hasText: '收到 · 申请' });
    await received.getByText(/^[1-9]\d*$/).waitFor();
    assert.equal(await page.getByLabel('主管机构').count(), 0);
    await page.context().close();
  });
});

describe('the file of the statistics', () => {
  it('opens as a table in Chinese, and what looks like a formula is text', async () => {
    const drafted = await draft(stage.api, 'formula');
    const path = `/applications/${drafted.id}/submit`;
    const { id, version } = await stage.api.must(
      ApplicationState,
      stage.api.post('广东省应急管理厅·经办人', path, { version: drafted.version }),
    );
    await decide(id, 'decline', version, '=HYPERLINK("x","y")，不予协调');
    const page = await stage.signInAs(approver, { path: '/statistics' });
    await page.getByText('=HYPERLINK("x","y")，不予协调').waitFor();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: '导出明细（CSV）' }).click();
    const file = await download;
    assert.match(file.suggestedFilename(), /^statistics-\d{4}-\d{2}-\d{2}-\d{4}-\d{2}-\d{2}\.csv$/);
    const bytes = await readFile(await file.path());
    assert.deepEqual([...bytes.subarray(0, 3)], [0xef, 0xbb, 0xbf], 'the mark by which Excel knows UTF-8');
    const [heading = '', ...lines] = bytes.toString('utf8').slice(1).trimEnd().split('\r\n');
    assert.match(heading, /^事项编号,类别,状态,发送单位,/);
    const line = lines.find((one) => one.startsWith(id)) ?? '';
    assert.ok(line.includes(`"'=HYPERLINK(""x"",""y"")，不予协调"`), line);
    await page.context().close();
  });
});
