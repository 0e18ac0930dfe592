import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { createConsoleFiles } from '../../local/console-files.ts';

const settings = { issuer: 'http://127.0.0.1:8081', clientId: 'console', audience: 'urn:broadcast-coordinator:api' };
const root = mkdtempSync(join(tmpdir(), 'console-files-'));
const built = join(root, 'console');
mkdirSync(join(built, 'assets'), { recursive: true });
writeFileSync(join(built, 'index.html'), '<title>console</title>');
writeFileSync(join(built, 'assets', 'index-B2x.js'), 'export {};');
writeFileSync(join(root, 'secret.txt'), 'not for anyone');
afterAll(() => rmSync(root, { recursive: true }));

const ask = (path: string, init: RequestInit = {}, directory = built) =>
  createConsoleFiles(directory, settings).fetch(new Request(`http://127.0.0.1:8080${path}`, init));

describe('the files of the console', () => {
  it.each(['/', '/console'])('are where %s leads', async (path) => {
    const { status, headers } = await ask(path);
    expect([status, headers.get('location')]).toEqual([302, '/console/']);
  });

  it.each([
    '/console/',
    '/console/work?status=all',
    '/console/applications/a-fb9f352452e2e45bf71d1430ec',
    '/console/applications/%00',
    '/console/applications/%zz',
  ])('answer %s with the one page, never kept', async (path) => {
    const response = await ask(path);
    expect(await response.text()).toBe('<title>console</title>');
    expect(response.headers.get('cache-control')).toBe('no-cache');
  });

  it('are kept for good where their name is their contents', async () => {
    const { status, headers } = await ask('/console/assets/index-B2x.js');
    expect([status, headers.get('content-type')]).toEqual([200, 'text/javascript; charset=utf-8']);
    expect(headers.get('cache-control')).toContain('immutable');
  });

  it('are smaller on the line for whoever takes gzip, and the same', async () => {
    const taken = await ask('/console/', { headers: { 'accept-encoding': 'gzip, br' } });
    expect(taken.headers.get('content-encoding')).toBe('gzip');
    expect(gunzipSync(await taken.arrayBuffer()).toString()).toBe('<title>console</title>');
    const plain = await ask('/console/');
    expect([plain.headers.get('content-encoding'), plain.headers.get('vary')]).toEqual([null, 'Accept-Encoding']);
  });

  it('come with a policy that lets in no inline script, and cannot be framed', async () => {
    const { headers } = await ask('/console/');
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("connect-src 'self' http://127.0.0.1:8081;");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    // Over plain HTTP on a loopback address it would only lock people out.
    expect(headers.get('strict-transport-security')).toBeNull();
  });

  it.each([
    '/console/..%2fsecret.txt',
    '/console/assets/..%2f..%2f..%2fsecret.txt',
    '/console/missing.js',
    '/console/%00.js',
    '/console/%zz.js',
  ])('do not include %s', async (path) => expect((await ask(path)).status).toBe(404));

  it('are only read', async () => {
    expect((await ask('/console/', { method: 'POST' })).status).toBe(405);
  });

  it('tell the console who signs people in', async () => {
    expect(await (await ask('/console/settings.json')).json()).toEqual(settings);
  });

  it('are announced by a page that looks again by itself until they are built', async () => {
    const page = await (await ask('/console/work', {}, join(root, 'not-yet'))).text();
    expect(page).toContain('http-equiv="refresh"');
    expect(page).not.toContain('<script');
  });

  it('are led to the address that sign-in knows', async () => {
    const files = createConsoleFiles(built, settings);
    const { status, headers } = await files.fetch(new Request('http://localhost:8080/console/work?status=all'));
    expect([status, headers.get('location')]).toEqual([302, 'http://127.0.0.1:8080/console/work?status=all']);
  });
});
