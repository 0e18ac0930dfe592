import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import * as z from 'zod';
import { ApplicationCase } from '../../lambda/http/schemas/cases.ts';
import { submit } from './applications.ts';
import { violationsOn } from './axe.ts';
import { launch, type Stage } from './launch.ts';
import { approver, clerk, dutyOfficer, secondOfficer } from './people.ts';

let stage: Stage;
before(async () => {
  stage = await launch();
});
after(() => stage.stop());

const looked = (id: string) => stage.api.must(ApplicationCase, stage.api.get(approver, `/applications/${id}`));
const record = (page: Page) => page.getByRole('button', { name: '登记投诉' });

/** Submitted and approved: it waits for its time. */
const scheduled = async (key: string): Promise<string> => {
  const { id, version, content } = await submit(stage.api, key);
  const { window, divisions } = content;
  const operators = [{ operator: 'mobile', volumeCeiling: 1_000_000 }];
  const order = { operators, window, divisions, accessNumber: '106990000123' };
  await stage.api.must(z.unknown(), stage.api.post(approver, `/applications/${id}/approve`, { version, order }));
  return id;
};

/** Its window has begun, and its orders are given. */
const sent = async (): Promise<string> => {
  const id = await scheduled('complained-of');
  await stage.advance({ days: 20, hours: 1 });
  assert.equal((await looked(id)).orders.length, 1);
  return id;
};

const recordOn = async (page: Page, count: string, receivedOn: string | null): Promise<void> => {
  await record(page).click();
  const dialog = page.getByRole('dialog');
  const deed = dialog.getByRole('button', { name: '登记', exact: true });
  assert.equal(await deed.isDisabled(), true, 'how many is not said yet');
  await dialog.getByLabel('件数').fill(count);
  const day = dialog.getByLabel(/收到日期/);
  if (receivedOn !== null) {
    await day.fill('2026-05-25');
    assert.equal(await deed.isDisabled(), true, 'nobody complains before the send');
    await day.fill(receivedOn);
    assert.deepEqual(await violationsOn(page), []);
  }
  await deed.click();
};

describe('complaints about a message that was applied for', () => {
  it('are recorded by each officer of the authority once it is sent, and seen by whoever sees the case', async () => {
    const id = await sent();
    const first = await stage.signInAs(approver, { path: `/tasks/${id}` });
    await first.getByText('尚未登记投诉。').waitFor();
    await recordOn(first, '3', '2026-05-26');
    await first.getByText('累计登记投诉 3 件。').waitFor();
    const second = await stage.signInAs(secondOfficer, { path: `/tasks/${id}` });
    await recordOn(second, '2', null);
    for (const page of [second, first]) await page.getByText('累计登记投诉 5 件。').waitFor();
    await first
      .getByText(/3 件，2026-05-26 收到，须于 2026-05-29 前转送有关企业/)
      .first()
      .waitFor();
    assert.equal((await looked(id)).complaints, 5);
    await Promise.all([first.context().close(), second.context().close()]);
    for (const [person, path] of [
      [dutyOfficer, `/tasks/${id}`],
      [clerk, `/applications/${id}`],
    ] as const) {
      const reader = await stage.signInAs(person, { path });
      await reader.getByText('累计登记投诉 5 件。').waitFor();
      assert.equal(await record(reader).count(), 0);
      await reader.context().close();
    }
  });

  it('are not asked for before anything is sent', async () => {
    const id = await scheduled('not-sent');
    const page = await stage.signInAs(approver, { path: `/tasks/${id}` });
    await page.getByRole('button', { name: '叫停发送…' }).waitFor();
    assert.equal(await record(page).count(), 0);
    await page.context().close();
  });
});
