import * as z from 'zod';
import { refuse } from '../../kernel/refusal.ts';
import type { DecisionContext } from '../../registry/decision-context.ts';
import { competentAuthority } from '../../rules/competent-authority.ts';
import { lazily } from '../../vocabulary/lazily.ts';
import type { Organisation } from '../../vocabulary/organisation.ts';
import { ok } from '../../vocabulary/result.ts';
import { clearance } from '../clearance.ts';
import { type Decision, emergencyCommand, refusedOr, triggering } from '../command.ts';
import type { EmergencyEvent } from '../events.ts';
import { findingsOf, refuseExpired } from '../findings.ts';
import { capIdentityOf, MessageIdentity } from '../message-identity.ts';
import { asAsked, Said, saysOne, saysOneError, withCanonicalWords, wordedBy } from '../said.ts';
import { sent } from '../sent.ts';

const body = lazily(() =>
  z
    .strictObject({
      ...Said.unwrap().shape,
      exercise: z.boolean().default(false),
      /** Of a machine that numbers its own messages: in the place of the key it tells the same message from another. */
      message: MessageIdentity.optional(),
      /** It is meant, whatever the same sender has sent within the last moments. */
      again: z.boolean().optional(),
    })
    .refine(saysOne, saysOneError)
    .overwrite(withCanonicalWords),
);
type Body = z.infer<typeof body>;

/**
 * Where a province's bureau is not registered, or is the sender, the national authority answers (draft-2020 art. 3), so
 * that somebody else can confirm and judge. The national authority alone answers to itself.
 */
const answering = (sender: Organisation, organisations: readonly Organisation[]): string | null => {
  const national = ({ kind, level }: Organisation) => kind === 'telecom-authority' && level === 'national';
  const competent = competentAuthority(sender, organisations);
  const above = organisations.find(national) ?? null;
  return (competent === null || competent.id === sender.id ? (above ?? competent) : competent)?.id ?? null;
};

/** Sends at once under a standing authority; asks the duty officer outside it, where live and drill are mixed up, and where a text is long. Eligibility and lead time play no part. */
const create = ({ exercise, message, again = false, ...said }: Body, context: DecisionContext): Decision => {
  const { actor, registry, now, policy } = context;
  const { organisation } = actor;
  const registered = organisation === null ? undefined : registry.organisations.get(organisation);
  if (organisation === null || registered === undefined) return refuse('sender-unregistered', { organisation });
  const worded = wordedBy(said, organisation, context);
  if (!worded.ok) return worded;
  const { alert, prepared } = worded.value;
  return refusedOr(refuseExpired(alert, now), () => {
    if (registry.operators.size === 0) return refuse('operators-none', {});
    const path = exercise ? 'exercise' : 'emergency';
    const authority = answering(registered, [...registry.organisations.values()]);
    const covered = clearance({ organisation, alert, now, path, policy }, registry.standingAuthorities);
    const triggered: EmergencyEvent = {
      type: 'emergency.triggered',
      organisation,
      authority,
      path,
      alert,
      findings: findingsOf(alert, path, organisation, context),
      standingAuthority: covered.covered ? covered.standingAuthority : null,
      capIdentity: message === undefined ? null : capIdentityOf(message),
      ...(prepared === undefined ? {} : { prepared }),
      ...(again ? { again } : {}),
    };
    return covered.covered
      ? ok([triggered, ...sent(alert, path, authority, context)])
      : ok([triggered, { type: 'emergency.confirmation-requested', gaps: [...covered.gaps] }]);
  });
};

export const trigger = emergencyCommand({
  type: 'trigger-emergency',
  name: { zh: '发起应急发送', en: 'Send an emergency message' },
  who: triggering,
  begins: ['emergency.triggered'],
  body,
  http: {
    method: 'post',
    path: '/emergencies',
    tag: 'emergencies',
    summary: 'Send an emergency message first and account for it afterwards; `exercise` runs a drill',
    description:
      'Sent at once under a standing authority. Otherwise, and where its words say the opposite of what it is sent as (a live ' +
      'alert that says it is a drill, a drill that says it is none), or one of its texts travels in more than `alertMessagesAtMost` messages, it is kept and waits for the duty officer: `status` is ' +
      '`awaiting-confirmation` and `gaps` say why. `message` is the identifier that the issuing system itself gave: for its ' +
      'organisation it stands in the place of the key, so that the same message under any key is one case and is answered as ' +
      'the first time, and another content under it is refused (409). `prepared` says which prepared message the words were made ' +
      'from, and brings its correction and its all-clear for whoever has to stop it; a slot left in any of them is refused (422). ' +
      'In the place of `alert`, `compose` names a prepared message of the own organisation in one of its versions, with its slots: ' +
      'the service composes the alert from it, and records the same `prepared`. Its usual outlines ' +
      'go with its usual area: whoever names `divisions`, or outlines, has said all of where. A slot that is not filled in rightly is refused ' +
      '(422 `unfilled-slot`) by its name; a further language whose own slots are all left out is not sent. Refused as well is a message that is not in force or a version that never was (422 `no-prepared-message`). ' +
      'The same emergency once more (event, level, area, whom of it and text) within `identicalWithinSeconds` of a first one that still runs is ' +
      'held: 409 `identical-emergency` names that one, and nothing is sent; the same request with `again` set goes out at once. ' +
      '`alert.areas` are outlines within the divisions, in WGS 84, passed on to operators to the letter; `area` takes them as they are ' +
      'written elsewhere (GeoJSON, WKT, lists of `lat,lon`), in WGS 84 or GCJ-02, which is converted once. What is no area is ' +
      'refused (422 `invalid-area`) with the place of its fault. `alert.delivery` is how the alert should be delivered; no operator is held up by what it cannot do.',
    surface: 'emergency',
    key: 'required',
    status: 202,
    version: 'none',
  },
  create: (said, context) => asAsked(said, create(said, context)),
  decide: () => refuse('exists-already', { noun: 'emergency' }),
});
