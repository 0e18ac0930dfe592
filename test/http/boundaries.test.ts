import { citiesOf, countiesOf, provinceCodes } from '../../lambda/domain/division/division.ts';
import { areaOf, collectionOf, featureOf, type Square } from '../domain/division/area/open-sea.ts';
import { entries } from '../domain/registry/history.ts';
import { createTestApi, type TestApi } from './api.ts';
import { createMemoryBoundaries, fileOf } from './memory-boundaries.ts';
import { alert } from './world.ts';

// Invented counties in the open sea.
const west: Square = { south: 10, west: 115, size: 0.5 };
const east: Square = { south: 10, west: 115.5, size: 0.5 };
const file = fileOf(collectionOf(featureOf('440103', west), featureOf('440104', east)));
const { value } = entries['boundary-file'];
const reason = '核对轮廓';

const start = () => {
  const boundaries = createMemoryBoundaries();
  return { boundaries, api: createTestApi({ boundaries }) };
};

const propose = (api: TestApi, changes: Partial<typeof value> = {}, key = 'k-1') => {
  const { sha256, sizeInBytes } = file;
  const entry = { kind: 'boundary-file', value: { ...value, sha256, sizeInBytes, ...changes } };
  return api.post('registrar', '/registry/boundary-file/open-sea/proposals', { entry, reason }, key);
};
const confirm = (api: TestApi) =>
  api.post('registrar2', '/registry/boundary-file/open-sea/confirm', { version: 1, reason });

const registered = async () => {
  const { api, boundaries } = start();
  boundaries.upload(file.sha256, file.bytes);
  expect((await propose(api)).status).toBe(201);
  expect((await confirm(api)).status).toBe(200);
  return { api, boundaries };
};

const ask = (api: TestApi, body: object) => api.post('machine', '/outlines/divisions', body);
const valley = areaOf({ south: 10.1, west: 115.1, size: 0.25 });

describe('a file of boundaries', () => {
  it('is announced by a registrar, and uploaded once', async () => {
    const { api, boundaries } = start();
    const { sha256, sizeInBytes } = file;
    const announce = () => api.post('registrar', '/boundary-files', { sha256, sizeInBytes }, 'k-1');
    expect((await announce()).body).toMatchObject({ sha256, kept: false, upload: { method: 'PUT' } });
    boundaries.upload(sha256, file.bytes);
    await propose(api);
    expect((await announce()).body).toEqual({ sha256, kept: true, upload: null });
    expect((await api.post('clerk', '/boundary-files', { sha256, sizeInBytes }, 'k-2')).status).toBe(403);
  });

  it('is refused before it is uploaded where it is too large', async () => {
    const { api } = start();
    const body = { sha256: file.sha256, sizeInBytes: 33 * 1024 * 1024 };
    const answer = await api.post('registrar', '/boundary-files', body, 'k-1');
    expect([answer.status, answer.body['code']]).toEqual([400, 'invalid-body']);
  });

  it('is in force once another registrar has confirmed it, and read by whoever sends', async () => {
    const { api } = await registered();
    const { body } = await api.get('machine', '/registry/boundary-file/open-sea');
    expect(body).toMatchObject({ current: { value: { reviewNumber: 'GS(2024)1234号', sha256: file.sha256 } } });
  });

  it.each<readonly [string, string | object, object, string, object]>([
    ['that is none', 'boundaries', {}, 'boundary-unreadable', {}],
    ['without the property', {}, { property: 'adcode' }, 'boundary-code', { feature: 1, property: 'adcode' }],
    ['of another size', {}, { sizeInBytes: 7 }, 'boundary-size', { declared: 7 }],
    ['of a division that is none', collectionOf(featureOf('440199', west)), {}, 'boundary-division', { feature: 1 }],
  ])('is refused when it is proposed: one %s', async (_what, written, changes, why, facts) => {
    const { api, boundaries } = start();
    const own = typeof written === 'object' && Object.keys(written).length === 0 ? file : fileOf(written);
    boundaries.upload(own.sha256, own.bytes);
    const { sha256, sizeInBytes } = own;
    const { status, body } = await propose(api, { sha256, sizeInBytes, ...changes });
    expect([status, body['code'], body['reason']]).toEqual([422, 'invalid-boundary-file', why]);
    expect(body['facts']).toMatchObject(facts);
    expect(body['detailZh']).toMatch(/\p{Script=Han}.*。$/u);
    expect(body['detail']).toMatch(/^[A-Z].*\.$/);
    expect((await api.get('registrar', '/registry/boundary-file/open-sea')).status).toBe(404);
  });

  it('is refused where another file, or none, was uploaded', async () => {
    const { api, boundaries } = start();
    expect((await propose(api)).body['reason']).toBe('boundary-missing');
    boundaries.upload(file.sha256, Buffer.from(' '.repeat(file.sizeInBytes)));
    expect((await propose(api)).body).toMatchObject({ reason: 'boundary-digest', pointer: '/entry/value/sha256' });
    expect((await propose(createTestApi())).body['reason']).toBe('boundary-missing');
  });

  it('is not read where nothing would come of its entry', async () => {
    const { api, boundaries } = await registered();
    await propose(api, {}, 'k-2');
    const reads = boundaries.reads();
    expect((await propose(api, {}, 'k-3')).body).toMatchObject({ code: 'wrong-state', reason: 'change-pending' });
    expect((await propose(api, { title: '\u202e' }, 'k-4')).status).toBe(400);
    expect(boundaries.reads()).toBe(reads);
  });

  it.each(['', 'GS2024', '审图号', 'GS(24)1号'])('is not taken with the review number %j', async (reviewNumber) => {
    const { api } = start();
    expect((await propose(api, { reviewNumber })).body).toMatchObject({ code: 'invalid-body' });
  });

  it.each(['GS(2024)1234号', 'GS（2024）1234号', 'GS粤(2023)45号', '粤S(2022)011号'])(
    'is taken with the review number %j',
    async (reviewNumber) => {
      const { api, boundaries } = start();
      boundaries.upload(file.sha256, file.bytes);
      expect((await propose(api, { reviewNumber })).status).toBe(201);
    },
  );
});

