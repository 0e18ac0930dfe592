import { emergencyActionWords } from '../../console/alert/action-words.ts';
import { complaintsWords } from '../../console/case-file/complaints/complaints-words.ts';
import { composeWords } from '../../console/features/application/compose/compose-words.ts';
import { decisionWords } from '../../console/features/application/decision/decision-words.ts';
import { erratumWords } from '../../console/features/application/decision/erratum.tsx';
import { orderWords } from '../../console/features/application/decision/order-words.ts';
import { reasonWords } from '../../console/features/application/decision/reason-words.ts';
import { applicationWords } from '../../console/features/application/detail/detail-words.ts';
import { actWords } from '../../console/features/emergency/case/act-words.ts';
import { triggerWords } from '../../console/features/emergency/trigger/trigger-words.ts';
import { paperworkWords } from '../../console/features/paperwork/paperwork-words.ts';
import { changeWords } from '../../console/features/registry/registry-words.ts';
import { telephoneWords } from '../../console/orders/telephone-order.tsx';
import { applicationActions, applicationCommands } from '../../lambda/domain/application/commands/index.ts';
import { emergencyActions, emergencyCommands } from '../../lambda/domain/emergency/commands/index.ts';
import type { HttpForm } from '../../lambda/domain/kernel/command.ts';
import { orderCommands } from '../../lambda/domain/order/commands/index.ts';
import { registryActions, registryCommands } from '../../lambda/domain/registry/commands/index.ts';

type OrderDeclared = {
  readonly type: string;
  readonly who: { readonly roles: readonly string[] };
  readonly http: HttpForm | null;
};
type Names = { readonly zh: string; readonly en: string };

const named = <W,>(catalogue: { readonly zh: W; readonly en: W }, of: (words: W) => string): Names => ({
  zh: of(catalogue.zh),
  en: of(catalogue.en),
});

/** What the button of every command says, which opens its dialog or gives it. */
const buttons = {
  'submit-application': named(composeWords, ({ submit }) => submit),
  'withdraw-application': named(applicationWords, ({ withdraw }) => withdraw),
  'return-application': named(reasonWords, (words) => words.return),
  'decline-application': named(reasonWords, ({ decline }) => decline),
  'approve-application': named(orderWords, ({ approve }) => approve),
  'second-sign-application': named(orderWords, ({ second }) => second),
  'halt-application': named(reasonWords, ({ halt }) => halt),
  'issue-erratum': named(erratumWords, ({ issue }) => issue),
  'sign-erratum': named(erratumWords, ({ sign }) => sign),
  'explain-lapse': named(decisionWords, ({ explain }) => explain.label),
  'record-complaints': named(complaintsWords, ({ open }) => open),
  'correct-application': named(applicationWords, ({ correct }) => correct),
  'trigger-emergency': named(triggerWords, ({ real }) => real.now.label),
  'confirm-emergency': named(emergencyActionWords, ({ real }) => real.confirm.label),
  'refuse-emergency': named(emergencyActionWords, ({ real }) => real.refuse.label),
  'update-emergency': named(actWords, ({ update }) => update),
  'cancel-emergency': named(emergencyActionWords, ({ real }) => real.cancel.label),
  'end-emergency': named(emergencyActionWords, ({ real }) => real.end.label),
  'tell-recipients': named(actWords, ({ tell }) => tell),
  'explain-stop': named(actWords, ({ explain }) => explain.label),
  'review-emergency': named(actWords, ({ review }) => review),
  'file-paperwork': named(actWords, ({ file }) => file),
  'accept-paperwork': named(actWords, ({ accept }) => accept),
  'return-paperwork': named(actWords, ({ returnIt }) => returnIt),
  'record-telephone-order': named(telephoneWords, ({ label }) => label),
  'propose-change': named(changeWords, ({ propose }) => propose),
  'confirm-change': named(changeWords, ({ confirm }) => confirm),
  'reject-change': named(changeWords, ({ reject }) => reject),
};
type Command = keyof typeof buttons;

/** Where a button says more than the name of its command, and why. */
const otherwise: Readonly<Partial<Record<Command, Names>>> = {
  // Only what was returned is corrected from a case: the officer has said what.
  'correct-application': { zh: '按意见更正', en: 'Correct as asked' },
  // It is pressed after the message is written: it names what happens now.
  'trigger-emergency': { zh: '立即发送', en: 'Send now' },
};

const commands = { ...orderCommands, ...applicationCommands, ...emergencyCommands, ...registryCommands };
const isCommand = (text: string): text is Command => text in buttons;

/** A button that opens a dialog says so by three dots. */
const bare = ({ zh, en }: Names): Names => ({ zh: zh.replace(/…$/, ''), en: en.replace(/…$/, '') });

describe('the buttons of the console', () => {
  it('are there for every command that people give on a case', () => {
    const given = [...applicationActions, ...emergencyActions, ...registryActions];
    expect(given.filter((action) => !isCommand(action))).toEqual([]);
  });

  it('are there of orders for what a person records: the rest operators’ systems report, or it is of the clock and the deliverer', () => {
    const declared = Object.values<OrderDeclared>(orderCommands);
    const asked = declared.filter(({ http }) => http !== null).map(({ type, who }) => [type, who.roles]);
    expect(asked).toEqual([
      ['record-receipt', ['operator']],
      ['record-telephone-order', ['duty-officer']],
    ]);
    expect(declared.filter(({ type }) => isCommand(type)).map(({ type }) => type)).toEqual(['record-telephone-order']);
  });

  it.each(Object.keys(buttons).filter(isCommand))('say what the table calls the command: %s', (command) => {
    expect(bare(buttons[command])).toEqual(otherwise[command] ?? commands[command].name);
  });

  it('say the same of the same command, wherever it stands', () => {
    expect(named(paperworkWords, ({ file }) => file).zh).toBe(buttons['file-paperwork'].zh);
  });
});
