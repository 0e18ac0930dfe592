import { Button, Card, Flex } from 'antd';
import { memo } from 'react';
import { Link, useNavigate } from 'react-router';
import { phoneText } from '../../../../lambda/domain/emergency/phone-text.ts';
import { colourOf, eventName, LevelTag, Undeliverable } from '../../../alert/alert-title.tsx';
import { targetOfLine } from '../../../alert/emergency-command.ts';
import { EmergencyCommandButton } from '../../../alert/emergency-command-button.tsx';
import type { EmergencyLine, OrderRow } from '../../../api/types.ts';
import { DrillFrame } from '../../../case-file/banners.tsx';
import { DrillTag, StatusTag, ToneTag } from '../../../case-file/status-tag.tsx';
import { useLanguage, useWords } from '../../../i18n/language.tsx';
import { EmergencyStanding } from '../../../orders/already-out.tsx';
import { OperatorStates } from '../../../orders/operator-state.tsx';
import { useMay, useMe, usePolicy } from '../../../session/me.tsx';
import { useHere } from '../../../ui/way-back.tsx';
import { isDrill, mayConfirm } from '../../../waiting/duty.ts';
import { TelephoneOrder, useAsk } from './board-dialog.tsx';
import { type BoardCommand, commandsOn } from './board-lines.ts';
import { boardWords } from './board-words.ts';
import { LineFacts } from './line-facts.tsx';

type LineProps = { readonly line: EmergencyLine };

const stops: readonly BoardCommand[] = ['end', 'cancel'];

/** What goes on first, what stops apart from it: on a telephone each has a row of its own. */
const LineActions = ({ line }: LineProps) => {
  const words = useWords(boardWords);
  const me = useMe();
  const go = useNavigate();
  const here = useHere();
  const ask = useAsk();
  const commands = commandsOn(line, me);
  const address = `/emergencies/${line.caseId}`;
  const confirmsUpdate = line.updateAwaitsConfirmation && mayConfirm(line, me);
  const button = (command: BoardCommand) =>
    command === 'update' ? (
      <Button key={command} onClick={() => void go(`${address}?update=open`)}>
        {isDrill(line) ? words.updateDrill : words.update}
      </Button>
    ) : (
      <EmergencyCommandButton key={command} command={command} on={targetOfLine(line)} open={() => ask(command, line)} />
    );
  return (
    <Flex wrap align="center" gap="8px 32px">
      <Flex wrap gap="small" className="buttons">
        {confirmsUpdate ? (
          <Button type="primary" onClick={() => void go(address, { state: here })}>
            {isDrill(line) ? words.confirmDrillUpdate : words.confirmUpdate}
          </Button>
        ) : null}
        {commands.filter((command) => !stops.includes(command)).map(button)}
      </Flex>
      <Flex wrap gap="small" className="buttons">
        {commands.filter((command) => stops.includes(command)).map(button)}
      </Flex>
      <Link to={address} state={here}>
        {words.open}
      </Link>
    </Flex>
  );
};

const Head = ({ line }: LineProps) => {
  const words = useWords(boardWords);
  const { language } = useLanguage();
  const here = useHere();
  const drill = isDrill(line);
  return (
    <Flex wrap gap="small" align="center">
      {drill ? <DrillTag /> : null}
      <LevelTag level={line.level} drill={drill} />
      <h3>
        <Link to={`/emergencies/${line.caseId}`} state={here}>
          {eventName(line.eventType, language)}
        </Link>
      </h3>
      <EmergencyStanding status={line.status} drill={drill} orders={line.orders} />
      {line.updateAwaitsConfirmation ? (
        <ToneTag tone="warning">{drill ? words.drillUpdateWaits : words.updateWaits}</ToneTag>
      ) : null}
      {line.paperwork === null ? null : (
        <span>
          {words.paperwork} <StatusTag of="paperwork" status={line.paperwork.status} />
        </span>
      )}
    </Flex>
  );
};

/** Cases that may be about the same thing, by their ids: whoever answers for one has to know of the other. */
const Similar = ({ ids, drill }: { readonly ids: string; readonly drill: boolean }) => {
  const words = useWords(boardWords);
  const { similarEmergenciesWithinMinutes: minutes } = usePolicy();
  const here = useHere();
  if (ids === '') return null;
  return (
    <Flex wrap gap="small" align="center">
      <ToneTag tone="warning" drill={drill}>
        {words.similar(minutes)}
      </ToneTag>
      {ids.split(' ').map((caseId) => (
        <Link key={caseId} to={`/emergencies/${caseId}`} state={here}>
          {caseId}
        </Link>
      ))}
    </Flex>
  );
};

type BoardLineProps = LineProps & {
  /** Ids of similar cases, in one text: a line is drawn anew only where they are others. */
  readonly similar: string;
};

const ring = (order: OrderRow) => <TelephoneOrder.Part order={order} />;

/** Whoever is on duty records what was said on the telephone where they see whom to ring. */
const Operators = ({ orders }: { readonly orders: readonly OrderRow[] }) => (
  <OperatorStates orders={orders} ring={useMay('duty-officer') ? ring : undefined} />
);

const Inside = ({ line, similar }: BoardLineProps) => (
  <Flex vertical gap={6}>
    <Head line={line} />
    <div className="emergency-text excerpt" lang="zh-CN">
      {line.instruction === undefined ? line.text : phoneText({ ...line, instruction: line.instruction }, line.path)}
    </div>
    <LineFacts line={line} />
    <Similar ids={similar} drill={isDrill(line)} />
    <Undeliverable codes={line.undeliverable} drill={isDrill(line)} />
    {line.sentAt === null || line.orders === undefined ? null : <Operators orders={line.orders} />}
    <LineActions line={line} />
  </Flex>
);

/** One emergency on a card of its level, or one drill within its hatched frame. Looked for often, drawn when it changes. */
export const BoardLine = memo(({ line, similar }: BoardLineProps) => (
  <li>
    {isDrill(line) ? (
      <DrillFrame>
        <Inside line={line} similar={similar} />
      </DrillFrame>
    ) : (
      <Card size="small" styles={{ root: { borderInlineStart: `8px solid ${colourOf(line.level)}` } }}>
        <Inside line={line} similar={similar} />
      </Card>
    )}
  </li>
));
