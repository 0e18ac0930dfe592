import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { useState } from 'react';
import type { OutlineDraft } from '../../../console/alert/alert-draft.ts';
import { OutlineField } from '../../../console/alert/outline-field.tsx';
import { show } from '../render.tsx';

// In the open sea: no outline of anything. On a sheet of 60 km a pixel is a hundred metres.
const middle = '10.00000,115.00000';
const square = '9.95,114.95 9.95,115.05 10.05,115.05 10.05,114.95 9.95,114.95';

const Field = ({ text }: { readonly text: string }) => {
  const [outline, change] = useState<OutlineDraft | undefined>({ text, coordinates: 'WGS-84', areas: [] });
  return <OutlineField outline={outline} change={change} standing={undefined} drill={false} />;
};

const written = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: '粘贴轮廓' }).value;
const type = (control: HTMLElement, value: string) => fireEvent.change(control, { target: { value } });
const sheet = () => screen.getByRole('application');
const grips = () => within(sheet()).queryAllByRole('button');
const names = () => grips().map((grip) => grip.getAttribute('aria-label'));
const grip = (name: RegExp) => within(sheet()).getByRole('button', { name });
const click = (clientX: number, clientY: number) => {
  fireEvent.pointerDown(sheet(), { clientX, clientY });
  fireEvent.pointerUp(sheet(), { clientX, clientY });
  fireEvent.click(sheet(), { clientX, clientY });
};

const open = async (text = '') => {
  const shown = show(<Field text={text} />, { as: 'machine' });
  await shown.user.click(await screen.findByRole('button', { name: '手绘轮廓' }));
  if (text === '') {
    type(await screen.findByRole('textbox', { name: '画板中心（纬度,经度）' }), middle);
    type(screen.getByRole('textbox', { name: '画板宽度（千米）' }), '60');
  }
  await screen.findByRole('application');
  return shown;
};

