import { createTestApi } from './api.ts';
import { alert } from './world.ts';

const square = '10.0,115.00 10.0,115.5 10.5,115.5 10.5,115.00 10.0,115.00';

describe('an emergency with outlines', () => {
  it('is sent with them in one request, whatever they were written in', async () => {
    const api = createTestApi();
    const geojson = JSON.stringify({
      type: 'Polygon',
      coordinates: [square.split(' ').map((point) => point.split(',').map(Number).reverse())],
    });
    const body = { alert, area: { text: geojson, coordinates: 'WGS-84' } };
    const sent = await api.post('machine', '/emergencies', body, 'k-1');
    expect(sent.status).toBe(202);
    const { body: found } = await api.get('machine', `/emergencies/${sent.body['id']}`);
    expect(found['alert']).toMatchObject({ areas: [{ polygon: [expect.stringMatching(/^10,115 10,115\.5 /)] }] });
    const history = await api.get('machine', `/emergencies/${sent.body['id']}/history`);
    expect(history.status).toBe(200);
  });

  it('is refused with what is wrong and where, and nothing is sent', async () => {
    const api = createTestApi();
    const body = { alert, area: { text: '10,115 11,116 10,116 11,115 10,115', coordinates: 'WGS-84' } };
    const answer = await api.post('machine', '/emergencies', body, 'k-1');
    expect([answer.status, answer.body['code']]).toEqual([422, 'invalid-area']);
    expect(JSON.stringify(answer.body)).toContain('自相交');
    expect(api.published).toEqual([]);
  });

  it.each([
    ['without the system of coordinates', { text: square }],
    ['in a system that nobody knows', { text: square, coordinates: 'BD-09' }],
    ['without a text', { text: '', coordinates: 'WGS-84' }],
  ])('is refused as a body of another form: %s', async (_name, area) => {
    const api = createTestApi();
    const answer = await api.post('machine', '/emergencies', { alert, area }, 'k-1');
    expect([answer.status, answer.body['code']]).toEqual([400, 'invalid-body']);
  });
});
