import { inspect } from 'node:util';

/** What is asked of a function: the file that exports its handler, and what Lambda would hand to it. */
export type Invocation = { readonly file: string; readonly event: unknown; readonly requestId: string };

/** A process that is every function in turn. As Lambda does, it writes down whatever ends an invocation, text and all. */
const invoke = async ({ file, event, requestId }: Invocation): Promise<unknown> => {
  try {
    const { handler } = await import(file);
    return (await handler(event, { awsRequestId: requestId })) ?? null;
  } catch (fault) {
    process.stderr.write(`${inspect(fault, { depth: null })}\n`);
    return 'failed';
  }
};

process.on('message', (invocation: Invocation) => {
  void invoke(invocation).then((answer) => process.send?.({ answer }));
});