describe('a sheet to draw outlines on', () => {
  it('is opened on demand, has no map, and is not there before somebody said where it lies', async () => {
    const { user } = show(<Field text="" />, { as: 'machine' });
    const opens = await screen.findByRole('button', { name: '手绘轮廓' });
    expect(screen.queryByRole('region', { name: '手绘轮廓' })).toBeNull();
    await user.click(opens);
    expect(await screen.findByText(/没有地图/)).toBeTruthy();
    expect(screen.queryByRole('application')).toBeNull();
    type(screen.getByRole('textbox', { name: '画板中心（纬度,经度）' }), '115,10');
    expect(screen.queryByRole('application')).toBeNull();
    type(screen.getByRole('textbox', { name: '画板中心（纬度,经度）' }), middle);
    expect((await screen.findByRole('application')).getAttribute('aria-label')).toBe('画板，宽 10 千米，北在上');
    expect(screen.getByText('114.98°E')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: '收起画板' }));
    expect(screen.queryByRole('application')).toBeNull();
  });

  it('writes a polygon of the points that are clicked, which is none before it has three', async () => {
    const { user } = await open();
    click(200, 114);
    expect(screen.getByText('多边形还差 2 个点。')).toBeTruthy();
    expect(screen.getByText(/不足4个点/)).toBeTruthy();
    click(400, 114);
    click(400, 314);
    expect(screen.queryByText(/还差/)).toBeNull();
    expect(written().split(' ')).toHaveLength(4);
    const read = within(screen.getByRole('region', { name: '已识别的轮廓' }));
    expect(read.getByText(/^多边形，3 个点；约 200 平方千米，东西约 20 千米、南北约 20 千米/)).toBeTruthy();
    click(200, 314);
    expect(read.getByText(/^多边形，4 个点；约 400 平方千米/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: '另起一个多边形' }));
    click(30, 30);
    expect(written().split('\n')).toHaveLength(2);
    expect(names().at(-1)).toMatch(/^多边形 2 的第 1 点：10\.\d{5},114\.\d{5}$/);
  });

  it('writes a circle by its middle and a point of its edge', async () => {
    const { user } = await open();
    await user.click(screen.getByRole('radio', { name: '圆' }));
    click(300, 214);
    expect(screen.getByText('再点一处，定圆的半径。')).toBeTruthy();
    expect(screen.getByText(/半径须大于0/)).toBeTruthy();
    click(330, 254);
    expect(written()).toMatch(/^\S+,\S+ 5$/);
    expect(screen.getByText(/^圆，半径 5 千米/)).toBeTruthy();
    click(100, 100);
    expect(written().split('\n')).toHaveLength(2);
  });

  it('has the points that are written to drag, and says where they are', async () => {
    await open(square);
    const [, second] = written().split(' ');
    const at = grip(/^多边形 1 的第 2 点：9\.95,115\.05$/);
    expect(names()).toHaveLength(4);
    fireEvent.pointerDown(at, { clientX: 500, clientY: 300 });
    fireEvent.pointerMove(sheet(), { clientX: 550, clientY: 400, buttons: 1 });
    expect(written()).toBe(square);
    fireEvent.pointerUp(sheet(), { clientX: 550, clientY: 400 });
    fireEvent.click(sheet(), { clientX: 550, clientY: 400 });
    const points = written().split(' ');
    expect(points).toHaveLength(5);
    expect([points[0], points[2]]).toEqual(['9.95,114.95', '10.05,115.05']);
    expect(points[1]).not.toBe(second);
    expect(names()[1]).toBe(`多边形 1 的第 2 点：${points[1]}`);
  });

  it('is used by keys alone: points are added, moved, removed, and what was done is undone', async () => {
    const { user } = await open();
    const add = screen.getByRole('button', { name: '在中央加一个点' });
    const press = async (keys: string) => user.keyboard(keys);
    await user.click(add);
    await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^多边形 1 的第 1 点/));
    expect(written()).toBe(`${middle} ${middle}`);
    // Six pixels are six hundred metres.
    await press('{ArrowRight}{ArrowRight}{ArrowUp}');
    const [north = 0, east = 0] = (written().split(' ')[0] ?? '').split(',').map(Number);
    expect(north).toBeCloseTo(10 + 0.6 / 111.195, 4);
    expect(east).toBeCloseTo(115 + 1.2 / (111.195 * Math.cos((10 / 180) * Math.PI)), 4);
    await press('{Shift>}{ArrowDown}{/Shift}');
    expect(Number(written().split(',')[0])).toBeCloseTo(10 + 0.54 / 111.195, 4);
    // Steps of one point are undone together.
    await press('{Control>}z{/Control}');
    expect(written()).toBe(`${middle} ${middle}`);
    await user.click(add);
    await press('{ArrowLeft}');
    expect(names()).toHaveLength(2);
    await press('{Delete}');
    expect(names()).toHaveLength(1);
    await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^多边形 1 的第 1 点/));
    await press('{Delete}');
    expect([written(), names()]).toEqual(['', []]);
    const undo = screen.getByRole<HTMLButtonElement>('button', { name: '撤销' });
    while (!undo.disabled) await user.click(undo);
    expect(written()).toBe('');
    await user.click(screen.getByRole('radio', { name: '圆' }));
    await user.click(screen.getByRole('button', { name: '在中央加一个圆' }));
    expect(written()).toBe(`${middle} 7.5`);
    grip(/^圆 1 的边：半径 7\.5 千米$/).focus();
    await press('{ArrowRight}');
    expect(written()).toBe(`${middle} 8.1`);
  });

  it('follows what is typed meanwhile, and is no sheet where that is no list', async () => {
    const { user } = await open(square);
    type(screen.getByRole('textbox', { name: '粘贴轮廓' }), '10,115 5');
    expect(names()).toEqual(['圆 1 的圆心：10,115', '圆 1 的边：半径 5 千米']);
    type(screen.getByRole('textbox', { name: '粘贴轮廓' }), 'POLYGON ((115 10, 116 10, 116 11, 115 10))');
    expect(screen.queryByRole('application')).toBeNull();
    await user.click(screen.getByRole('button', { name: '改写为点的列表' }));
    expect(written()).toBe('10,115 10,116 11,116 10,115');
    expect(names()).toHaveLength(3);
    type(screen.getByRole('textbox', { name: '粘贴轮廓' }), '沿江一带');
    expect(screen.getByText(/不是点的列表/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: '改写为点的列表' })).toBeNull();
  });

  it('shows outlines of many points, and has none of them to move', async () => {
    const ring = Array.from({ length: 90 }, (_, index) => {
      const angle = (index / 90) * 2 * Math.PI;
      return `${(10 + Math.sin(angle) / 10).toFixed(5)},${(115 + Math.cos(angle) / 10).toFixed(5)}`;
    });
    await open([...ring, ring[0]].join(' '));
    expect(names()).toEqual([]);
    expect(screen.getByText(/点太多的轮廓只显示/)).toBeTruthy();
    expect(sheet().querySelectorAll('path[fill-opacity]')).toHaveLength(1);
  });
});
