import { Flex } from 'antd';
import type { ReactNode } from 'react';

type StandstillProps = {
  readonly icon: ReactNode;
  readonly title: ReactNode;
  readonly advice: ReactNode;
  readonly action: ReactNode;
};

/** In the place of everything: what has come to a stop, and the one thing to do. antd's Result brings drawings we never show. */
export const Standstill = ({ icon, title, advice, action }: StandstillProps) => (
  <Flex vertical align="center" gap="middle" className="standstill">
    {icon}
    {title}
    <div>{advice}</div>
    {action}
  </Flex>
);
