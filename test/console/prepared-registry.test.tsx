import { screen, waitFor } from '@testing-library/react';
import { NewEntryScreen } from '../../console/features/registry/new-entry.tsx';
import { PreparedMessagesScreen } from '../../console/features/registry/registry.tsx';
import { registryState } from './register.ts';
import { show } from './render.tsx';

const row = registryState({
  kind: 'prepared-message',
  value: {
    id: 'gd-rain',
    organisation: 'gd-emergency',
    hazardClass: 'natural-disaster',
    event: '1003',
    level: 'red',
    title: '暴雨红色预警',
    headline: '短时特大暴雨',
    text: '有特大暴雨。',
    instruction: '请立即转移。',
    slots: [],
    divisions: ['440100'],
    validForHours: 6,
    correction: { text: '短信有误。' },
    allClear: { text: '险情解除。' },
  },
});

describe('what an organisation has prepared to say', () => {
  it('is on top while it waits for a second of its people', async () => {
    const proposal = { entry: row.current, by: 'gd-clerk', name: '经办人', at: row.updatedAt, reason: '汛前准备' };
    const answers = { 'GET /registry/{kind}': { items: [{ ...row, current: null, proposal }], next: null } };
    show(<PreparedMessagesScreen />, { at: '/registry/prepared-message', as: 'machine', answers });
    const heading = await screen.findByRole('heading', { name: '1 项变更待另一人确认' });
    expect(heading.closest('section')?.textContent).toContain('暴雨红色预警');
  });

  it('is listed to its own people, who may prepare more', async () => {
    const answers = { 'GET /registry/{kind}': { items: [row], next: null } };
    const { user, address } = show(<PreparedMessagesScreen />, {
      at: '/registry/prepared-message',
      as: 'machine',
      answers,
    });
    const link = await screen.findByRole('link', { name: '暴雨红色预警' });
    expect(link.getAttribute('href')).toContain('/registry/prepared-message/gd-rain');
    expect(link.closest('tr')?.textContent).toContain('短时特大暴雨');
    await user.click(screen.getByRole('button', { name: '新登记' }));
    expect(address()).toBe('/registry/prepared-message/_new');
  });

  it('may begin from a shipped sample, which leaves whose it is and says what is still to fill in', async () => {
    const { user } = show(<NewEntryScreen />, {
      at: '/registry/prepared-message/_new',
      path: '/registry/prepared-message/_new',
      as: 'machine',
      answers: { 'GET /registry/{kind}': { items: [], next: null } },
    });
    await user.click(await screen.findByRole('combobox', { name: '从样例开始' }));
    await user.click(await screen.findByTitle('地震避险（样例）'));
    const title = screen.getByRole<HTMLInputElement>('textbox', { name: '模板名称' });
    await waitFor(() => expect(title.value).toBe('地震避险'));
    const slots = screen.getByRole<HTMLTextAreaElement>('textbox', { name: '填空项' });
    expect(slots.value).toBe(
      '地点 地点 40 - 广州市天河区\n震级 数量 6 级 6.2\nplace 地点 60 - Tianhe District, Guangzhou',
    );
    expect(screen.getByRole('button', { name: '提出' }).matches(':disabled')).toBe(false);
  });
});
