import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { ApplicationCase, ApplicationState } from '../../lambda/http/schemas/cases.ts';
import { draft, submit } from './applications.ts';
import { violationsOn } from './axe.ts';
import { launch, type Stage } from './launch.ts';
import { approver, approverSince, auditor, clerk, clerkOnceThere, secondOfficer } from './people.ts';

let stage: Stage;
before(async () => {
  stage = await launch();
});
after(() => stage.stop());

const dialog = (page: Page) => page.getByRole('dialog');
const looked = (id: string) => stage.api.must(ApplicationCase, stage.api.get(auditor, `/applications/${id}`));

/** Submitted with other contents than usual. */
const submitWith = async (key: string, changes: object) => {
  const { api } = stage;
  const { id, version, content } = await draft(api, key);
  const body = { version, content: { ...content, ...changes } };
  const { version: next } = await api.must(ApplicationState, api.put(clerk, `/applications/${id}/content`, body));
  return api.must(ApplicationState, api.post(clerk, `/applications/${id}/submit`, { version: next }));
};

const opened = async (id: string, person = approver): Promise<Page> => {
  const page = await stage.signInAs(person, { path: `/tasks/${id}` });
  await page.getByLabel('中国移动通信集团有限公司数量上限').waitFor();
  return page;
};

const approve = async (page: Page): Promise<void> => {
  await page.getByLabel('接入号码', { exact: true }).fill('106990000123');
  await page.getByRole('button', { name: '批准发送…' }).click();
  await dialog(page).getByRole('button', { name: '批准，按时发送' }).click();
};

/** A colleague returns it, the department corrects text and scope and submits it again. */
const changeMeanwhile = async (id: string, version: number, text: string): Promise<void> => {
  const { api } = stage;
  const path = `/applications/${id}`;
  const state = (answer: ReturnType<typeof api.post>) => api.must(ApplicationState, answer);
  const returned = await state(api.post(secondOfficer, `${path}/return`, { version, reason: '请写明时间。' }));
  const body = { version: returned.version, content: { ...returned.content, text, divisions: ['440100'] } };
  const corrected = await state(api.put(clerk, `${path}/content`, body));
  await state(api.post(clerk, `${path}/submit`, { version: corrected.version }));
};

