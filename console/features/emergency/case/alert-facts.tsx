import { isBefore } from '../../../../lambda/domain/calendar/instant.ts';
import { describeDivisions } from '../../../../lambda/domain/division/division.ts';
import { otherPhoneTexts } from '../../../../lambda/domain/emergency/phone-text.ts';
import { eventName, LevelTag, Undeliverable } from '../../../alert/alert-title.tsx';
import { DeliveredTexts, remarksOn } from '../../../alert/delivered-text.tsx';
import { FindingList } from '../../../answers/finding-list.tsx';
import type { Alert, EmergencyCase, Finding, Signature } from '../../../api/types.ts';
import { Moment } from '../../../case-file/deadline.tsx';
import { useOrganisationName } from '../../../case-file/organisations.ts';
import { alertTimeWords, emergencyWords } from '../../../i18n/emergency-words.ts';
import { Mixed, useLanguage, useWords } from '../../../i18n/language.tsx';
import { statusWords } from '../../../i18n/statuses.ts';
import { closingWords, commonWords } from '../../../i18n/words.ts';
import { outWords } from '../../../orders/already-out.tsx';
import { Facts } from '../../../ui/facts.tsx';
import { actWords } from './act-words.ts';
import { emergencyCaseWords } from './emergency-case-words.ts';
import { Outlines, Wishes } from './later-parts.tsx';

export const Han = ({ children }: { readonly children: string }) => <span lang="zh-CN">{children}</span>;

export const SignedBy = ({ by }: { readonly by: Pick<Signature, 'name' | 'at'> }) => (
  <>
    <Han>{by.name}</Han> · <Moment at={by.at} />
  </>
);

type StartProps = { readonly alert: Alert; readonly drill: boolean };

/** When the danger begins: where that is later, nobody may take it for the time of sending. */
const Start = ({ alert: { start, issuedAt }, drill }: StartProps) => {
  const { neverWaits, drillNeverWaits } = useWords(alertTimeWords);
  const note = <span className="soft"> {drill ? drillNeverWaits : neverWaits}</span>;
  return (
    <>
      <Moment at={start} />
      {isBefore(issuedAt, start) ? note : null}
    </>
  );
};

type AlertFactsProps = {
  readonly alert: Alert;
  readonly findings: readonly Finding[];
  readonly undeliverable: readonly string[];
  readonly drill: boolean;
  /** What the operators were ordered to put on phones, the newest first; none while nothing was. */
  readonly messages: EmergencyCase['messages'];
  /** Nothing of it goes out any more. */
  readonly over?: boolean;
};

/** What phones may still have: each text ordered before the newest, to the letter. */
const Earlier = ({ messages }: Pick<AlertFactsProps, 'messages'>) => {
  const { message } = useWords(outWords);
  const [, ...earlier] = messages;
  return (
    <ul className="plain">
      {earlier.map(({ orderedAt, text }, at) => (
        <li key={orderedAt}>
          {message(earlier.length - 1 - at)} · <Moment at={orderedAt} />
          <br />
          <Han>{text}</Han>
        </li>
      ))}
    </ul>
  );
};

/** Everything a message says, with what the rules remarked on it. */
export const AlertFacts = ({ alert, findings, undeliverable, drill, messages, over = false }: AlertFactsProps) => {
  const words = useWords(emergencyCaseWords);
  const times = useWords(alertTimeWords);
  const { hazards } = useWords(emergencyWords);
  const { language } = useLanguage();
  const recorded = messages[0]?.text ?? null;
  const remarks = remarksOn(findings);
  const phone = words[drill ? 'drillPhone' : 'phone'];
  const plan =
    alert.plan === undefined
      ? words[drill ? 'drillNoPlan' : 'noPlan']
      : `${alert.plan.title} ${alert.plan.number ?? ''}`;
  return (
    <>
      <Facts
        facts={[
          [
            words.level,
            <span key="level">
              <LevelTag level={alert.level} drill={drill} /> {eventName(alert.eventType, language)}
            </span>,
          ],
          [words.hazard, hazards[alert.hazardClass]],
          [words.text, <Han key="text">{alert.text}</Han>],
          [words.instruction, <Han key="instruction">{alert.instruction}</Han>],
          [
            phone[recorded !== null ? 'ordered' : over ? 'never' : 'waiting'],
            <DeliveredTexts key="delivered" recorded={recorded} words={alert} drill={drill} findings={remarks} />,
          ],
          [words.earlier, messages.length < 2 ? null : <Earlier key="earlier" messages={messages} />],
          [
            drill ? words.drillArea : words.area,
            <span key="area">
              <Han>{describeDivisions(alert.divisions)}</Han>
              <Undeliverable codes={undeliverable} drill={drill} />
            </span>,
          ],
          [
            alert.delivery?.streets === undefined ? words.outlines : words.outlinesOrStreets,
            alert.areas === undefined ? null : <Outlines.Part key="outlines" outlines={alert.areas} drill={drill} />,
          ],
          [words.wishes, alert.delivery === undefined ? null : <Wishes.Part key="wishes" of={alert.delivery} />],
          [words.issuer, <Han key="issuer">{alert.issuer}</Han>],
          [
            words.references,
            alert.references?.map(({ sender, identifier }) => `${sender} ${identifier}`).join('\n') ?? null,
          ],
          [words.issuedAt, <Moment key="issued" at={alert.issuedAt} />],
          [times.start, <Start key="start" alert={alert} drill={drill} />],
          [times.expires, alert.expires === undefined ? null : <Moment key="expires" at={alert.expires} />],
          [words.plan, <Han key="plan">{plan}</Han>],
        ]}
      />
      {remarks.length === 0 ? null : (
        <details>
          <summary>{words.findings}</summary>
          <FindingList findings={remarks} />
        </details>
      )}
    </>
  );
};

