import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { defaultPolicy } from '../../lambda/domain/rules/default-policy.ts';
import { ApplicationCase } from '../../lambda/http/schemas/cases.ts';
import { submit } from './applications.ts';
import { launch, type Stage } from './launch.ts';
import { approver, auditor, clerk } from './people.ts';

let stage: Stage;
before(async () => {
  const policy = { ...defaultPolicy, accessNumberPrefixes: ['10690'], secondSignature: 'always' as const };
  stage = await launch({ policy });
});
after(() => stage.stop());

describe('a deployment with a policy of its own', () => {
  it('is judged by in the page: its access numbers, its second signatures', async () => {
    const { id } = await submit(stage.api, 'own-policy');
    const page = await stage.signInAs(approver, { path: `/tasks/${id}` });
    await page.getByText('公益类短信专用号段，以 10690 开头。').waitFor();
    const accessNumber = page.getByLabel('接入号码', { exact: true });
    const order = page.getByRole('button', { name: '批准发送…' });
    await accessNumber.fill('106390000123');
    await page.getByText('接入号码须属公益类短信专用号段（10690 开头，且不止号段本身）').waitFor();
    assert.equal(await order.isDisabled(), true);
    await accessNumber.fill('106900000123');
    await order.click();
    await page.getByRole('dialog').getByText('由另一名审批人员复核后才生效').waitFor();
    await page.getByRole('button', { name: '签批，送复核' }).click();
    await page.getByText('待复核').first().waitFor();
    const found = await stage.api.must(ApplicationCase, stage.api.get(auditor, `/applications/${id}`));
    assert.deepEqual([found.status, found.order?.accessNumber], ['awaiting-second-signature', '106900000123']);
    await page.context().close();
  });

  it('is shown to the department as the number its message comes from', async () => {
    const page = await stage.signInAs(clerk, { path: '/applications/new' });
    await page.locator('.phone').getByText('10690').waitFor();
    await page.context().close();
  });
});