describe('an officer at the decision page', () => {
  it('is shown side by side what changed, keeps what was typed, and decides on how it stands', async () => {
    const { id, version } = await submit(stage.api, 'changed');
    const page = await opened(id);
    await page.getByLabel('审批意见（可不填）').fill('属公益性短信。');
    const text = '【广东省应急管理厅】六月将至，请检查房前屋后排水沟渠，备好应急物品。咨询电话020-55500103。';
    await changeMeanwhile(id, version, text);
    const changes = page.getByRole('alert').filter({ hasText: '请核对以下变化' });
    const line = changes.getByRole('row', { name: /短信内容/ });
    await line.getByText('汛期将至').waitFor();
    await line.getByText('六月将至').waitFor();
    await changes.getByText(secondOfficer).waitFor();
    assert.deepEqual(await violationsOn(page), []);
    await changes.getByRole('button', { name: '已核对，按最新情况办理' }).click();
    assert.equal(await page.getByLabel('审批意见（可不填）').inputValue(), '属公益性短信。');
    await approve(page);
    await page.getByText('同意协调').waitFor();
    const { decision, order } = await looked(id);
    assert.equal(decision?.reason, '属公益性短信。');
    assert.deepEqual(order?.divisions, ['440100'], 'the scope that nobody typed is the one now applied for');
    await page.context().close();
  });

  it('finds the halt where the system went on at once after their own approval', async () => {
    const { id } = await submit(stage.api, 'at-once');
    const page = await opened(id);
    // The service answers a look after the approval as if the system had committed in between.
    await page.route(`**/applications/${id}`, async (route) => {
      const response = await route.fetch();
      const found = ApplicationCase.parse(await response.json());
      const json = found.status === 'scheduled' ? { ...found, version: found.version + 1 } : found;
      await route.fulfill({ response, json });
    });
    await approve(page);
    await page.getByRole('button', { name: '叫停发送…' }).waitFor();
    assert.equal(await page.getByText('事项在您查看之后已有变化').count(), 0);
  });

  it('is told of no change, and at the top of the page what they did, though its answer is slow', async () => {
    const { id } = await submit(stage.api, 'slow-answer');
    const page = await opened(id);
    const answered = page.waitForResponse(`**/applications/${id}/approve`);
    const news = page.getByText('事项在您查看之后已有变化');
    let told = -1;
    await page.route(`**/applications/${id}/approve`, async (route) => {
      const response = await route.fetch();
      // Held back until the page has looked again and shows what the approval brought about.
      await page.locator('.page-subtitle').getByText('待发送').waitFor();
      told = await news.count();
      await route.fulfill({ response });
    });
    await page.getByLabel('审批意见（可不填）').fill('属公益性短信。');
    await approve(page);
    await answered;
    assert.equal(told, 0);
    await page.getByRole('button', { name: '叫停发送…' }).waitFor();
    await page.locator('h1:focus').waitFor();
    assert.equal(await news.count(), 0);
    await page.reload();
    await page.getByRole('button', { name: '叫停发送…' }).waitFor();
    assert.equal(await page.getByText('已恢复您上次在本机填写').count(), 0, 'nothing is left of what was submitted');
    await page.context().close();
  });

  it('declines with a phrase that answers what was found, and the department reads it in its letter', async () => {
    const text = '【广东省应急管理厅】汛期将至，避险知识请关注公众号“广东应急”。咨询电话020-55500103。';
    const { id } = await submit(stage.api, 'declined', text);
    const page = await opened(id);
    await page.getByRole('button', { name: '退回更正…' }).click();
    await dialog(page)
      .getByRole('button', { name: /短信内容引导公众访问公众号/ })
      .waitFor();
    await dialog(page).getByRole('button', { name: '暂不办理' }).click();
    await page.getByRole('button', { name: '不予协调…' }).click();
    const phrase = '同一地区近期公益短信已较频繁，综合用户意愿，本次不予协调。';
    await dialog(page).getByRole('button', { name: phrase }).click();
    await dialog(page).getByRole('button', { name: '决定不予协调' }).click();
    await page.getByRole('alert').getByText(phrase).waitFor();
    const letter = await stage.signInAs(clerk, { path: `/applications/${id}/letter` });
    await letter.getByText('决定不予协调发送').waitFor();
    await letter.getByText(phrase).waitFor();
    const basis =
      /依据《通信短信息服务管理规定》（工业和信息化部令第31号）第十七条第一款，参照《.*（征求意见稿）》第二十七条第二款，决定不予协调发送/;
    await letter.getByText(basis).waitFor();
    await letter.getByText(`审批：${approver}`).waitFor();
    assert.equal(await letter.getByText('复核：').count(), 0, 'one officer decided it');
    await letter
      .getByText(/可以另行提出申请：依据《.*》（.*）第十七条第一款，须提前 10 个工作日；本机构参照/)
      .waitFor();
    await letter.getByText('请联系广东省通信管理局办公室，电话 020-55500105').waitFor();
    assert.deepEqual(await violationsOn(letter), []);
    await Promise.all([page.context().close(), letter.context().close()]);
  });

  it('confirms a claimed exemption before the application can be approved', async () => {
    const basis = { title: '广东省突发事件应急预案', number: '粤府〔2022〕3号', article: '第四条' };
    const text = `【广东省应急管理厅】${'汛期将至，请检查房前屋后排水沟渠，备好应急物品。'.repeat(3)}咨询电话020-55500103。`;
    const { id } = await submitWith('exempt', { text, exemptions: [{ rule: 'content.length', ...basis }] });
    const page = await opened(id);
    await page.getByLabel('接入号码', { exact: true }).fill('106990000123');
    await page.getByText('申请适用的例外规定须逐项核实确认，否则请退回').waitFor();
    assert.equal(await page.getByRole('button', { name: '批准发送…' }).isDisabled(), true);
    await page.getByRole('checkbox', { name: /已核实并确认：《广东省突发事件应急预案》/ }).check();
    await approve(page);
    await page.getByText('同意协调').waitFor();
    assert.deepEqual((await looked(id)).confirmedExemptions, ['content.length']);
    await page.context().close();
  });

  it('is told that another decides what they wrote themselves, in whatever office they were then', async () => {
    const { id } = await submit(stage.api, 'own', undefined, clerkOnceThere);
    const page = await stage.signInAs(approverSince, { path: `/tasks/${id}` });
    await page.getByText(/本申请由您本人填写或提交.*须由同单位另一名审批人员决定/).waitFor();
    for (const name of ['批准发送…', '退回更正…', '不予协调…'])
      assert.equal(await page.getByRole('button', { name }).count(), 0, name);
    assert.deepEqual(await violationsOn(page), []);
    const { version } = await looked(id);
    const body = { version, reason: '请写明时间。' };
    const refused = await stage.api.post(approverSince, `/applications/${id}/return`, body);
    assert.deepEqual([refused.status, Object(refused.body).code], [403, 'same-person']);
    await opened(id).then((other) => other.context().close());
    await page.context().close();
  });
});
