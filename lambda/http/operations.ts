import type { z } from '@hono/zod-openapi';
import type { applicationCommands } from '../domain/application/commands/index.ts';
import type { emergencyCommands } from '../domain/emergency/commands/index.ts';
import type { Bare, HttpForm } from '../domain/kernel/command.ts';
import type { EntryKind } from '../domain/kernel/streams.ts';
import type { orderCommands } from '../domain/order/commands/index.ts';
import type { registryCommands } from '../domain/registry/commands/index.ts';
import type { AccessReads } from './routes/access.ts';
import type { Advice } from './routes/advice.ts';
import type { AnchorReads } from './routes/anchors.ts';
import type { AttachmentRoutes } from './routes/attachments.ts';
import type { BoundaryRoutes } from './routes/boundaries.ts';
import type { EstimateRoute } from './routes/estimates.ts';
import type { EvidenceRoute } from './routes/evidence.ts';
import type { NoticeChoiceRoutes } from './routes/notice-choices.ts';
import type { NoticeRoutes } from './routes/notices.ts';
import type { OrderRoutes } from './routes/orders.ts';
import type { PaperworkReads } from './routes/paperwork.ts';
import type { ApplicationReads } from './routes/read-applications.ts';
import type { EmergencyReads } from './routes/read-emergencies.ts';
import type { RegistryReads } from './routes/read-registry.ts';
import type { ReportRoute } from './routes/reports.ts';
import type { ReceiptAnswer } from './schemas/answers.ts';
import type { ApplicationState, EmergencyAnswer, EmergencyState, RegistryState } from './schemas/cases.ts';

/** As JSON carries it: what is not there is left out, never undefined; and nobody changes what was said. */
type Immutable<T> = unknown extends T ? T : { readonly [K in keyof T]: Immutable<Exclude<T[K], undefined>> };

export type AnswerOf<S extends z.ZodType> = Immutable<z.output<S>>;
type BodyOf<S extends z.ZodType> = Immutable<z.input<S>>;
/** In an address a number is text: what a query may be left out of is its input, what it is its output. */
type QueryOf<S extends z.ZodType> = {
  readonly [K in keyof z.input<S>]: K extends keyof z.output<S> ? Immutable<z.output<S>[K]> | undefined : never;
};

type Json<S extends z.ZodType> = { readonly content: { readonly 'application/json': { readonly schema: S } } };
type Success = 200 | 201 | 202;
type Route = {
  readonly method: string;
  readonly path: string;
  readonly request?: unknown;
  readonly responses: Readonly<Record<number, unknown>>;
};
type RequestOf<R extends Route> = NonNullable<R['request']>;
type Answered<R extends Route> = {
  [S in keyof R['responses'] & Success]: R['responses'][S] extends Json<infer A> ? AnswerOf<A> : undefined;
}[keyof R['responses'] & Success];

type OfRoutes<All extends Route> = {
  readonly [R in All as `${Uppercase<R['method']>} ${R['path']}`]: {
    readonly path: RequestOf<R> extends { readonly params: infer P extends z.ZodType } ? AnswerOf<P> : undefined;
    readonly query: RequestOf<R> extends { readonly query: infer Q extends z.ZodType } ? QueryOf<Q> : undefined;
    readonly body: RequestOf<R> extends { readonly body: Json<infer B> } ? BodyOf<B> : undefined;
    readonly answer: Answered<R>;
  };
};

type Commands = Readonly<Record<string, { readonly body: z.ZodType; readonly http: HttpForm | null }>>;

/** Beside the body, as the form of the command asks for it. */
type Looked = {
  readonly required: { readonly version: number };
  readonly optional: { readonly version?: number };
  readonly none: unknown;
};
type Parameter<Name extends string> = Name extends 'kind' ? EntryKind : string;
type ParametersOf<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}`
  ? { readonly [N in Name]: Parameter<N> } & (Rest extends `${string}{${string}` ? ParametersOf<Rest> : unknown)
  : undefined;
type AddressOf<H extends HttpForm | null> = H extends HttpForm ? `${Uppercase<H['method']>} ${H['path']}` : never;

/** What the commands of a table take; `Answers`: what the ordinary and the emergency ones answer. */
type OfCommands<D extends Commands, Answers extends Readonly<Record<HttpForm['surface'], unknown>>> = {
  readonly [T in keyof D as AddressOf<D[T]['http']>]: {
    readonly path: ParametersOf<NonNullable<D[T]['http']>['path']>;
    readonly query: undefined;
    readonly body: Bare<BodyOf<D[T]['body']>> & Looked[NonNullable<D[T]['http']>['version']];
    readonly answer: Answers[NonNullable<D[T]['http']>['surface']];
  };
};

type OnApplications = { readonly ordinary: AnswerOf<typeof ApplicationState>; readonly emergency: never };
type OnEmergencies = {
  readonly ordinary: AnswerOf<typeof EmergencyState>;
  readonly emergency: AnswerOf<typeof EmergencyAnswer>;
};
type OnOrders = { readonly ordinary: AnswerOf<typeof ReceiptAnswer>; readonly emergency: never };
type OnRegistry = { readonly ordinary: AnswerOf<typeof RegistryState>; readonly emergency: never };

/** By method and path: whoever asks this API in TypeScript knows from here what every operation takes and answers. */
export type Operations = OfCommands<typeof applicationCommands, OnApplications> &
  OfCommands<typeof emergencyCommands, OnEmergencies> &
  OfCommands<typeof registryCommands, OnRegistry> &
  OfCommands<typeof orderCommands, OnOrders> &
  OfRoutes<
    | AccessReads
    | Advice
    | AnchorReads
    | ApplicationReads
    | AttachmentRoutes
    | BoundaryRoutes
    | EmergencyReads
    | EstimateRoute
    | EvidenceRoute
    | NoticeChoiceRoutes
    | NoticeRoutes
    | OrderRoutes
    | PaperworkReads
    | RegistryReads
    | ReportRoute
  >;
