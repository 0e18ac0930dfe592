import { createTestApi, type TestApi } from './api.ts';
import { triggered } from './journeys.ts';
import { createMemoryDesk, scanOf } from './memory-attachments.ts';
import { type ActorName, content, paperwork } from './world.ts';

const named = (name: string, text: string) => {
  const scan = scanOf(text);
  return { bytes: scan.bytes, declared: { ...scan.declared, name } };
};
const sealed = named('申请.pdf', 'sealed [page] [page]');
const plan = named('预案.pdf', 'plan [page]');
const map = named('示意图.pdf', 'map [picture sheet]');

const start = () => {
  const attachments = createMemoryDesk(true);
  const api = createTestApi({ attachments });
  for (const { declared, bytes } of [sealed, plan, map])
    for (const organisation of ['gd-emergency', 'fj-emergency'])
      attachments.upload({ organisation, sha256: declared.sha256 }, bytes);
  return { api, attachments };
};

const carrying = (...scans: readonly (typeof sealed)[]) => {
  const [attachment, ...furtherScans] = scans.map(({ declared }) => declared);
  return { ...content, attachment, furtherScans };
};

const drafted = async (api: TestApi, of: object, key = 'k-1', as: ActorName = 'clerk'): Promise<string> =>
  `/applications/${(await api.post(as, '/applications', { content: of }, key)).body['id']}`;

const submitted = async (api: TestApi, of: object, key = 'k-1'): Promise<string> => {
  const path = await drafted(api, of, key);
  const { status, body } = await api.post('clerk', `${path}/submit`, { version: 1 });
  expect([status, body['code']]).toEqual([200, undefined]);
  return path;
};

const scansSeen = async (api: TestApi, as: ActorName, path: string) => (await api.get(as, path)).body['scans'];
const idOf = (path: string): string => path.split('/').at(-1) ?? '';
const nowhere = { cases: [], others: 0 };

describe('an application with several scans', () => {
  it('is submitted with all of them in their order, each verified and its pages counted', async () => {
    const { api } = start();
    const path = await submitted(api, carrying(sealed, plan, map));
    const { body } = await api.get('officer', path);
    expect(body['content']).toMatchObject({
      attachment: { name: '申请.pdf' },
      furtherScans: [{ name: '预案.pdf' }, { name: '示意图.pdf' }],
    });
    expect(body['scans']).toEqual(
      [sealed, plan, map].map(({ declared: { sha256 } }, index) => {
        return { sha256, verified: true, pages: [2, 1, 1][index], elsewhere: nowhere };
      }),
    );
  });

  it('is on record with the pages and the digests of the pictures that were found in it', async () => {
    const { api } = start();
    const path = await submitted(api, carrying(sealed, map));
    const { body } = await api.get('auditor', `${path}/evidence`);
    expect(JSON.stringify(body)).toContain(
      `"scans":[{"sha256":"${sealed.declared.sha256}","pages":2,"pictures":[]},{"sha256":"${map.declared.sha256}","pages":1,"pictures":["`,
    );
  });

  it('has on record what is in a scan that takes the place of another after it was submitted', async () => {
    const { api } = start();
    const path = await submitted(api, carrying(sealed));
    const content = { ...carrying(map), furtherScans: [] };
    expect((await api.send('clerk', 'PUT', `${path}/content`, { version: 2, content })).status).toBe(200);
    const { body } = await api.get('auditor', `${path}/evidence`);
    expect(JSON.stringify(body)).toContain(`"scans":[{"sha256":"${map.declared.sha256}","pages":1,"pictures":["`);
  });

  it('is refused while one of them is not there, and says which', async () => {
    const { api } = start();
    const other = named('函.pdf', 'letter');
    const path = await drafted(api, carrying(sealed, plan, other));
    const { status, body } = await api.post('clerk', `${path}/submit`, { version: 1 });
    expect([status, body['code'], body['pointer']]).toEqual([422, 'attachment-missing', '/furtherScans/1']);
  });

  it('takes single ones away, puts others in their place and adds to them until it is submitted', async () => {
    const { api } = start();
    const path = await drafted(api, carrying(sealed, plan));
    const put = async (version: number, ...scans: readonly (typeof sealed)[]) => {
      const { status } = await api.send('clerk', 'PUT', `${path}/content`, { version, content: carrying(...scans) });
      return [status, Object((await api.get('clerk', path)).body['content']).furtherScans.length];
    };
    expect(await put(1, sealed)).toEqual([200, 0]);
    expect(await put(2, sealed, map)).toEqual([200, 1]);
    expect(await put(3, sealed, map, plan)).toEqual([200, 2]);
    expect((await api.post('clerk', `${path}/submit`, { version: 4 })).status).toBe(200);
  });

  it('puts nothing in the place of a scan afterwards that nobody could look at', async () => {
    const { api } = start();
    const path = await submitted(api, carrying(sealed));
    const again = carrying(named('重扫.pdf', 'never uploaded'));
    const { status, body } = await api.send('clerk', 'PUT', `${path}/content`, { version: 2, content: again });
    expect([status, body['code'], body['pointer']]).toEqual([422, 'attachment-missing', '/attachment']);
  });

  it('is refused by the rules without the sealed application among them', async () => {
    const { api } = start();
    const { attachment: _none, ...without } = carrying(sealed, plan);
    const path = await drafted(api, without);
    const { status, body } = await api.post('clerk', `${path}/submit`, { version: 1 });
    expect([status, body['code']]).toEqual([422, 'rules-block']);
    expect(JSON.stringify(body['findings'])).toContain('"pointer":"/attachment"');
  });

  it('gives whoever may see it an address of each', async () => {
    const { api } = start();
    const path = await submitted(api, carrying(sealed, plan));
    const { status, body } = await api.get('officer', `/attachments/${plan.declared.sha256}?case=${idOf(path)}`);
    expect([status, body['name']]).toEqual([200, '预案.pdf']);
  });
});

