import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { EmergencyAnswer } from '../../lambda/http/schemas/cases.ts';
import { rainstorm } from '../../local/scenario/messages.ts';
import { launch, type Stage } from './launch.ts';
import { dutyOfficer, registrar, watch } from './people.ts';

let stage: Stage;

const now = (): string => stage.runtime.core.clock();
const send = (key: string, more: object) =>
  stage.api.must(
    EmergencyAnswer,
    stage.api.post(watch, '/emergencies', { alert: { ...rainstorm(now()), ...more }, exercise: false }, key),
  );

before(async () => {
  stage = await launch();
});
after(() => stage.stop());

describe('an area that does not exist', () => {
  it('is named in red on the board and on the page of the case, beside what was sent', async () => {
    const text = '山洪风险极高，请立即转移到高处。';
    const { id } = await send('part', { divisions: ['440100', '449900', '441283'], text });
    const page = await stage.signInAs(dutyOfficer, { path: '/emergencies' });
    const said = '449900 不是现行行政区划，未向该区域发送';
    await page.getByRole('listitem').filter({ hasText: text }).getByText(said).waitFor();
    const colour = String(await page.evaluate(`getComputedStyle(document.querySelector('.undeliverable')).color`));
    const [red = 0, green = 0, blue = 0] = (colour.match(/\d+/g) ?? []).map(Number);
    assert.ok(red > 2 * green && red > 2 * blue, colour);
    await page.goto(`${stage.runtime.url}/console/emergencies/${id}`);
    await page.locator('.facts').getByText(said).waitFor();
    await page.context().close();
  });

  it('is not offered for confirmation where nothing else is left, and says what to do', async () => {
    const text = '高温红色预警，请减少户外活动。';
    const { id } = await send('none', { divisions: ['449900'], text });
    const page = await stage.signInAs(dutyOfficer, { path: '/emergencies' });
    const line = page.getByRole('listitem').filter({ hasText: text });
    await line.getByText('449900 不是现行行政区划，未向该区域发送').waitFor();
    assert.equal(await line.getByRole('button', { name: '确认发送' }).count(), 0);
    assert.equal(await line.getByRole('button', { name: '不予确认' }).count(), 1);
    await page.goto(`${stage.runtime.url}/console/emergencies/${id}`);
    await page.getByText(/需要确认的原因：区域内没有现行行政区划/).waitFor();
    await page.getByText(/不能确认发送/).waitFor();
    assert.equal(await page.getByRole('button', { name: '确认发送' }).count(), 0);
    await page.context().close();
  });

  it('is named at the field of the form without holding it up, and can be put right there', async () => {
    const { id } = await send('mend', { divisions: ['440100', '449900', '441283'] });
    const page = await stage.signInAs(watch, { path: `/emergencies/${id}?update=open` });
    const area = page.getByRole('group', { name: '发送区域' });
    await area.getByText('449900 不是现行行政区划，无法向该区域发送').waitFor();
    await area.getByText('441283（高要市）2015年撤销，现为广东省肇庆市高要区（441204）').waitFor();
    assert.equal(await page.getByRole('button', { name: '更新内容', exact: true }).last().isEnabled(), true);
    await area.getByRole('button', { name: '移除 449900' }).click();
    await area.getByRole('button', { name: '改用 441204' }).click();
    await area.getByText('广东省广州市、肇庆市高要区', { exact: true }).waitFor();
    assert.equal(await area.getByRole('alert').count(), 0);
    await page.context().close();
  });

  it('is named at the field where it is typed into the register', async () => {
    const page = await stage.signInAs(registrar, { path: '/registry/new/organisation' });
    const division = page.getByLabel('行政区划');
    await division.fill('449900');
    await page.getByText('449900 不是现行行政区划', { exact: true }).waitFor();
    assert.equal(await division.getAttribute('aria-invalid'), 'true');
    await division.fill('441283');
    await page.getByText('441283（高要市）2015年撤销，现为广东省肇庆市高要区（441204）').waitFor();
    await division.fill('441204');
    await page.getByText('广东省肇庆市高要区', { exact: true }).waitFor();
    assert.equal(await division.getAttribute('aria-invalid'), null);
    await page.context().close();
  });
});
