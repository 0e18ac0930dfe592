import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import type Provider from 'oidc-provider';
import { sampleOrganisations, samplePeople } from '../sample-world.ts';
import { messagePage, signInPage } from './pages.ts';
import { keepWayBack, wayBack } from './way-back.ts';

const contentSecurityPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; form-action 'self' http://127.0.0.1:*; frame-ancestors 'none'; base-uri 'none'";

const answer = (response: ServerResponse, status: number, html: string): void => {
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': contentSecurityPolicy,
    'cache-control': 'no-store',
  });
  response.end(html);
};

const finish = async (provider: Provider, request: IncomingMessage, response: ServerResponse): Promise<void> => {
  const chosen = new URLSearchParams(await text(request)).get('person');
  const person = samplePeople.find(({ account }) => account === chosen);
  if (person === undefined)
    return answer(response, 400, messagePage('无法登录', '没有这个演示身份。', wayBack(request)));
  await provider.interactionFinished(request, response, { login: { accountId: person.account } });
};

/** GET shows the sample people, POST signs in as one of them. */
export const handleInteraction = async (
  provider: Provider,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  try {
    const { params } = await provider.interactionDetails(request, response);
    keepWayBack(response, params['redirect_uri']);
  } catch {
    return answer(response, 400, messagePage('登录已过期', '此次登录已完成或已过期，请返回后继续。', wayBack(request)));
  }
  if (request.method === 'POST') return finish(provider, request, response);
  answer(response, 200, signInPage(request.url ?? '', sampleOrganisations, samplePeople));
};
