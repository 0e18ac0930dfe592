import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { cacheControlOf, consoleHeaders, contentSecurityPolicy } from '../console/build/headers.ts';
import { answerHeaders } from '../lambda/http/answer-headers.ts';
import { asResponse, refusedTo } from './refusals.ts';

/** What the page asks for first, at /console/settings.json. */
export type ConsoleSettings = { readonly issuer: string; readonly clientId: string; readonly audience: string };

export type ConsoleFiles = { readonly fetch: (request: Request) => Promise<Response> };

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
};

const notBuiltYet = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta http-equiv="refresh" content="1">
<title>正在准备 · Preparing</title></head><body><p role="status">正在生成页面，请稍候，完成后自动打开。<br>
<span lang="en">The pages are being built; they open by themselves when they are ready.</span></p></body></html>`;

const isFile = async (path: string): Promise<Uint8Array<ArrayBuffer> | null> =>
  readFile(path).then(
    (bytes) => new Uint8Array(bytes),
    () => null,
  );

/** A path without an ending is a page of the console: index.html, whatever the address. */
const isPage = (path: string): boolean => extname(path) === '';

/** `assets/a.js` of `/console/assets/a.js`; null for what leads out of the directory or is no path. */
const pathWithin = (pathname: string): string | null => {
  try {
    const path = normalize(decodeURIComponent(pathname.slice('/console/'.length)));
    return path.startsWith('..') || path.includes('\0') ? null : path;
  } catch {
    return null;
  }
};

const answer = (body: string | Uint8Array<ArrayBuffer>, status: number, path: string, policy: string): Response =>
  new Response(body, {
    status,
    headers: {
      ...consoleHeaders,
      'Content-Security-Policy': policy,
      'Content-Type': mediaTypes[extname(path)] ?? 'application/octet-stream',
      'Cache-Control': cacheControlOf(path),
    },
  });

const isText = (response: Response): boolean =>
  /^(text\/|image\/svg|application\/json)/.test(response.headers.get('Content-Type') ?? '');

/** Smaller on the line where the browser takes it, as CloudFront makes it. */
const compressed = (response: Response, request: Request): Response => {
  const { body, status, headers } = response;
  if (body === null || !isText(response)) return response;
  headers.set('Vary', 'Accept-Encoding');
  if (!/\bgzip\b/.test(request.headers.get('accept-encoding') ?? '')) return response;
  headers.set('Content-Encoding', 'gzip');
  return new Response(body.pipeThrough(new CompressionStream('gzip')), { status, headers });
};

const redirect = (location: string): Response =>
  new Response(null, { status: 302, headers: { ...answerHeaders, Location: location } });

/**
 * Serves a built console under /console/, with deep links, and leads `/` to it. Sign-in knows the loopback address by
 * its number only, so `localhost` is led there.
 */
export const createConsoleFiles = (directory: string, settings: ConsoleSettings): ConsoleFiles => {
  const policy = contentSecurityPolicy({ signIn: [new URL(settings.issuer).origin], uploads: [], objects: [] });
  const page = async (): Promise<Response> => {
    const index = await isFile(join(directory, 'index.html'));
    return index === null ? answer(notBuiltYet, 200, 'index.html', policy) : answer(index, 200, 'index.html', policy);
  };
  const missing = ({ headers }: Request): Response => asResponse(refusedTo(headers.get('accept'), 404, 'nothing-here'));
  const file = async (path: string): Promise<Response | null> => {
    if (path === 'settings.json') return answer(JSON.stringify(settings), 200, path, policy);
    const bytes = await isFile(join(directory, path));
    return bytes === null ? null : answer(bytes, 200, path, policy);
  };
  return {
    fetch: async (request) => {
      const url = new URL(request.url);
      if (url.hostname === 'localhost') {
        url.hostname = '127.0.0.1';
        return redirect(url.href);
      }
      if (url.pathname === '/' || url.pathname === '/console') return redirect('/console/');
      if (request.method !== 'GET' && request.method !== 'HEAD')
        return asResponse(refusedTo(request.headers.get('accept'), 405, 'other-method'), { Allow: 'GET, HEAD' });
      const path = pathWithin(url.pathname);
      // What is no path names no file either: the console says that there is no such page.
      if (isPage(path ?? url.pathname)) return compressed(await page(), request);
      const found = path === null ? null : await file(path);
      return found === null ? missing(request) : compressed(found, request);
    },
  };
};

/** What the console answers; everything else is the API's. */
export const isForConsole = (pathname: string): boolean =>
  pathname === '/' || pathname === '/console' || pathname.startsWith('/console/');