describe('the divisions that outlines lie in', () => {
  it('are nobody’s to say where no file is in force', async () => {
    const { api, boundaries } = start();
    const nothing = {
      ...{ files: [], outlines: [], within: [], touched: [], untouched: [], partly: [], undrawn: [], missing: [] },
      more: { within: 0, touched: 0, missing: 0 },
    };
    expect((await ask(api, { areas: [valley], divisions: ['440100'] })).body).toEqual(nothing);
    boundaries.upload(file.sha256, file.bytes);
    await propose(api);
    expect((await ask(api, { areas: [valley] })).body).toEqual(nothing);
  });

  it('are answered with their shares and what they were held against', async () => {
    const { api, boundaries } = await registered();
    const { status, body } = await ask(api, { areas: [valley, { circle: '20.0,115.0 5' }] });
    expect(status).toBe(200);
    const { id, title, source, date, reviewNumber, coordinates } = value;
    expect(body).toMatchObject({
      files: [{ id, title, source, date, reviewNumber, coordinates }],
      outlines: [{ outside: 0 }, { outside: 1 }],
      within: [{ division: '440103', name: '广东省广州市荔湾区', ofOutline: 1, slight: false }],
      touched: [{ division: '440103', name: '广东省广州市荔湾区' }],
    });
    const reads = boundaries.reads();
    await ask(api, { areas: [valley] });
    expect(boundaries.reads()).toBe(reads);
  });

  it('are compared with those that are chosen, a city by its counties', async () => {
    const { api } = await registered();
    const compared = async (divisions: readonly string[]) => {
      const { body } = await ask(api, { areas: [valley], divisions });
      const codes = (name: string) => Object(body)[name].map(({ division }: { division: string }) => division);
      return {
        ...{ untouched: codes('untouched'), partly: codes('partly') },
        ...{ undrawn: codes('undrawn'), missing: codes('missing') },
      };
    };
    expect(await compared(['440100'])).toEqual({ untouched: [], partly: [], undrawn: [], missing: [] });
    expect(await compared(['440104'])).toEqual({ untouched: ['440104'], partly: [], undrawn: [], missing: ['440103'] });
    // Of the city the file draws two counties.
    const { body } = await ask(api, { areas: [{ circle: '20.0,115.0 5' }], divisions: ['440100'] });
    expect(body).toMatchObject({ untouched: [], partly: [{ division: '440100', name: '广东省广州市' }] });
    expect(await compared(['440103', '350000'])).toEqual({
      untouched: [],
      partly: [],
      undrawn: ['350000'],
      missing: [],
    });
  });

  it('are asked of outlines as they are written elsewhere, in GCJ-02 as well', async () => {
    const { api } = await registered();
    const { body } = await ask(api, { area: { text: '10.25,115.25 5', coordinates: 'GCJ-02' } });
    expect(body).toMatchObject({ touched: [{ division: '440103' }] });
  });

  describe('of a file of the whole country', () => {
    const codes = provinceCodes().flatMap((province) =>
      [province, ...citiesOf(province)].flatMap((around) => countiesOf(around)),
    );
    const country = fileOf(
      collectionOf(
        ...codes.map((code, index) =>
          featureOf(code, { south: 5 + Math.floor(index / 60) * 0.1, west: 112 + (index % 60) * 0.1, size: 0.1 }),
        ),
      ),
    );
    const inForce = async () => {
      const { api, boundaries } = start();
      boundaries.upload(country.sha256, country.bytes);
      const { sha256, sizeInBytes } = country;
      expect((await propose(api, { sha256, sizeInBytes })).status).toBe(201);
      expect((await confirm(api)).status).toBe(200);
      return api;
    };
    const wide = { circle: '7.5,115.0 1000' };

    it('name each once and no more than anybody reads, and how many more there are', async () => {
      const { status, body } = await ask(await inForce(), { areas: [wide, wide, wide], divisions: ['460000'] });
      const { within, touched, missing, more } = Object(body);
      expect([status, within.length, touched.length, missing.length]).toEqual([200, 100, 400, 100]);
      expect(more).toMatchObject({ within: codes.length - 100, touched: codes.length - 400 });
      expect(Buffer.byteLength(JSON.stringify(body))).toBeLessThan(100_000);
    });

    it('are refused at once where there is too much to look at', async () => {
      const { status, body } = await ask(await inForce(), { areas: Array.from({ length: 100 }, () => wide) });
      expect([status, body['code'], body['reason']]).toEqual([422, 'invalid-area', 'outlines-too-wide']);
      expect(body['detailZh']).toMatch(/^轮廓涉及的区划太多.*。$/u);
    });

    it('are looked for while whatever else is asked is answered, and by few at a time', async () => {
      const api = await inForce();
      const told: unknown[] = [];
      const asking = Array.from({ length: 5 }, async () => {
        const { status } = await ask(api, { areas: [wide, wide] });
        told.push(status);
      });
      const other = api.get('machine', '/registry/boundary-file/open-sea').then(() => told.push('other'));
      await Promise.all([...asking, other]);
      expect(told.filter((status) => status === 200)).toHaveLength(4);
      expect(told.filter((status) => status === 503)).toHaveLength(1);
      expect(told.indexOf('other')).toBeLessThan(told.lastIndexOf(200));
    });
  });

  it.each([
    ['no outline', {}, 400, undefined],
    ['an empty list', { areas: [] }, 400, undefined],
    ['a text that is none', { area: { text: '沿江一带', coordinates: 'WGS-84' } }, 422, 'shape-unreadable'],
    ['swapped coordinates', { areas: [{ circle: '115.0,10.0 5' }] }, 422, 'shape-swapped'],
  ])('are not asked of %s', async (_what, body, status, why) => {
    const answer = await ask(start().api, body);
    expect([answer.status, answer.body['reason']]).toEqual([status, why]);
  });

  it('hold no emergency up: it is sent as it was, whatever they say, and its record says that nobody checked', async () => {
    const { api, boundaries } = await registered();
    const reads = boundaries.reads();
    const sent = await api.post('machine', '/emergencies', { alert: { ...alert, areas: [valley] } }, 'k-9');
    expect(sent.status).toBe(202);
    expect(boundaries.reads()).toBe(reads);
    const { body } = await api.get('machine', `/emergencies/${sent.body['id']}`);
    expect(Object(body)['findings']).toContainEqual(
      expect.objectContaining({ rule: 'alert.areas', facts: { kind: 'unchecked', areas: 1 } }),
    );
  });
});
