import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import * as z from 'zod';
import { EmergencyAnswer } from '../../lambda/http/schemas/cases.ts';
import { messages, rainstorm } from '../../local/scenario/messages.ts';
import { approve, submitted } from '../../local/scenario/ordinary.ts';
import { draft, submit } from './applications.ts';
import { violationsOn } from './axe.ts';
import { launch, type Stage } from './launch.ts';
import { approver, auditor, clerk, dutyOfficer, otherApprover, secondOfficer, watch } from './people.ts';

let stage: Stage;
before(async () => {
  stage = await launch();
});
after(() => stage.stop());

/** Of the first two rows, whether their message is cut. */
const cutOfTwo =
  "[...document.querySelectorAll('tbody td .excerpt')].slice(0, 2).map((one) => one.scrollHeight > one.clientHeight)";

describe('the work list', () => {
  it('is what an authority officer sees first, and says when there is nothing', async () => {
    const page = await stage.signInAs(approver);
    await page.getByText('没有待审批的申请').waitFor();
    assert.equal(new URL(page.url()).pathname, '/console/tasks');
    assert.equal(await page.title(), '待办事项 · 公益短信发送协调平台');
    await page.context().close();
  });

  it('names what else waits, and for whom, where nothing is to be decided', async () => {
    const province = { ...messages.flood, divisions: ['440000'] };
    const found = await submitted(stage.api, clerk, province, 'list-second');
    await approve(stage.api, approver, found, province, found.window);
    const second = await stage.signInAs(secondOfficer);
    await second.getByText('没有待审批的申请；有 1 件待您复核').waitFor();
    await second.getByRole('link', { name: '1 件待您复核' }).click();
    await second.getByRole('row', { name: /广东省应急管理厅/ }).waitFor();
    const first = await stage.signInAs(approver);
    await first.getByText('没有待审批的申请；有 1 件待另一名审批人员复核').waitFor();
    const watcher = await stage.signInAs(auditor);
    await watcher.getByText('没有待审批的申请；有 1 件待另一名审批人员复核').waitFor();
    assert.deepEqual(await violationsOn(watcher), []);
    await Promise.all([first, second, watcher].map((page) => page.context().close()));
  });

  it('shows what is submitted without being loaded again, counted and marked as new', async () => {
    const page = await stage.signInAs(approver);
    await page.getByText('没有待审批的申请').waitFor();
    await submit(stage.api, 'list-1');
    const row = page.getByRole('row', { name: /广东省应急管理厅/ });
    await row.waitFor();
    await row.getByText('待审批').waitFor();
    await row.getByText(/还有 15 个工作日/).waitFor();
    await row.getByText(/2026-05-26 09:00/).waitFor();
    await submit(stage.api, 'list-2', '【广东省应急管理厅】本周有强降雨，请勿进入涉水景区。咨询电话020-55500103。');
    await page.locator('tr.row-new', { hasText: '本周有强降雨' }).waitFor();
    // At once with the list: of the looks at the list, three are as long as one at the counts.
    let looks = 0;
    page.on('request', (request) => {
      if (request.url().includes('/applications?')) looks += 1;
    });
    await page.getByRole('button', { name: '待审批 2 件' }).waitFor();
    assert.ok(looks <= 1, `after ${looks} further looks at the list`);
    await page.context().close();
  });

  it('has its tags apart from each other on a telephone', async () => {
    const page = await stage.signInAs(approver, { width: 360 });
    await page.locator('td .tags .tag').nth(2).waitFor();
    const gaps = `[...document.querySelectorAll('td .tags')].flatMap((tags) => {
      const boxes = [...tags.querySelectorAll('.tag')].map((tag) => tag.getBoundingClientRect());
      return boxes.slice(1).flatMap((box, at) => (box.top === boxes[at].top ? [box.left - boxes[at].right] : []));
    })`;
    const found = z.array(z.number()).parse(await page.evaluate(gaps));
    assert.ok(found.length > 0 && found.every((gap) => gap >= 4), `tags are ${found} px apart`);
    await page.context().close();
  });

  it('keeps its filter in the address and goes back to the one before', async () => {
    const page = await stage.signInAs(approver, { path: '/tasks?status=scheduled' });
    await page.getByText('没有待发送的申请').waitFor();
    assert.equal(await page.getByRole('button', { name: '待发送' }).getAttribute('aria-pressed'), 'true');
    await page.getByRole('button', { name: '全部' }).click();
    await page
      .getByRole('row', { name: /广东省应急管理厅/ })
      .first()
      .waitFor();
    assert.equal(new URL(page.url()).search, '?status=all');
    await page
      .getByRole('row', { name: /广东省应急管理厅/ })
      .first()
      .getByRole('link')
      .click();
    await page.getByRole('link', { name: '返回待办事项' }).click();
    await page.waitForURL(/\/tasks\?status=all$/);
    await page.goto(`${new URL(page.url()).origin}/console/tasks?status=scheduled`);
    await page.getByText('没有待发送的申请').waitFor();
    await page.getByRole('button', { name: '全部' }).click();
    await page.waitForURL(/status=all/);
    await page.goBack();
    await page.getByText('没有待发送的申请').waitFor();
    await page.context().close();
  });

  it('can be gone through with the arrow keys', async () => {
    const page = await stage.signInAs(approver);
    const links = page.locator('tbody th a');
    await links.nth(1).waitFor();
    await links.nth(0).focus();
    await page.keyboard.press('ArrowDown');
    await links.nth(1).and(page.locator(':focus')).waitFor();
    // The row that the keyboard is in shows all its words, and the pointer is told those of any other.
    assert.deepEqual(await page.evaluate(cutOfTwo), [true, false]);
    await links.nth(0).hover();
    assert.match((await page.locator('tbody td .excerpt').nth(0).getAttribute('title')) ?? '', /咨询电话/);
    await page.keyboard.press('ArrowUp');
    await links.nth(0).and(page.locator(':focus')).waitFor();
    assert.deepEqual(await page.evaluate(cutOfTwo), [false, true]);
    await page.context().close();
  });

  it('is gone through page by page, onward and back, and says which rows these are', async () => {
    await Promise.all(Array.from({ length: 19 }, (_none, at) => submit(stage.api, `paged-${at}`)));
    const page = await stage.signInAs(approver);
    const pager = page.getByRole('navigation', { name: '翻页' });
    await pager.getByText('第 1–20 行，共 21 行').waitFor();
    await pager.getByRole('button', { name: '下一页' }).click();
    await pager.getByText('第 21 行，共 21 行').waitFor();
    await page.reload();
    await pager.getByText('第 21 行，共 21 行').waitFor();
    await pager.getByRole('button', { name: '上一页' }).click();
    await pager.getByText('第 1–20 行，共 21 行').waitFor();
    await page.goBack();
    await pager.getByText('第 21 行，共 21 行').waitFor();
    await page.context().close();
  });

  it('names what waits besides above what is to be decided too', async () => {
    const page = await stage.signInAs(secondOfficer);
    await page.getByText('另有 1 件待您复核。').waitFor();
    await page.context().close();
  });

  it('of another province shows nothing of this one', async () => {
    const page = await stage.signInAs(otherApprover, { path: '/tasks?status=all' });
    await page.getByText('还没有申请').waitFor();
    await page.context().close();
  });
});