describe('the same seal in two cases', () => {
  const reused = ['application.scans', 'warn', '/attachment', 'elsewhere', 1];
  const remarks = (body: Record<string, unknown>) =>
    [body['findings']]
      .flat()
      .map((finding) => {
        const { rule, severity, pointer, facts } = Object(finding);
        return [rule, severity, pointer, facts?.kind, facts?.count];
      })
      .filter(([rule]) => rule === 'application.scans');

  it('is told before the second is submitted, and is a finding of it from then on', async () => {
    const { api } = start();
    const first = await submitted(api, carrying(sealed), 'k-1');
    const second = await drafted(api, carrying(sealed), 'k-2');
    const elsewhere = { cases: [idOf(first)], others: 0 };
    expect(await scansSeen(api, 'clerk', second)).toMatchObject([{ elsewhere }]);
    const { status, body } = await api.post('clerk', `${second}/submit`, { version: 1 });
    expect([status, remarks(body)]).toEqual([200, [reused]]);
    expect(await scansSeen(api, 'officer', second)).toMatchObject([{ elsewhere }]);
    expect(remarks((await api.get('officer', second)).body)).toEqual([reused]);
  });

  it('is told when the file is handed in', async () => {
    const { api, attachments } = start();
    const first = await submitted(api, carrying(sealed), 'k-1');
    const elsewhere = { cases: [idOf(first)], others: 0 };
    const announced = await api.post('colleague', '/attachments', sealed.declared, 'k');
    expect(announced.body).toMatchObject({ verified: true, pages: 2, elsewhere });
    attachments.upload({ organisation: 'fj-emergency', sha256: sealed.declared.sha256 }, sealed.bytes);
    const { name: _name, sha256, ...size } = sealed.declared;
    const confirmed = await api.post('neighbour', `/attachments/${sha256}/confirm`, size);
    expect(confirmed.body).toMatchObject({ verified: true, pages: 2, elsewhere: { cases: [], others: 1 } });
  });

  it('is known by a picture in it, whatever file that came in', async () => {
    const { api, attachments } = start();
    const first = await submitted(api, carrying(sealed, map), 'k-1');
    const other = named('又一份.pdf', 'resaved [picture sheet] by another program');
    attachments.upload({ organisation: 'gd-emergency', sha256: other.declared.sha256 }, other.bytes);
    const second = await submitted(api, carrying(other), 'k-2');
    expect(await scansSeen(api, 'officer', second)).toMatchObject([{ elsewhere: { cases: [idOf(first)], others: 0 } }]);
  });

  it('does not show a case to whoever may not know of it', async () => {
    const { api } = start();
    await submitted(api, carrying(sealed), 'k-1');
    const foreign = await drafted(api, carrying(sealed), 'k-1', 'neighbour');
    expect(await scansSeen(api, 'neighbour', foreign)).toMatchObject([{ elsewhere: { cases: [], others: 1 } }]);
  });

  it('is no matter while the other is a draft, nor once the other has another scan', async () => {
    const { api } = start();
    const draft = await drafted(api, carrying(sealed), 'k-1');
    const second = await submitted(api, carrying(sealed), 'k-2');
    expect(await scansSeen(api, 'officer', second)).toMatchObject([{ elsewhere: nowhere }]);
    const again = { version: 2, content: carrying(plan) };
    expect((await api.send('clerk', 'PUT', `${second}/content`, again)).status).toBe(200);
    expect(await scansSeen(api, 'clerk', draft)).toMatchObject([{ elsewhere: nowhere }]);
  });

  it('is told by the pictures that were submitted, whatever a department has edited since', async () => {
    const { api, attachments } = start();
    const other = named('图.pdf', 'another file [picture sheet]');
    const again = named('印.pdf', 'one more [picture edited]');
    for (const { declared, bytes } of [other, again])
      attachments.upload({ organisation: 'gd-emergency', sha256: declared.sha256 }, bytes);
    const first = await submitted(api, carrying(map), 'k-1');
    expect((await api.post('officer', `${first}/return`, { version: 2, reason: '请补正' })).status).toBe(200);
    const { name: _name, sha256, ...size } = again.declared;
    expect((await api.post('clerk', `/attachments/${sha256}/confirm`, size)).status).toBe(200);
    const edited = { version: 3, content: carrying(again) };
    expect((await api.send('clerk', 'PUT', `${first}/content`, edited)).status).toBe(200);
    const second = await submitted(api, carrying(other), 'k-2');
    expect(await scansSeen(api, 'officer', second)).toMatchObject([{ elsewhere: { cases: [idOf(first)], others: 0 } }]);
    const unsubmitted = named('印二.pdf', 'of the edit [picture edited]');
    attachments.upload({ organisation: 'gd-emergency', sha256: unsubmitted.declared.sha256 }, unsubmitted.bytes);
    const third = await submitted(api, carrying(unsubmitted), 'k-3');
    expect(await scansSeen(api, 'officer', third)).toMatchObject([{ elsewhere: nowhere }]);
  });

  it('stands before whoever approves, as of that moment', async () => {
    const { api } = start();
    const first = await submitted(api, carrying(sealed), 'k-1');
    expect(remarks((await api.get('officer', first)).body)).toEqual([]);
    await submitted(api, carrying(sealed), 'k-2');
    expect(await scansSeen(api, 'officer', first)).toMatchObject([{ elsewhere: { others: 0 } }]);
    expect(Object(await scansSeen(api, 'officer', first))[0].elsewhere.cases).toHaveLength(1);
  });
});

