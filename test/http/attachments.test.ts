import { createTestApi, type TestApi } from './api.ts';
import { createMemoryDesk, scanOf } from './memory-attachments.ts';
import { content } from './world.ts';

const scan = scanOf('sealed');
const { name: _name, sha256, ...size } = scan.declared;
const mine = { organisation: 'gd-emergency', sha256 };

const start = (isRequiredToSubmit = true) => {
  const attachments = createMemoryDesk(isRequiredToSubmit);
  return { attachments, api: createTestApi({ attachments }) };
};

const drafted = async (api: TestApi, attachment: object = scan.declared): Promise<string> => {
  const { body } = await api.post('clerk', '/applications', { content: { ...content, attachment } }, 'k-1');
  return `/applications/${body['id']}`;
};

describe('announcing a scan', () => {
  it('answers where the browser may put exactly this file', async () => {
    const { api } = start();
    const { status, body } = await api.post('clerk', '/attachments', scan.declared, 'k');
    expect(status).toBe(201);
    expect(body).toMatchObject({ verified: false, upload: { method: 'PUT', expiresAt: expect.any(String) } });
    expect(Object(body['upload']).url).toContain(`gd-emergency/${sha256}`);
  });

  it('asks for nothing where the same file is kept already', async () => {
    const { api, attachments } = start();
    attachments.upload(mine, scan.bytes);
    await api.post('clerk', `/attachments/${sha256}/confirm`, size);
    expect((await api.post('clerk', '/attachments', scan.declared, 'k')).body).toMatchObject({
      verified: true,
      upload: null,
    });
  });

  it.each([
    [20 * 1024 * 1024, 201],
    [20 * 1024 * 1024 + 1, 400],
    [0, 400],
  ])('of %i bytes is answered %i', async (sizeInBytes, expected) => {
    const { api } = start();
    const { status } = await api.post('clerk', '/attachments', { ...scan.declared, sizeInBytes }, 'k');
    expect(status).toBe(expected);
  });

  it.each(['image/svg+xml', 'text/html', 'application/zip'])('of the type %s is refused', async (mediaType) => {
    const { api } = start();
    const { status, body } = await api.post('clerk', '/attachments', { ...scan.declared, mediaType }, 'k');
    expect(status).toBe(400);
    expect(body['errors']).toMatchObject([{ pointer: '/mediaType' }]);
  });

  it('is for department officers, and found nowhere where no attachments are kept', async () => {
    expect((await start().api.post('officer', '/attachments', scan.declared, 'k')).status).toBe(403);
    expect((await createTestApi().post('clerk', '/attachments', scan.declared, 'k')).status).toBe(404);
  });
});

describe('confirming a scan', () => {
  it.each([
    ['nothing was uploaded', null, 'attachment-missing'],
    ['a byte is changed', Buffer.from(scan.bytes.toString().replace('sealed', 'sealeD')), 'attachment-refused'],
    ['a byte is missing', scan.bytes.subarray(1), 'attachment-refused'],
    ['the file is what was declared', scan.bytes, undefined],
  ])('when %s', async (_, bytes, code) => {
    const { api, attachments } = start();
    if (bytes !== null) attachments.upload(mine, bytes);
    const { status, body } = await api.post('clerk', `/attachments/${sha256}/confirm`, size);
    expect([status, body['code']]).toEqual([code === undefined ? 200 : 422, code]);
  });

  it('keeps what it has verified, whatever is uploaded over it', async () => {
    const { api, attachments } = start();
    attachments.upload(mine, scan.bytes);
    await api.post('clerk', `/attachments/${sha256}/confirm`, size);
    attachments.upload(mine, Buffer.from('%PDF-other'));
    expect((await api.post('clerk', `/attachments/${sha256}/confirm`, size)).status).toBe(200);
  });
});

describe('submitting', () => {
  it('is refused while the scan is not there, and taken once it is', async () => {
    const { api, attachments } = start();
    const path = await drafted(api);
    const refused = await api.post('clerk', `${path}/submit`, { version: 1 });
    expect([refused.status, refused.body['code'], refused.body['pointer']]).toEqual([
      422,
      'attachment-missing',
      '/attachment',
    ]);
    attachments.upload(mine, scan.bytes);
    expect((await api.post('clerk', `${path}/submit`, { version: 1 })).status).toBe(200);
    expect((await api.get('officer', path)).body['attachmentVerified']).toBe(true);
  });

  it('is refused where the file is another than the application says', async () => {
    const { api, attachments } = start();
    attachments.upload(mine, Buffer.from(scan.bytes.toString().replace('sealed', 'forged')));
    const path = await drafted(api);
    const { body } = await api.post('clerk', `${path}/submit`, { version: 1 });
    expect([body['code'], body['pointer']]).toEqual(['attachment-refused', '/attachment/sha256']);
  });

  it('is refused by the rules where the application names no scan at all', async () => {
    const { api } = start();
    const { attachment: _none, ...without } = content;
    const { body } = await api.post('clerk', '/applications', { content: without }, 'k-1');
    const answer = await api.post('clerk', `/applications/${body['id']}/submit`, { version: 1 });
    expect([answer.status, answer.body['code']]).toEqual([422, 'rules-block']);
  });

  it('tells an outsider nothing of the scan', async () => {
    const { api } = start();
    const path = await drafted(api);
    expect((await api.post('neighbour', `${path}/submit`, { version: 1 })).status).toBe(404);
  });

  it('without the scan is possible where only its digest is asked for, and the case says so', async () => {
    const { api } = start(false);
    const path = await drafted(api);
    expect((await api.post('clerk', `${path}/submit`, { version: 1 })).status).toBe(200);
    expect((await api.get('officer', path)).body['attachmentVerified']).toBe(false);
  });
});

describe('reading a scan', () => {
  const submittedCase = async () => {
    const { api, attachments } = start();
    attachments.upload(mine, scan.bytes);
    const path = await drafted(api);
    await api.post('clerk', `${path}/submit`, { version: 1 });
    return { api, caseId: path.split('/').at(-1) ?? '' };
  };

  it.each([
    ['clerk', 200],
    ['officer', 200],
    ['auditor', 200],
    ['neighbour', 404],
    ['foreignOfficer', 404],
    ['mobile', 403],
  ] as const)('as %s is answered %i', async (who, expected) => {
    const { api, caseId } = await submittedCase();
    const { status, body } = await api.get(who, `/attachments/${sha256}?case=${caseId}`);
    expect(status).toBe(expected);
    if (expected === 200) expect(body).toMatchObject({ name: '申请.pdf', url: expect.stringContaining(sha256) });
  });

  it('of a case that does not refer to it finds nothing', async () => {
    const { api, caseId } = await submittedCase();
    expect((await api.get('officer', `/attachments/${'b'.repeat(64)}?case=${caseId}`)).status).toBe(404);
  });
});
