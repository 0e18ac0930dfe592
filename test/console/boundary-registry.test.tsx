import { createHash } from 'node:crypto';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { EntryScreen } from '../../console/features/registry/entry.tsx';
import { NewEntryScreen } from '../../console/features/registry/new-entry.tsx';
import { entries } from '../domain/registry/history.ts';
import { register, registryState } from './register.ts';
import { show } from './render.tsx';
import { type Answers, Refusal } from './support/service.ts';

const entry = entries['boundary-file'];
const file = new File([JSON.stringify({ type: 'FeatureCollection' })], '界线.geojson', {
  type: 'application/geo+json',
});
const sha256 = createHash('sha256')
  .update(JSON.stringify({ type: 'FeatureCollection' }))
  .digest('hex');
const kept = { sha256, kept: true, upload: null };
const row = registryState(entry);

const type = (name: string, value: string) =>
  fireEvent.change(screen.getByRole('textbox', { name }), { target: { value } });
const chooser = async () => {
  await screen.findByRole('button', { name: '选择 GeoJSON 文件' });
  const input = document.querySelector<HTMLInputElement>('input[type=file]');
  if (input === null) throw new Error('nothing to choose a file by');
  return input;
};

const open = (answers: Answers) =>
  show(<NewEntryScreen />, {
    at: '/registry/boundary-file/_new',
    path: '/registry/:kind/_new',
    as: 'registrar',
    answers: { ...register, ...answers },
  });

const fill = async ({ user }: ReturnType<typeof open>) => {
  await screen.findByRole('textbox', { name: '代号' });
  type('代号', entry.value.id);
  type('文件名称', entry.value.title);
  type('来源', entry.value.source);
  type('界线日期', entry.value.date);
  type('代码属性', entry.value.property);
  await user.click(screen.getByRole('radio', { name: /^CGCS2000/ }));
};

const propose = async ({ user }: ReturnType<typeof open>) => {
  await user.click(screen.getByRole('button', { name: '提出' }));
  const dialog = within(await screen.findByRole('dialog'));
  fireEvent.change(dialog.getByRole('textbox'), { target: { value: '核对轮廓' } });
  await user.click(dialog.getByRole('button', { name: '提出，待另一人确认' }));
  return dialog;
};

describe('a file of boundaries', () => {
  it('is uploaded and proposed by its digest, with its review number', async () => {
    const shown = open({
      'POST /boundary-files': kept,
      'POST /registry/{kind}/{id}/proposals': { ...row, version: 1 },
    });
    await fill(shown);
    expect(screen.getByText('请填写或更正：审图号；界线文件')).toBeTruthy();
    type('审图号', 'GS2024');
    await shown.user.upload(await chooser(), file);
    expect(await screen.findByText(sha256)).toBeTruthy();
    expect(screen.getByText('请填写或更正：审图号')).toBeTruthy();
    type('审图号', 'GS(2024)1234号');
    expect(screen.queryByText(/^请填写或更正/)).toBeNull();
    await propose(shown);
    const { user: _, asked } = shown;
    await waitFor(() => expect(asked().some(({ route }) => route.endsWith('/proposals'))).toBe(true));
    expect(asked().find(({ route }) => route === 'POST /boundary-files')?.body).toEqual({
      sha256,
      sizeInBytes: file.size,
    });
    const { value } = entry;
    expect(asked().find(({ route }) => route.endsWith('/proposals'))?.body).toMatchObject({
      entry: { kind: 'boundary-file', value: { ...value, sha256, sizeInBytes: file.size } },
    });
  });

  it('that draws no boundaries is refused in words, and one that is empty before it is uploaded', async () => {
    const fault = { reason: 'boundary-swapped', facts: { at: '115,10' }, detailZh: '经度和纬度写反了' };
    const shown = open({
      'POST /boundary-files': kept,
      'POST /registry/{kind}/{id}/proposals': new Refusal('invalid-boundary-file', 422, fault),
    });
    await fill(shown);
    type('审图号', 'GS(2024)1234号');
    await shown.user.upload(await chooser(), new File([], '空.geojson'));
    expect(await screen.findByText(/文件是空的、超过 32 MB/)).toBeTruthy();
    expect(shown.asked().some(({ route }) => route === 'POST /boundary-files')).toBe(false);
    await shown.user.upload(await chooser(), file);
    await screen.findByText(sha256);
    const dialog = await propose(shown);
    expect(await dialog.findByText(/经度和纬度写反了/)).toBeTruthy();
  });

  it('is shown with what it is, where it comes from and who reviewed it', async () => {
    show(<EntryScreen />, {
      at: '/registry/boundary-file/open-sea',
      path: '/registry/:kind/:id',
      as: 'registrar2',
      answers: {
        ...register,
        'GET /registry/{kind}/{id}': row,
        'GET /registry/{kind}/{id}/history': { stream: '', commits: [] },
      },
    });
    expect(await screen.findByRole('heading', { level: 1, name: '区划界线文件：示例海域界线' })).toBeTruthy();
    expect(screen.getByText('GS(2024)1234号')).toBeTruthy();
    expect(screen.getByText(`SHA-256 ${entry.value.sha256}，1024 字节`)).toBeTruthy();
    expect(screen.getByText('CGCS2000（与 WGS 84 相差厘米级，按其读取）')).toBeTruthy();
  });
});
