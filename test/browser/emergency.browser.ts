import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page, Route } from 'playwright-core';
import { addMinutes, formatShanghai } from '../../lambda/domain/calendar/instant.ts';
import { EmergencyAnswer } from '../../lambda/http/schemas/cases.ts';
import { drill, rainstorm } from '../../local/scenario/messages.ts';
import { launch, type Stage } from './launch.ts';
import { answerAll, answerOnlyUntil } from './looks.ts';
import { approver, dutyOfficer, otherApprover, watch } from './people.ts';

let stage: Stage;

const send = (key: string, alert: object, exercise = false) =>
  stage.api.must(EmergencyAnswer, stage.api.post(watch, '/emergencies', { alert, exercise }, key));

const now = (): string => stage.runtime.core.clock();

before(async () => {
  stage = await launch();
});
after(() => stage.stop());

describe('the emergency board', () => {
  it('shows an emergency by the first look that finds it, with its level in words and every operator', async () => {
    const page = await stage.signInAs(dutyOfficer, { path: '/emergencies' });
    await page.getByText('没有进行中的应急发送').waitFor();
    const text = '山洪风险极高，请立即转移到高处。';
    await answerOnlyUntil(page, text);
    await send('board-1', { ...rainstorm(now()), text });
    await page.getByText(text).waitFor();
    await answerAll(page);
    const line = page.getByRole('listitem').filter({ hasText: text });
    await line.getByText('红色预警').waitFor();
    await line.getByText(/发起至首个运营商：/).waitFor();
    assert.equal(await line.getByRole('list', { name: '各运营商情况' }).getByRole('listitem').count(), 4);
    await page.context().close();
  });

  it('asks the duty officer on top and in the title, and sends once it is confirmed', async () => {
    const page = await stage.signInAs(dutyOfficer, { path: '/emergencies' });
    await page.getByRole('button', { name: '开启声音提醒' }).click();
    const text = '高温蓝色预警，请减少户外活动。';
    const { id } = await send('board-2', { ...rainstorm(now()), level: 'blue', eventType: '1009', text });
    await page.getByRole('heading', { name: '1 件待值班员确认' }).waitFor();
    assert.match(await page.title(), /^\(1\) 应急发送/);
    await page.getByRole('button', { name: '确认发送' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('授权不含此预警级别').waitFor();
    await dialog.getByText(/广东省广州市/).waitFor();
    await dialog.getByText('影响开始时间').waitFor();
    await dialog.getByText('警报失效时间').waitFor();
    await dialog.locator('textarea:focus').waitFor();
    await dialog.getByRole('button', { name: '确认，立即发送' }).click();
    await page.getByRole('heading', { name: '1 件待值班员确认' }).waitFor({ state: 'detached' });
    assert.match(await page.title(), /^应急发送/);
    const answer = await stage.api.get(dutyOfficer, `/emergencies/${id}`);
    assert.equal(Object(answer.body).status, 'sent');
    await page.context().close();
  });

  it('shows a drill in its own frame and asks other words of it', async () => {
    const text = '链路演练，请勿当真。';
    await send('board-3', { ...drill(now()), text }, true);
    const page = await stage.signInAs(watch, { path: '/emergencies' });
    const line = page.getByRole('listitem').filter({ hasText: text });
    await line.getByText('演练：不向公众发送，仅用于检验链路').waitFor();
    assert.equal(await line.locator('.drill').count(), 1);
    await line.getByRole('button', { name: '结束演练' }).click();
    await page.getByRole('dialog').getByText('【演练】结束这次演练').waitFor();
    await page.context().close();
  });

  it('of another province shows nothing of this one', async () => {
    const page = await stage.signInAs(otherApprover, { path: '/emergencies?show=all' });
    await page.getByText('还没有应急发送').waitFor();
    await page.context().close();
  });
});

const fillIn = async (page: Page, text: string): Promise<void> => {
  await page.getByRole('radio', { name: '红色预警' }).check();
  await page.getByRole('radio', { name: '自然灾害' }).check();
  await page.getByLabel('事件种类').fill('暴雨');
  await page.getByLabel('短信内容').fill(text);
  await page.getByLabel('防御指引').fill('立即转移到高处。');
  await page.getByRole('checkbox', { name: '广州市' }).check();
};

/** Wherever something waits for a duty officer: office and number, ready to be dialled. */
const asksToCall = async (page: Page, desk: string, phone: string): Promise<void> => {
  const contact = page.locator('.duty-contact').filter({ hasText: desk }).first();
  await contact.waitFor();
  assert.equal(await contact.getByRole('link', { name: phone }).getAttribute('href'), `tel:${phone}`);
};

const movedBy = (minutes: number): string => formatShanghai(addMinutes(now(), minutes));

const sendIt = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: '立即发送', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: '确认，立即发送' }).click();
};

