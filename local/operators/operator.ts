import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { answerHeaders } from '../../lambda/http/answer-headers.ts';
import { answerEarly } from '../early-answers.ts';
import { isToThisMachine } from '../host-fault.ts';
import { closeServer, listenLocally, loopback } from '../ports.ts';
import { createEstimator } from './estimate.ts';
import { createFaultDial, Fault, type FaultMode } from './faults.ts';
import { openLedger } from './ledger.ts';
import { createOrderVerifier, type Order, type OrderRefusal } from './order.ts';
import { referenceOf } from './receipt.ts';
import { createReceiptSender, type ReceiptSenderOptions } from './receipt-sender.ts';
import { createSimulation, unfinished } from './simulation.ts';

export type OperatorOptions = ReceiptSenderOptions & {
  readonly operator: string;
  readonly dataDir: string;
  readonly port: number;
  readonly jwksUrl: () => string;
  /** Keys of the questions that it answers. */
  readonly estimateJwksUrl: () => string;
  readonly now: () => string;
  readonly pace?: number;
  readonly slowAnswerInMs?: number;
};

export type SimulatedOperator = {
  /** Base address: `POST /orders`, `POST /estimates`, `GET /received`, `GET|PUT /fault`. */
  readonly url: string;
  idle(): Promise<void>;
  stop(): Promise<void>;
};

const refusalStatus: Readonly<Record<OrderRefusal['code'], number>> = {
  'signature-invalid': 401,
  'order-malformed': 400,
  'order-expired': 401,
  'operator-mismatch': 403,
};

const answer = (response: ServerResponse, status: number, body: object): void => {
  const type = status < 400 ? 'application/json' : 'application/problem+json';
  response.writeHead(status, { ...answerHeaders, 'Content-Type': type });
  response.end(JSON.stringify(body));
};

const problem = (response: ServerResponse, status: number, code: string): void =>
  answer(response, status, { type: `urn:simulated-operator:problem:${code}`, title: code, status });

const parseFault = (body: string): Fault | undefined => {
  try {
    return Fault.safeParse(JSON.parse(body)).data;
  } catch {
    return undefined;
  }
};

/** A stand-in for an operator's gateway: a real listener that checks, takes, executes and reports orders. */
export const startOperator = async (options: OperatorOptions): Promise<SimulatedOperator> => {
  const { operator, now, pace = 1, slowAnswerInMs = 3_000 } = options;
  const ledger = openLedger(join(options.dataDir, 'operators', `${operator}.jsonl`));
  const verify = createOrderVerifier(operator, options.jwksUrl, now);
  const simulation = createSimulation({ ledger, send: createReceiptSender(options), now, pace });
  const dial = createFaultDial();
  const estimate = createEstimator(operator, options.estimateJwksUrl, now);

  const take = (order: Order, mode: FaultMode): number => {
    const duplicate = ledger.taken(order.orderId) !== undefined;
    const status = duplicate ? 200 : 202;
    const answered = mode === 'timeout' ? null : status;
    ledger.append({ type: 'reception', at: now(), status: answered, verified: true, duplicate, order });
    const isBegun = ledger.receiptsOf(order.orderId).length > 0 || ledger.isRefused(order.orderId);
    if (mode !== 'silent' && !isBegun) simulation.execute(order);
    return status;
  };

  const refuse = (refusal: OrderRefusal, response: ServerResponse): void => {
    const status = refusalStatus[refusal.code];
    const known = 'order' in refusal ? { order: refusal.order } : {};
    const verified = refusal.code !== 'signature-invalid';
    ledger.append({ type: 'reception', at: now(), status, verified, duplicate: false, ...known });
    problem(response, status, refusal.code);
  };

  const receive = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const mode = dial.take();
    if (mode === 'reset') return void request.socket.resetAndDestroy();
    const jws = await text(request);
    if (mode === '403' || mode === '500') return problem(response, Number(mode), 'fault-injected');
    const verified = await verify(jws);
    if (!verified.ok) return refuse(verified.error, response);
    const status = take(verified.value, mode);
    if (mode === 'timeout') return;
    if (mode === 'slow') await wait(slowAnswerInMs);
    answer(response, status, { orderId: verified.value.orderId, operatorReference: referenceOf(verified.value) });
  };

  /** As the dial stands; a question uses up no fault that is meant for an order. */
  const reckon = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { mode } = dial.read();
    if (mode === 'reset') return void request.socket.resetAndDestroy();
    const answered = await estimate(await text(request));
    if (mode === '403' || mode === '500') return problem(response, Number(mode), 'fault-injected');
    if (mode === 'timeout' || mode === 'silent') return;
    if (mode === 'slow') await wait(slowAnswerInMs);
    if (answered.status === 200) return answer(response, 200, answered.body);
    problem(response, answered.status, answered.code);
  };

  const turnDial = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const fault = parseFault(await text(request));
    if (fault === undefined) return problem(response, 400, 'fault-malformed');
    dial.turn(fault);
    answer(response, 200, fault);
  };

  const route = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    switch (`${request.method} ${request.url}`) {
      case 'POST /orders':
        return receive(request, response);
      case 'POST /estimates':
        return reckon(request, response);
      case 'GET /received':
        return answer(response, 200, { operator, received: ledger.received() });
      case 'GET /fault':
        return answer(response, 200, dial.read());
      case 'PUT /fault':
        return turnDial(request, response);
      default:
        return problem(response, 404, 'not-found');
    }
  };

  const server = createServer((request, response) => {
    if (!isToThisMachine(request)) return problem(response, 403, 'machine-alone');
    route(request, response).catch(() => {
      if (response.headersSent) return void response.destroy();
      problem(response, 500, 'fault');
    });
  });
  answerEarly(server);
  const port = await listenLocally(server, options.port, `operator ${operator}`);
  for (const order of unfinished(ledger)) simulation.execute(order);
  const stop = async (): Promise<void> => {
    await simulation.stop();
    await closeServer(server);
  };
  return { url: `http://${loopback}:${port}`, idle: simulation.idle, stop };
};
