import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { EmergencyAnswer } from '../../lambda/http/schemas/cases.ts';
import { rainstorm } from '../../local/scenario/messages.ts';
import { launch, type Stage } from './launch.ts';
import { watch } from './people.ts';

let stage: Stage;
before(async () => {
  stage = await launch({ tokenLifetimeInSeconds: 12 });
});
after(() => stage.stop());

describe('a sign-in that expires between the reason and the press', () => {
  it('loses nothing: the message is cancelled once, with the reason typed before', async () => {
    const alert = rainstorm(stage.runtime.core.clock());
    const sent = stage.api.post(watch, '/emergencies', { alert, exercise: false }, 'expiry-1');
    const { id } = await stage.api.must(EmergencyAnswer, sent);
    const page = await stage.signInAs(watch, { path: `/emergencies/${id}` });
    await page.getByRole('button', { name: '取消发送' }).click();
    const dialog = page.getByRole('dialog', { name: '取消这次应急发送' });
    await dialog.getByLabel(/理由（.*写入记录）/).fill('雨带已北移。');
    await page.waitForResponse((response) => response.status() === 401);
    await dialog.getByRole('button', { name: '取消，通知运营商停止' }).click();
    assert.equal(await dialog.getByLabel(/理由（.*写入记录）/).inputValue(), '雨带已北移。');
    await page.getByRole('dialog').getByRole('button', { name: '重新登录' }).click();
    await page.getByText('已取消').first().waitFor();
    await page.getByText('雨带已北移。').first().waitFor();
    const other = await stage.signInAs(watch, { path: `/emergencies/${id}` });
    await other.getByText('理由：雨带已北移。').waitFor();
    assert.equal(await other.getByText('理由：雨带已北移。').count(), 1);
    await Promise.all([page.context().close(), other.context().close()]);
  });
});
