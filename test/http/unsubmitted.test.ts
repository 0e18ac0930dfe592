import * as z from 'zod';
import { digestOf } from '../../lambda/adapters/digest.ts';
import { anchorTools } from '../../lambda/adapters/hash.ts';
import { EvidenceOutline } from '../../lambda/domain/journal/evidence.ts';
import { checkEvidence } from '../../lambda/domain/journal/evidence-check.ts';
import { createTestApi, type TestApi } from './api.ts';
import { content } from './world.ts';

const secret = (text: string) => ({ ...content, text: `${content.text}${text}` });
const draftText = '【机密草稿】';
const unsent = '【退回后未报送】';

/** Drafted with one text, submitted with another, returned, and edited since without being submitted. */
const returnedAndEdited = async (api: TestApi): Promise<string> => {
  const { body } = await api.post('clerk', '/applications', { content: secret(draftText) }, 'k-1');
  const path = `/applications/${body['id']}`;
  const put = (version: number, written: object) =>
    api.send('clerk', 'PUT', `${path}/content`, { version, content: written });
  expect((await put(1, content)).status).toBe(200);
  expect((await api.post('clerk', `${path}/submit`, { version: 2 })).status).toBe(200);
  expect((await put(3, { ...content, attachment: { ...content.attachment, name: '重扫.pdf' } })).status).toBe(200);
  expect((await api.post('officer', `${path}/return`, { version: 4, reason: '请补充' })).status).toBe(200);
  const later = { start: '2026-04-25T09:00:00+08:00', end: '2026-04-25T20:00:00+08:00' };
  const edited = {
    ...secret(unsent),
    divisions: ['440300'],
    window: later,
    attachment: { ...content.attachment, sha256: 'b'.repeat(64) },
  };
  expect((await put(5, edited)).status).toBe(200);
  return path;
};

const Commits = z.array(
  z.looseObject({ version: z.int(), events: z.array(z.unknown()), withheld: z.array(z.string()).optional() }),
);

describe('what a department has not submitted', () => {
  it.each(['officer', 'duty'] as const)('is in no view of %s of its authority', async (who) => {
    const api = createTestApi();
    const path = await returnedAndEdited(api);
    for (const place of [
      path,
      `${path}/history`,
      '/applications',
      '/applications?status=returned',
      '/schedule?from=2026-03-01&to=2026-04-30',
    ]) {
      const answer = await api.get(who, place);
      expect([place, answer.status]).toEqual([place, 200]);
      const said = JSON.stringify(answer.body);
      for (const hidden of [draftText, unsent, '440300', '2026-04-25', 'b'.repeat(64)])
        expect(said).not.toContain(hidden);
    }
    expect((await api.get(who, path)).body['content']).toMatchObject({
      text: content.text,
      attachment: { name: '重扫.pdf' },
    });
  });

  it('is shown to the department and to auditors', async () => {
    const api = createTestApi();
    const path = await returnedAndEdited(api);
    for (const who of ['colleague', 'auditor'] as const) {
      expect(JSON.stringify((await api.get(who, path)).body)).toContain(unsent);
      const history = JSON.stringify((await api.get(who, `${path}/history`)).body);
      expect([history.includes(draftText), history.includes(unsent)]).toEqual([true, true]);
    }
    expect(JSON.stringify((await api.get('clerk', '/applications')).body)).toContain(unsent);
  });

  it('stands in the history of the authority as commits without what they hold, and in its evidence, which still adds up', async () => {
    const api = createTestApi();
    const path = await returnedAndEdited(api);
    const history = Commits.parse((await api.get('officer', `${path}/history`)).body['commits']);
    expect(history.map(({ events, withheld = [] }) => [events.length, ...withheld])).toEqual([
      [0, 'application.drafted'],
      [0, 'application.corrected'],
      [1],
      [1],
      [1],
      [0, 'application.corrected'],
    ]);
    const { body } = await api.get('officer', `${path}/evidence`);
    expect(JSON.stringify(body)).not.toMatch(/机密草稿|退回后未报送/);
    const file = EvidenceOutline.parse(body);
    const verdict = await checkEvidence(file, digestOf, anchorTools);
    expect(verdict).toMatchObject({ faults: [], digestHolds: true, chains: [{ brokenAt: null, withheld: 3 }] });
    const whole = EvidenceOutline.parse((await api.get('auditor', `${path}/evidence`)).body);
    expect((await checkEvidence(whole, digestOf, anchorTools)).chains[0]).toMatchObject({
      brokenAt: null,
      withheld: 0,
    });
  });

  it('cannot be told as withheld where the chain says otherwise', async () => {
    const api = createTestApi();
    const path = await returnedAndEdited(api);
    const file = EvidenceOutline.parse((await api.get('officer', `${path}/evidence`)).body);
    const swapped = file.case.map((commit) => (commit.version === 2 ? { ...commit, hash: 'f'.repeat(64) } : commit));
    const chains = async (commits: typeof file.case) =>
      (await checkEvidence({ ...file, case: commits }, digestOf, anchorTools)).chains[0]?.brokenAt;
    expect(await chains(swapped)).toEqual({ version: 3, reason: 'previous-hash' });
    const hidden = file.case.map((commit) =>
      commit.version === 3 ? { ...commit, withheld: ['application.submitted'] } : commit,
    );
    expect(await chains(hidden)).toEqual({ version: 3, reason: 'hash' });
  });

  it('is shown once it is submitted', async () => {
    const api = createTestApi();
    const path = await returnedAndEdited(api);
    expect((await api.post('clerk', `${path}/submit`, { version: 6 })).status).toBe(200);
    const shown = await api.get('officer', path);
    expect(shown.body['content']).toMatchObject({ divisions: ['440300'] });
    expect(JSON.stringify((await api.get('officer', `${path}/history`)).body)).not.toContain(draftText);
  });

  it('stays hidden where the department withdraws instead', async () => {
    const api = createTestApi();
    const path = await returnedAndEdited(api);
    expect((await api.post('clerk', `${path}/withdraw`, { version: 6, reason: '不再需要' })).status).toBe(200);
    for (const place of [path, `${path}/history`, '/applications'])
      expect(JSON.stringify((await api.get('officer', place)).body)).not.toContain(unsent);
  });
});
