import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { EntryScreen } from '../../console/features/registry/entry.tsx';
import { NewEntryScreen } from '../../console/features/registry/new-entry.tsx';
import { PreparedMessagesScreen } from '../../console/features/registry/registry.tsx';
import { entries } from '../domain/registry/history.ts';
import { register, registryState } from './register.ts';
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

  it('is proposed with a word on its length as long as it would wait for the duty officer each time', async () => {
    const { current } = row;
    if (current?.kind !== 'prepared-message') throw new Error('a prepared message');
    show(<EntryScreen />, {
      at: '/registry/prepared-message/gd-rain?change=open',
      path: '/registry/:kind/:id',
      as: 'clerk',
      answers: {
        ...register,
        'GET /registry/{kind}/{id}': {
          ...row,
          current: { ...current, value: { ...current.value, text: '雨'.repeat(1500) } },
          possibleActions: ['propose-change'],
        },
      },
    });
    expect(await screen.findByText(/计23条，超过政策规定的10条/)).toBeTruthy();
    expect(screen.getByRole('button', { name: '提出' }).matches(':disabled')).toBe(false);
    fireEvent.change(screen.getByDisplayValue('雨'.repeat(1500)), { target: { value: '雨'.repeat(100) } });
    await waitFor(() => expect(screen.queryByText(/超过政策规定/)).toBeNull());
  });

  describe('with usual outlines', () => {
    // Squares in the open sea: no outline of anything.
    const square = '10.0,115.00 10.0,115.5 10.5,115.5 10.5,115.00 10.0,115.00';
    const toldOfSquare = /^多边形，4 个点；约 3,040 平方千米/;
    const ring = (points: number): string => {
      const around = Array.from({ length: points }, (_, index) => {
        const angle = (index / points) * 2 * Math.PI;
        return `${(10 + Math.sin(angle)).toFixed(7)},${(115 + Math.cos(angle)).toFixed(7)}`;
      });
      return [...around, around[0]].join(' ');
    };
    const { current } = row;
    if (current?.kind !== 'prepared-message') throw new Error('a prepared message');
    const entryWith = (circle: string) =>
      ({ kind: 'prepared-message', value: { ...current.value, areas: [{ circle }] } }) as const;

    it('is proposed with what was pasted, and refused while that cannot be read or narrows nothing', async () => {
      const { user, asked } = show(<EntryScreen />, {
        at: '/registry/prepared-message/gd-rain?change=open',
        path: '/registry/:kind/:id',
        as: 'clerk',
        answers: {
          ...register,
          'GET /registry/{kind}/{id}': { ...row, possibleActions: ['propose-change'] },
          'POST /registry/{kind}/{id}/proposals': { ...row, version: 3 },
        },
      });
      await user.click(await screen.findByRole('button', { name: /^轮廓：多边形或圆/ }));
      const paste = (value: string) =>
        fireEvent.change(screen.getByRole('textbox', { name: '粘贴轮廓' }), { target: { value } });
      await screen.findByRole('textbox', { name: '粘贴轮廓' });
      paste(square);
      expect(screen.getByText(/^请填写或更正：通常轮廓/)).toBeTruthy();
      await user.click(screen.getByRole('radio', { name: /^WGS 84/ }));
      expect(await screen.findByText(toldOfSquare)).toBeTruthy();
      expect(screen.queryByText(/^请填写或更正/)).toBeNull();
      // What an alert may have, and a row of the register has no room for twice.
      paste(ring(3_500));
      expect(screen.getByText(/^轮廓共.*一次最多 *65,?536 *个/)).toBeTruthy();
      expect(screen.getByText(/^请填写或更正：通常轮廓/)).toBeTruthy();
      paste(square);
      await user.click(screen.getByRole('button', { name: '提出' }));
      const dialog = within(await screen.findByRole('dialog'));
      fireEvent.change(dialog.getByRole('textbox'), { target: { value: '只涉及河谷' } });
      await user.click(dialog.getByRole('button', { name: '提出，待另一人确认' }));
      await waitFor(() =>
        expect(asked().find(({ route }) => route.endsWith('/proposals'))?.body).toMatchObject({
          entry: { value: { divisions: ['440100'], areas: [{ polygon: [square] }] } },
        }),
      );
    });

    it('are held against the registered boundaries, and its usual area is what they lie in by one press', async () => {
      const { property: _, sha256: _digest, sizeInBytes: _size, ...file } = entries['boundary-file'].value;
      const liwan = { division: '440103', name: '广东省广州市荔湾区' };
      const { user, asked } = show(<EntryScreen />, {
        at: '/registry/prepared-message/gd-rain?change=open',
        path: '/registry/:kind/:id',
        as: 'clerk',
        answers: {
          ...register,
          'GET /registry/{kind}/{id}': {
            ...registryState(entryWith('10.0,115.0 5')),
            possibleActions: ['propose-change'],
          },
          'POST /registry/{kind}/{id}/proposals': { ...row, version: 3 },
          'POST /outlines/divisions': {
            ...{ files: [file], touched: [liwan], untouched: [], partly: [], undrawn: [], missing: [] },
            more: { within: 0, touched: 0, missing: 0 },
            outlines: [{ outside: 0 }],
            within: [{ ...liwan, ofOutline: 1, ofDivision: 0.1, slight: false }],
          },
        },
      });
      await user.click(await screen.findByRole('button', { name: '改选轮廓所在的区划' }));
      expect(asked().find(({ route }) => route === 'POST /outlines/divisions')?.body).toMatchObject({
        divisions: ['440100'],
      });
      await user.click(screen.getByRole('button', { name: '提出' }));
      const dialog = within(await screen.findByRole('dialog'));
      fireEvent.change(dialog.getByRole('textbox'), { target: { value: '只涉及荔湾' } });
      await user.click(dialog.getByRole('button', { name: '提出，待另一人确认' }));
      await waitFor(() =>
        expect(asked().find(({ route }) => route.endsWith('/proposals'))?.body).toMatchObject({
          entry: { value: { divisions: ['440103'], areas: [{ circle: '10.0,115.0 5' }] } },
        }),
      );
    });

    it('shows them on its page, and beside those that are proposed', async () => {
      const now = registryState(entryWith('10.0,115.0 5'));
      const proposal = {
        entry: entryWith('10.0,117.0 5'),
        ...{ by: 'gd-clerk', name: '经办人', at: row.updatedAt, reason: '河谷改道' },
      };
      const { user } = show(<EntryScreen />, {
        at: '/registry/prepared-message/gd-rain',
        path: '/registry/:kind/:id',
        as: 'machine',
        answers: {
          ...register,
          'GET /registry/{kind}/{id}': { ...now, proposal, possibleActions: ['confirm-change'] },
        },
      });
      await waitFor(() => expect(screen.getAllByText(/^圆，半径 5 千米/)).toHaveLength(3));
      const compared = screen.getByRole('row', { name: /^通常轮廓/ });
      expect(within(compared).getByText(/东经 115\.000°$/)).toBeTruthy();
      expect(within(compared).getByText(/东经 117\.000°$/)).toBeTruthy();
      await user.click(screen.getByRole('button', { name: '确认变更' }));
      const dialog = within(await screen.findByRole('dialog'));
      expect(dialog.getByText('通常轮廓', { exact: false }).textContent).toBe(
        '通常轮廓：1 个轮廓 → 1 个轮廓（已更改）',
      );
    });
  });
});