describe('paperwork with several scans', () => {
  const filed = async (api: TestApi, document: object) => {
    const path = await triggered(api);
    return { path, ...(await api.post('clerk', `${path}/paperwork`, { version: 1, document })) };
  };
  const document = { ...paperwork, attachment: sealed.declared, furtherScans: [plan.declared] };

  it('is filed with all of them, and shown with what each is and where else it is', async () => {
    const { api, attachments } = start();
    for (const { declared } of [sealed, plan]) {
      const { name: _name, sha256, ...size } = declared;
      expect((await api.post('clerk', `/attachments/${sha256}/confirm`, size)).status).toBe(200);
    }
    expect(attachments.isRequiredToSubmit).toBe(true);
    const application = await submitted(api, carrying(sealed), 'k-9');
    const { path, status } = await filed(api, document);
    expect(status).toBe(200);
    expect(await scansSeen(api, 'officer', path)).toEqual([
      {
        sha256: sealed.declared.sha256,
        verified: true,
        pages: 2,
        elsewhere: { cases: [idOf(application)], others: 0 },
      },
      { sha256: plan.declared.sha256, verified: true, pages: 1, elsewhere: nowhere },
    ]);
    expect(await scansSeen(api, 'officer', application)).toMatchObject([{ elsewhere: { cases: [idOf(path)] } }]);
  });

  it('is on record with what is in them, and known by a picture in them', async () => {
    const { api, attachments } = start();
    const other = named('图.pdf', 'another file [picture sheet]');
    attachments.upload({ organisation: 'gd-emergency', sha256: other.declared.sha256 }, other.bytes);
    const { path, status } = await filed(api, { ...paperwork, attachment: map.declared });
    expect(status).toBe(200);
    const { body } = await api.get('auditor', `${path}/evidence`);
    expect(JSON.stringify(body)).toContain(`"scans":[{"sha256":"${map.declared.sha256}","pages":1,"pictures":["`);
    const application = await submitted(api, carrying(other));
    expect(await scansSeen(api, 'officer', application)).toMatchObject([{ elsewhere: { cases: [idOf(path)] } }]);
  });

  it('is refused while one of them is not there, or is not what it is called, says which, and files nothing', async () => {
    const { api, attachments } = start();
    const [other, forged] = [named('函.pdf', 'letter'), named('表.pdf', 'table')];
    const path = await triggered(api);
    const file = (...furtherScans: object[]) =>
      api.post('clerk', `${path}/paperwork`, { version: 1, document: { ...document, furtherScans } });
    const missing = await file(plan.declared, other.declared);
    const { code, reason, pointer } = missing.body;
    expect([missing.status, code, reason, pointer]).toEqual([
      422,
      'attachment-missing',
      'file-missing',
      '/document/furtherScans/1',
    ]);
    attachments.upload({ organisation: 'gd-emergency', sha256: forged.declared.sha256 }, sealed.bytes);
    const refused = await file(forged.declared);
    expect([refused.status, refused.body['code'], refused.body['pointer']]).toEqual([
      422,
      'attachment-refused',
      '/document/furtherScans/0/sizeInBytes',
    ]);
    expect((await api.get('clerk', path)).body).toMatchObject({ version: 1, paperwork: { status: 'due' } });
    expect((await file(plan.declared)).status).toBe(200);
  });

  it('is refused at the sealed document where that is not there', async () => {
    const { api } = start();
    const { status, body } = await filed(api, { ...paperwork, attachment: named('函.pdf', 'letter').declared });
    expect([status, body['code'], body['pointer']]).toEqual([422, 'attachment-missing', '/document/attachment']);
  });

  it('tells nobody of a scan who may not file it', async () => {
    const { api } = start();
    const path = await triggered(api);
    const body = { version: 1, document: { ...paperwork, attachment: named('函.pdf', 'letter').declared } };
    expect((await api.post('neighbour', `${path}/paperwork`, body)).status).toBe(404);
    expect((await api.post('officer', `${path}/paperwork`, body)).status).toBe(403);
  });

  it('may name one that nobody has where a deployment asks for the digest alone', async () => {
    const api = createTestApi({ attachments: createMemoryDesk(false) });
    expect((await filed(api, document)).status).toBe(200);
  });

  it.each([
    ['the same one twice', [plan.declared, plan.declared], 'scan-twice'],
    [
      'more than policy allows',
      Array.from({ length: 10 }, (_, n) => ({ ...plan.declared, sha256: `${n}`.repeat(64) })),
      'scans-too-many',
    ],
  ])('is refused with %s', async (_what, furtherScans, reason) => {
    const { api } = start();
    const { status, body } = await filed(api, { ...document, furtherScans });
    expect([status, body['code'], body['reason'], body['pointer']]).toEqual([
      422,
      'attachment-refused',
      reason,
      '/document/furtherScans',
    ]);
  });
});
