import { Flex, Statistic } from 'antd';
import type { StatisticsAnswer } from '../../api/types.ts';
import { useWords } from '../../i18n/language.tsx';
import { figuresWords } from './figures-words.ts';

/** The few figures one looks for first. */
export const Totals = ({ figures: { received, sends } }: { readonly figures: StatisticsAnswer }) => {
  const words = useWords(figuresWords);
  const lines = [
    { label: `${words.received} · ${words.receivedOf.applications}`, value: received.applications },
    { label: `${words.received} · ${words.receivedOf.emergencies}`, value: received.emergencies },
    { label: words.sendsOf.ordinary, value: sends.ordinary },
    { label: words.sendsOf.volume, value: sends.volume },
    { label: words.sendsOf.complaints, value: sends.complaints },
    { label: `${words.received} · ${words.receivedOf.drills}`, value: received.drills },
  ];
  return (
    <Flex wrap justify="space-between" gap="16px 32px" className="panel">
      {lines.map(({ label, value }) => (
        <Statistic key={label} title={label} value={value} />
      ))}
    </Flex>
  );
};
