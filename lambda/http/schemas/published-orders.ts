import * as z from 'zod';
import { Area } from '../../domain/division/area/area.ts';
import { EstimateAnswer, EstimateQuestion } from '../../domain/order/estimate.ts';
import { Order, OrderKind, TellingKind } from '../../domain/order/order.ts';
import { Target } from '../../domain/order/target.ts';
import { lazily } from '../../domain/vocabulary/lazily.ts';
import { once } from '../../domain/vocabulary/once.ts';
import { DivisionCode } from '../../domain/vocabulary/organisation.ts';

const alertDelivery = z.enum(['confirmed', 'unconfirmed']).optional().meta({
  description: 'Of a stop: whether this operator is known to have what it stops. Absent in all other orders.',
});

/** An order as it is handed to an operator of schema 1: the payload of the signed delivery, or the body of the message. */
export const OrderSchema1 = lazily(() => {
  const {
    recipientsOf: _,
    target: __,
    presentation: ___,
    pace: ____,
    otherLanguages: _____,
    ...shape
  } = Order.unwrap().shape;
  return z
    .strictObject({ ...shape, kind: OrderKind.exclude(TellingKind.options), alertDelivery })
    .meta({ description: 'An order of schema 1, for its divisions.' });
});

const TargetInFull = lazily(() => {
  const { areas: _, ...whom } = Target.unwrap().shape;
  return z
    .strictObject({
      divisions: z.array(DivisionCode).min(1),
      areas: z
        .array(Area)
        .min(1)
        .optional()
        .meta({
          description:
            'Outlines in WGS 84: for what lies in any of them and in `divisions`. Points are `lat,lon`; rings are closed, the outer one ' +
            'first, then holes; a circle is its centre and its radius in kilometres. To the letter as the sender gave them.',
        }),
      ...whom,
      scope: whom.scope.meta({
        description:
          'The finest places that are asked to be told apart; absent: outlines and streets where there are any, else divisions. Where you ' +
          'cannot, serve it as finely as you can, and say so (`servedAs`).',
      }),
      streets: whom.streets.meta({
        description:
          'Streets, villages, grounds within `divisions`, as somebody wrote them, for operators that can tell streets: for what lies in ' +
          'these, or in an outline of `areas` where there are any. Where you do not find one of them, serve its division, and say so.',
      }),
      recipientsOf: Order.unwrap().shape.recipientsOf.meta({
        description: 'For exactly the phones that received any of these, wherever they are now.',
      }),
    })
    .meta({
      description:
        'For whom it is: phones registered in the area, present there, or either; visitors; newcomers until `window.end`. Each phone once.',
    });
});

/** The same of schema 2, which says for whom it is. */
export const OrderSchema2 = lazily(() =>
  z.strictObject({ ...Order.unwrap().shape, target: TargetInFull.optional(), alertDelivery }).meta({
    description:
      'An order of schema 2. `target` is in every alert and in whatever recipients are told, and in no stop.',
  }),
);

/** All by the names that they have in the document of the API. */
export const namedOrderSchemas = once(() => ({
  order: OrderSchema2.unwrap().meta({ id: 'OrderSchema2' }),
  orderOfSchema1: OrderSchema1.unwrap().meta({ id: 'OrderSchema1' }),
}));

/** A question to an operator and its answer, by the names that they have there. */
export const namedEstimateSchemas = once(() => ({
  question: EstimateQuestion.unwrap().meta({ id: 'EstimateQuestion' }),
  answer: EstimateAnswer.unwrap().meta({ id: 'EstimateAnswer' }),
}));

/**
 * As JSON Schema, for operators. Of what they read, what is not in it may come to be (`isOpen`): they pass over members that they do
 * not know, so none of its objects says that there are no others.
 */
const asJsonSchema = (title: string, schema: z.ZodType, isOpen = true): Readonly<Record<string, unknown>> => {
  const { $schema, ...said } = z.toJSONSchema(schema, {
    io: 'input',
    override: ({ jsonSchema }) => {
      if (isOpen) delete jsonSchema.additionalProperties;
      if (jsonSchema.format === 'date-time') delete jsonSchema.pattern;
    },
  });
  return { $schema, title, ...said };
};

export const publishedOrderSchema = (schema: 1 | 2): Readonly<Record<string, unknown>> =>
  asJsonSchema(`Order, schema ${schema}`, (schema === 1 ? OrderSchema1 : OrderSchema2).unwrap());

/** How many phones are in an area: the question, and what it is answered with, which has no other member. */
export const publishedEstimateSchema = (part: 'question' | 'answer'): Readonly<Record<string, unknown>> =>
  part === 'question'
    ? asJsonSchema('Estimate, question', EstimateQuestion.unwrap())
    : asJsonSchema('Estimate, answer', EstimateAnswer.unwrap(), false);
