import {
  CheckCircleOutlined,
  ClockCircleOutlined,
  CloseCircleOutlined,
  EditOutlined,
  ExclamationCircleOutlined,
  ExperimentOutlined,
  PauseCircleOutlined,
  SendOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import { useWords } from '../i18n/language.tsx';
import {
  type ApplicationStatus,
  type EmergencyStatus,
  type OrderStatus,
  type PaperworkStatus,
  statusWords,
} from '../i18n/statuses.ts';
import { defineWords } from '../i18n/words.ts';
import { type Meaning, Tag } from '../ui/tag.tsx';

/** How something stands: each tone has its icon and one of the meanings of a tag. */
export type Tone = 'idle' | 'waiting' | 'warning' | 'moving' | 'good' | 'bad' | 'stopped';

const shownAs: Readonly<Record<Tone, { readonly meaning: Meaning; readonly icon: ReactNode }>> = {
  idle: { meaning: 'plain', icon: <EditOutlined aria-hidden /> },
  waiting: { meaning: 'plain', icon: <ClockCircleOutlined aria-hidden /> },
  warning: { meaning: 'look', icon: <ExclamationCircleOutlined aria-hidden /> },
  moving: { meaning: 'plain', icon: <SendOutlined aria-hidden /> },
  good: { meaning: 'done', icon: <CheckCircleOutlined aria-hidden /> },
  bad: { meaning: 'act', icon: <CloseCircleOutlined aria-hidden /> },
  stopped: { meaning: 'past', icon: <PauseCircleOutlined aria-hidden /> },
};

const applicationTones: Readonly<Record<ApplicationStatus, Tone>> = {
  draft: 'idle',
  submitted: 'waiting',
  returned: 'warning',
  'awaiting-second-signature': 'waiting',
  scheduled: 'waiting',
  dispatching: 'moving',
  dispatched: 'moving',
  completed: 'good',
  declined: 'bad',
  withdrawn: 'stopped',
  lapsed: 'bad',
  halted: 'stopped',
};
const emergencyTones: Readonly<Record<EmergencyStatus, Tone>> = {
  'awaiting-confirmation': 'warning',
  sent: 'moving',
  updated: 'moving',
  ended: 'good',
  cancelled: 'stopped',
  refused: 'bad',
};
const paperworkTones: Readonly<Record<PaperworkStatus, Tone>> = {
  due: 'warning',
  filed: 'waiting',
  accepted: 'good',
  returned: 'warning',
};
const orderTones: Readonly<Record<OrderStatus, Tone>> = {
  pending: 'waiting',
  failing: 'bad',
  'handed-over': 'waiting',
  accepted: 'moving',
  started: 'moving',
  finished: 'good',
  suppressed: 'stopped',
};

type ToneTagProps = { readonly tone: Tone; readonly drill?: boolean; readonly children: ReactNode };

/** Any word with a tone; for statuses prefer `StatusTag`. A drill has one colour, its own, whatever happens in it. */
export const ToneTag = ({ tone, drill = false, children }: ToneTagProps) => (
  <Tag {...shownAs[tone]} {...(drill ? { meaning: 'drill' } : {})}>
    {children}
  </Tag>
);

type StatusTagProps =
  | { readonly of: 'application'; readonly status: ApplicationStatus }
  | { readonly of: 'emergency' | 'drill'; readonly status: EmergencyStatus }
  | { readonly of: 'paperwork'; readonly status: PaperworkStatus }
  | { readonly of: 'order'; readonly status: OrderStatus };

const toneOf = (given: StatusTagProps): Tone => {
  switch (given.of) {
    case 'application':
      return applicationTones[given.status];
    case 'emergency':
    case 'drill':
      return emergencyTones[given.status];
    case 'paperwork':
      return paperworkTones[given.status];
    case 'order':
      return orderTones[given.status];
    default:
      return given satisfies never;
  }
};

/** Where something stands: word, colour and icon. */
export const StatusTag = (given: StatusTagProps) => {
  const words: Readonly<Record<string, string>> = useWords(statusWords)[given.of];
  return (
    <ToneTag tone={toneOf(given)} drill={given.of === 'drill'}>
      {words[given.status]}
    </ToneTag>
  );
};

const drillWords = defineWords({ name: '演练' }, { name: 'DRILL' });

/** In a line of a list. */
export const DrillTag = () => (
  <Tag meaning="drill" icon={<ExperimentOutlined aria-hidden />}>
    {useWords(drillWords).name}
  </Tag>
);