describe('an emergency sent from the console', () => {
  it('says what it lacks, shows notes without holding up, and is sent under the standing authority', async () => {
    const page = await stage.signInAs(watch, { path: '/emergencies/new' });
    await page.getByText(/尚未填写完整：/).waitFor();
    await fillIn(page, '山洪风险极高，请立即转移，详见www.gd.gov.cn。');
    await page.locator('.findings').first().waitFor();
    await page
      .getByText(/涵盖本次发送：提交后立即发送/)
      .first()
      .waitFor();
    await sendIt(page);
    await page.getByRole('heading', { level: 1, name: '应急发送：暴雨' }).waitFor();
    await page.getByText('已由授权 gd-emergency-natural 涵盖').waitFor();
    await page.context().close();
  });

  it('goes out now though the danger begins later, says so, and says what is impossible where it is typed', async () => {
    const page = await stage.signInAs(watch, { path: '/emergencies/new' });
    await fillIn(page, '雷雨大风将至，请尽快回到室内。');
    const sends = page.getByRole('button', { name: '立即发送', exact: true });
    const later = movedBy(24 * 60);
    await page.getByLabel('影响开始时间').fill(later);
    await page.getByLabel('警报失效时间').fill(movedBy(60));
    const said = page.getByText('警报失效时间须晚于影响开始时间');
    await said.nth(1).waitFor();
    assert.equal(await sends.isDisabled(), true);
    await page.getByLabel('警报失效时间').fill(movedBy(-60));
    await page.getByText('警报失效时间已经过去').nth(1).waitFor();
    await page.getByLabel('警报失效时间').fill('');
    await sends.click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(`影响自 ${later} 北京时间 开始；短信现在就发送`).waitFor();
    await dialog.getByText('属本平台设定，非法律规定').waitFor();
    await dialog.getByRole('button', { name: '暂不办理' }).click();
    await page.getByRole('radio', { name: '蓝色预警' }).check();
    await page.getByRole('button', { name: '提交值班员确认' }).click();
    await dialog.getByText(`影响自 ${later} 北京时间 开始；值班员确认后短信立即发送`).waitFor();
    assert.equal(await dialog.getByRole('button', { name: '确认，立即发送' }).count(), 0);
    await dialog.getByRole('button', { name: '提交值班员确认' }).click();
    await page.getByText('已提交，待值班员确认，尚未发送').waitFor();
    await asksToCall(page, '广东省通信管理局办公室', '020-55500105');
    await page.goto(`${new URL(page.url()).origin}/console/emergencies`);
    const desk = page.getByText('广东省通信管理局值班电话：').getByRole('link', { name: '020-55500105' }).first();
    await desk.waitFor();
    assert.equal(await desk.getAttribute('href'), 'tel:020-55500105');
    await page.context().close();
  });

  it('tells who waits whose desk to ring, the national one where the province has none', async () => {
    const page = await stage.signInAs(watch);
    await page.route(/\/emergencies\/e-[0-9a-f]+$/, async (route) => {
      if (route.request().resourceType() === 'document') return route.continue();
      const response = await route.fetch();
      await route.fulfill({ response, json: { ...Object(await response.json()), authority: 'miit' } });
    });
    const { id } = await send('no-bureau', { ...rainstorm(now()), level: 'blue', eventType: '1009' });
    await page.goto(`${new URL(page.url()).origin}/console/emergencies/${id}`);
    await asksToCall(page, '工业和信息化部办公室', '010-55500102');
    await page.getByText(/已等待 .*，尚无值班员确认/).waitFor();
    await stage.advance({ minutes: 2 });
    await page.getByText('记录了一次超时（第 1 次）').waitFor();
    await page.getByText(/尚无值班员确认，已记录超时 1 次/).waitFor();
    // Nobody was reminded; a finding on the text speaks of numbers that warn the public.
    assert.equal(await page.getByText(/提醒(?!公众)/).count(), 0);
    // It goes on looking: nothing may be answered to a page that is gone.
    await page.unrouteAll({ behavior: 'wait' });
    await page.context().close();
  });

  /** The service takes it, but whoever sent it does not hear so. */
  const unheard: readonly (readonly [how: string, text: string, answer: (route: Route) => Promise<void>])[] = [
    ['its answer was lost', '水库泄洪，请远离河道。', (route) => route.abort()],
    [
      'it was answered that it may not have been taken in time',
      '堤防出险，请远离河岸。',
      (route) => {
        const body = JSON.stringify({ type: '/problems/unavailable', code: 'unavailable', status: 503, detail: '' });
        return route.fulfill({ status: 503, contentType: 'application/problem+json', body });
      },
    ],
  ];
  for (const [how, text, answer] of unheard)
    it(`is out once where ${how}, the page loaded anew and the message sent again`, async () => {
      const page = await stage.signInAs(watch, { path: '/emergencies/new' });
      await fillIn(page, text);
      await page.route('**/emergencies', async (route) => {
        if (route.request().method() !== 'POST') return route.continue();
        await route.fetch();
        await answer(route);
      });
      await sendIt(page);
      await page.getByRole('dialog').getByText('可能已经发出').waitFor();
      await page.unrouteAll({ behavior: 'wait' });
      await page.reload();
      await page.getByText('再按一次是同一条，不会重复发送').waitFor();
      await page.getByLabel('短信内容').fill(`${text}不要下河。`);
      await page.getByText('现在要发的是另一条').waitFor();
      await page.getByLabel('短信内容').fill(text);
      await sendIt(page);
      await page.getByRole('heading', { level: 1, name: '应急发送：暴雨' }).waitFor();
      const { items } = Object((await stage.api.get(dutyOfficer, '/emergencies?limit=50')).body);
      assert.equal(items.filter((card: { text: string }) => card.text === text).length, 1);
      await page.context().close();
    });

  it('shows in the form and before the send what phones get, what to do included, and gives just that to the operators', async () => {
    const text = '水库即将泄洪';
    const shown = `${text}。立即转移到高处。`;
    const page = await stage.signInAs(watch, { path: '/emergencies/new' });
    await fillIn(page, text);
    const form = page.getByRole('region', { name: '手机收到的短信' });
    await form.getByText(shown, { exact: true }).waitFor();
    await form.getByText(`共 ${shown.length} 个字符，按 1 条短信计`).waitFor();
    await page.getByRole('button', { name: '立即发送', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(shown, { exact: true }).waitFor();
    await dialog.getByText('自发送起 24 小时').waitFor();
    assert.equal(await dialog.getByText('影响自').count(), 0, 'no time was given');
    await dialog.getByRole('button', { name: '确认，立即发送' }).click();
    await page.getByRole('heading', { level: 1, name: '应急发送：暴雨' }).waitFor();
    await page.locator('.page-subtitle').getByText('各运营商均已接收').waitFor();
    await page.getByText('指令内容（下达运营商的短信）').waitFor();
    await page.getByText(shown, { exact: true }).waitFor();
    const id = page.url().split('/').at(-1);
    const received = await fetch(`${stage.runtime.operators['mobile']}/received`);
    const { received: lines } = Object(await received.json());
    const own = lines.filter(({ caseId }: { caseId: string }) => caseId === id);
    assert.deepEqual(
      own.map((line: { text: string }) => line.text),
      [shown],
    );
    await page.context().close();
  });

  it('says before it is stopped how many phones of each operator have it, and that a stop takes none of it back', async () => {
    const { id } = await send('case-out', rainstorm(now()));
    const page = await stage.signInAs(dutyOfficer, { path: `/emergencies/${id}` });
    await page
      .getByText(/已发完|完成/)
      .first()
      .waitFor();
    await page.getByRole('button', { name: '取消发送', exact: true }).click();
    const dialog = page.getByRole('dialog');
    const out = dialog.getByRole('region', { name: '各运营商已发出的情况' });
    await out
      .getByText(/已发出 [\d,]+，其中已送达手机 [\d,]+/)
      .nth(3)
      .waitFor();
    await out.getByText('已经送达手机的短信不会因此收回或消失').waitFor();
    await page.context().close();
  });

  it('is never told to keep to 70 characters, in the form nor in its case', async () => {
    const text = `山洪风险极高，请立即转移到高处。${'请留意沿河道路和地下通道的积水。'.repeat(5)}详见www.gd.gov.cn。`;
    const page = await stage.signInAs(watch, { path: '/emergencies/new' });
    await fillIn(page, text);
    await page.getByText('不限 70 字').first().waitFor();
    await page.locator('.findings').getByText('www.gd.gov.cn').first().waitFor();
    assert.equal(await page.getByText(/超过70|请至少删去/).count(), 0);
    await sendIt(page);
    await page.getByRole('heading', { level: 1, name: '应急发送：暴雨' }).waitFor();
    await page.getByText(/^审查提示（不影响发送/).click();
    await page.locator('.findings').getByText('www.gd.gov.cn').first().waitFor();
    assert.equal(await page.getByText(/超过70|请至少删去/).count(), 0);
    await page.context().close();
  });

  it('that waited and is taken back tells of no operator, and promises phones nothing', async () => {
    const { id } = await send('withdrawn', { ...rainstorm(now()), level: 'blue', eventType: '1009' });
    const page = await stage.signInAs(watch, { path: `/emergencies/${id}` });
    await page.getByText('确认发送后手机将收到').waitFor();
    await page.getByRole('button', { name: '撤回', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('尚未下达任何运营商，手机上没有这条短信').waitFor();
    await dialog.getByLabel(/理由（.*写入记录）/).fill('级别有误。');
    await dialog.getByRole('button', { name: '撤回，不再提交确认' }).click();
    await page.getByText('已取消，未向任何运营商下达').waitFor();
    await page.getByText('原拟发送（未发送）').waitFor();
    assert.equal(await page.getByText('手机将收到').count(), 0);
    await page.context().close();
  });

  it('is reviewed by the authority, and its chain and evidence verify in the page', async () => {
    const { id } = await send('case-1', rainstorm(now()));
    const page = await stage.signInAs(approver, { path: `/emergencies/${id}` });
    await page.getByRole('button', { name: '事后审查' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('radio', { name: '情况危急，发送适当' }).check();
    await dialog.getByLabel('理由（写入记录）').fill('雨量达到红色标准。');
    await dialog.getByRole('button', { name: '记录审查意见' }).click();
    await page.getByText('雨量达到红色标准。').first().waitFor();
    await page.getByRole('button', { name: '校验记录链' }).click();
    await page.getByText(/条记录的摘要，全部相符/).waitFor();
    await page.getByRole('button', { name: '在本页校验证据文件' }).click();
    await page.getByText(/文件摘要相符/).waitFor();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: '下载证据文件' }).click();
    assert.equal((await download).suggestedFilename(), `evidence-${id}.json`);
    await page.context().close();
  });
});
