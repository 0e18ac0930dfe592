import * as z from 'zod';

/**
 * `403` and `500` take nothing, `timeout` takes the order but does not say so, `reset` hangs up, `slow` takes its time,
 * `silent` takes the order and does nothing: no receipt comes until it is ordered again.
 */
export const faultModes = ['ok', '403', '500', 'timeout', 'reset', 'slow', 'silent'] as const;
export type FaultMode = (typeof faultModes)[number];

/** `times`: how many requests meet the fault before all is well again; without it until the next change. */
export const Fault = z.strictObject({ mode: z.enum(faultModes), times: z.int().min(1).optional() });
export type Fault = z.infer<typeof Fault>;

export type FaultDial = {
  read(): Fault;
  turn(fault: Fault): void /** The mode this request meets. */;
  take(): FaultMode;
};

export const createFaultDial = (): FaultDial => {
  let fault: Fault = { mode: 'ok' };
  const take = (): FaultMode => {
    const { mode, times } = fault;
    if (times !== undefined) fault = times > 1 ? { mode, times: times - 1 } : { mode: 'ok' };
    return mode;
  };
  return {
    read: () => fault,
    turn: (next) => {
      fault = next;
    },
    take,
  };
};
