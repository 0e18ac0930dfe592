import { createMiddleware } from 'hono/factory';
import { effectiveRoles, hasRole, type Role } from '../domain/vocabulary/actor.ts';
import { answerProblem } from './answer-problem.ts';
import type { HttpDeps, HttpEnv } from './deps.ts';

const bearer = /^Bearer +([\w.~+/-]+=*)$/i;

/** Names the actor of the request by its token (RFC 6750), or answers 401. */
export const authenticate = ({ verifyToken }: Pick<HttpDeps, 'verifyToken'>) =>
  createMiddleware<HttpEnv>(async (c, next) => {
    const token = bearer.exec(c.req.header('authorization') ?? '')?.[1];
    if (token === undefined)
      return answerProblem(c, 'unauthenticated', 'no bearer token', {}, { 'WWW-Authenticate': 'Bearer' });
    const actor = await verifyToken(token);
    if (actor === null) {
      const challenge = { 'WWW-Authenticate': 'Bearer error="invalid_token"' };
      return answerProblem(c, 'unauthenticated', 'the token is invalid or expired', {}, challenge);
    }
    const roles = effectiveRoles(actor.organisation, actor.roles);
    if (roles.length === 0)
      return answerProblem(
        c,
        'missing-organisation',
        'the token names no organisation (claim org), which its roles need',
      );
    c.set('actor', { ...actor, roles });
    return next();
  });

/** Answers 403 to an actor that has none of the roles. Whose case it is remains for the domain to say. */
export const requireRole = (...roles: readonly Role[]) =>
  createMiddleware<HttpEnv>(async (c, next) =>
    hasRole(c.get('actor'), ...roles)
      ? next()
      : answerProblem(c, 'missing-role', `this needs one of the roles ${roles.join(', ')}`),
  );
