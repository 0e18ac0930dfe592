import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import type Provider from 'oidc-provider';
import { signInWords } from '../refusal-words.ts';
import { sampleOrganisations, samplePeople } from '../sample-world.ts';
import { messagePage, signInPage } from './pages.ts';
import { keepWayBack, wayBack } from './way-back.ts';

const answer = (response: ServerResponse, status: number, html: string): void => {
  response.writeHead(status, { 'Content-Type': 'text/html; charset=utf-8' }).end(html);
};

const finish = async (provider: Provider, request: IncomingMessage, response: ServerResponse): Promise<void> => {
  const chosen = new URLSearchParams(await text(request)).get('person');
  const person = samplePeople.find(({ account }) => account === chosen);
  if (person === undefined)
    return answer(response, 400, messagePage(signInWords.refused, signInWords.nobody, wayBack(request)));
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
    return answer(response, 400, messagePage(signInWords.over, signInWords.beginAgain, wayBack(request)));
  }
  if (request.method === 'POST') return finish(provider, request, response);
  answer(response, 200, signInPage(request.url ?? '', sampleOrganisations, samplePeople));
};
