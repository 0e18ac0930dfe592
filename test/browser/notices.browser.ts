import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
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

/** Beyond the standing authority: level blue is left to the duty officer. */
const waiting = async (key: string): Promise<string> => {
  const alert = { ...rainstorm(stage.runtime.core.clock()), level: 'blue' };
  return (await stage.api.must(EmergencyAnswer, stage.api.post(watch, '/emergencies', { alert }, key))).id;
};

describe('a notice', () => {
  it('is handed over, opened by its link, and the one who waits sees each of that as it happens', async () => {
    const id = await waiting('notice-1');
    const board = await stage.signInAs(watch, { path: '/emergencies' });
    const line = board
      .locator('main li')
      .filter({ has: board.locator(`a[href$="${id}"]`) })
      .first();
    await line.getByText(/第一值班人：短信已送交网关（\d\d:\d\d:\d\d），尚无人查看/).waitFor();
    assert.equal(await line.getByText('值班电话').count(), 1);
    assert.deepEqual(await violationsOn(board), []);

    const gateway = await stage.browser.newPage();
    await gateway.goto(`${stage.runtime.url}/local/notices`);
    const told = gateway.getByRole('listitem').filter({ hasText: id }).filter({ hasText: '短信 SMS' });
    await told.first().waitFor();
    const link = await told.first().getByRole('link').getAttribute('href');
    assert.match(link ?? '', /\/notices\/[0-9a-f]{32}$/);
    await gateway.close();

    const path = new URL(link ?? '').pathname.replace(/^\/console/, '');
    const duty = await stage.signInAs(dutyOfficer, { path });
    await duty.waitForURL(new RegExp(`/emergencies/${id}`));
    await duty.getByRole('heading', { name: '通知情况' }).waitFor();
    assert.deepEqual(await violationsOn(duty), []);

    await line.getByText(/第一值班人：短信通知已有人登录查看（\d\d:\d\d:\d\d）/).waitFor();
    await line.getByRole('link').first().click();
    await board
      .getByText(/值班员甲|第一值班人/)
      .first()
      .waitFor();
    await board.getByText(/短信通知已有人登录查看/).waitFor();
  });

  it('that no gateway takes is said to be with nobody, and the number to ring stands beside it', async () => {
    await fetch(`${stage.runtime.url}/local/notices/answer`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ status: 503 }),
    });
    const id = await waiting('notice-2');
    const page = await stage.signInAs(watch, { path: `/emergencies/${id}`, width: 360 });
    await page.getByText(/短信未送交：网关未接收（已试 \d+ 次/).waitFor();
    assert.ok((await page.locator('a[href^="tel:"]').count()) > 0);
    assert.deepEqual(await violationsOn(page), []);
  });
});