/** Who is answerable for it, and under which authority it was sent. */
export const CaseFacts = ({ case: found }: { readonly case: EmergencyCase }) => {
  const words = useWords(emergencyCaseWords);
  const { gaps } = useWords(emergencyWords);
  const { expires } = useWords(alertTimeWords);
  const { semicolon } = useWords(commonWords);
  const statuses = useWords(statusWords);
  const { why } = useWords(closingWords);
  const nameOf = useOrganisationName();
  const standing =
    found.standingAuthority === null
      ? found.gaps.map((gap) => gaps[gap]).join(semicolon)
      : words.covered(found.standingAuthority);
  return (
    <Facts
      facts={[
        [words.sender, <Han key="sender">{nameOf(found.organisation)}</Han>],
        [words.authority, found.authority === null ? words.noAuthority : <Han key="a">{nameOf(found.authority)}</Han>],
        [words.standing, standing === '' ? null : standing],
        [
          words.prepared,
          found.prepared === undefined ? null : words.ofVersion(found.prepared.id, found.prepared.version),
        ],
        [words.triggeredBy, <SignedBy key="triggered" by={found.triggered} />],
        [words.confirmedBy, found.confirmed === null ? null : <SignedBy key="confirmed" by={found.confirmed} />],
        [
          found.path === 'exercise' ? words.drillSentAt : words.sentAt,
          found.sentAt === null ? null : <Moment key="sent" at={found.sentAt} />,
        ],
        [expires, found.expiresAt === null ? null : <Moment key="expires" at={found.expiresAt} />],
        [words.free, found.path === 'emergency' ? words.freeNote : null],
        [
          statuses[found.path === 'exercise' ? 'drill' : 'emergency'][found.status],
          found.closing === null ? null : (
            <span key="closing">
              <SignedBy by={found.closing} /> <Mixed text={why(found.closing)} />
            </span>
          ),
        ],
      ]}
    />
  );
};

/** What those who have it were told after it was closed, the newest first. */
export const Told = ({ case: { told, path } }: { readonly case: EmergencyCase }) => {
  const words = useWords(emergencyCaseWords);
  const { orders, drillOrder } = useWords(emergencyWords);
  const nameOf = (kind: keyof typeof orders): string => (path === 'exercise' ? drillOrder(orders[kind]) : orders[kind]);
  if (told.length === 0) return null;
  return (
    <section className="panel stack">
      <h2>{words.told}</h2>
      <ul className="plain">
        {told.map((said) => (
          <li key={said.at}>
            <strong>{nameOf(said.kind)}</strong> · <SignedBy by={said} />
            <br />
            <Han>{said.deliveredText}</Han>
            {(otherPhoneTexts(said, path).otherLanguages ?? []).map(({ language, text }) => (
              <div key={language} lang={language} dir="auto">
                {text}
              </div>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
};

/** What the authority found afterwards. */
export const Reviewed = ({ case: { review } }: { readonly case: EmergencyCase }) => {
  const words = useWords(actWords);
  if (review === null) return null;
  return (
    <section className="panel">
      <h2>{words.review}</h2>
      <Facts
        facts={[
          [words.verdict, review.justified ? words.justified : words.unjustified],
          [
            words.said,
            <span key="reason" lang="zh-CN">
              {review.reason}
            </span>,
          ],
          [words.by, <SignedBy key="by" by={review} />],
        ]}
      />
    </section>
  );
};