describe('the applications of a department', () => {
  it('say what is asked of it', async () => {
    await draft(stage.api, 'mine-1');
    const page = await stage.signInAs(clerk, { path: '/applications?status=draft' });
    await page.getByRole('row', { name: /完善并提交/ }).waitFor();
    await page.context().close();
  });
});

describe('a board on which nothing runs', () => {
  it('says so of what runs alone, and names what the department has to file', async () => {
    const now = stage.runtime.core.clock();
    const send = (alert: object, key: string) =>
      stage.api.must(EmergencyAnswer, stage.api.post(watch, '/emergencies', { alert }, key));
    const { id } = await send(rainstorm(now), 'list-ended');
    await stage.api.must(EmergencyAnswer, stage.api.post(watch, `/emergencies/${id}/end`, { reason: '警报解除。' }));
    const page = await stage.signInAs(clerk, { path: '/emergencies' });
    await page.getByText(/没有进行中的应急发送；有 1 份手续待报送/).waitFor();
    await send({ ...rainstorm(now), level: 'blue', eventType: '1009' }, 'list-waits');
    const duty = await stage.signInAs(dutyOfficer, { path: '/emergencies' });
    await duty.getByText('除上列待确认的以外，没有进行中的应急发送').waitFor();
    const officer = await stage.signInAs(approver, { path: '/paperwork' });
    await officer.getByText(/没有等待审查的手续；有 1 件应急事项待值班员确认、21 件待审批/).waitFor();
    await Promise.all([page, duty, officer].map((one) => one.context().close()));
  });
});
