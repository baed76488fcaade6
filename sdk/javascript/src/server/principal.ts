/** Who calls your service. */

import type { AuthService } from '../auth-service.js';
import { HttpError } from '../error.js';

/** Where something is to be done. */
export interface Place {
  /** The organization; that of the caller's session or machine when left out. */
  orgId?: string | undefined;
  /** A group of it, whose roles count as well. */
  groupId?: string | undefined;
}

/** What is known of a caller. */
export interface PrincipalData {
  /** The id of the person or machine. */
  readonly userId: string;
  readonly type: 'person' | 'machine';
  /** The organization of the session, or the machine's home. */
  readonly orgId: string;
  /** The session, for a person. */
  readonly sessionId: string | undefined;
  /** When the token, or the session it stands for, ends. */
  readonly expiresAt: Date;
  /** What was shown: to call the server in the caller's name with `service.as(token)`. */
  readonly token: string;
}

/** A caller whose token is good. */
export class Principal implements PrincipalData {
  readonly userId: string;
  readonly type: 'person' | 'machine';
  readonly orgId: string;
  readonly sessionId: string | undefined;
  readonly expiresAt: Date;
  readonly token: string;
  readonly #machine: AuthService | undefined;

  /** @param machine A service with the credentials of a machine, which may ask about permissions. */
  constructor(data: PrincipalData, machine: AuthService | undefined) {
    this.userId = data.userId;
    this.type = data.type;
    this.orgId = data.orgId;
    this.sessionId = data.sessionId;
    this.expiresAt = data.expiresAt;
    this.token = data.token;
    this.#machine = machine;
  }

  /** The token is a secret: it does not get into a log with the rest. */
  toJSON(): Omit<PrincipalData, 'token'> {
    const { userId, type, orgId, sessionId, expiresAt } = this;
    return { userId, type, orgId, sessionId, expiresAt };
  }

  /** The allowed ones of these actions, as the server knows it now. At most 100. */
  async permissions(actions: readonly string[], place: Place = {}): Promise<string[]> {
    if (!this.#machine) {
      throw new TypeError(
        'To ask about permissions, give `clientId` and `clientSecret` of a machine to createVerifier.',
      );
    }
    const { orgId = this.orgId, groupId } = place;
    try {
      const { permissions } = await this.#machine.checkUserPermissions({
        orgId,
        userId: this.userId,
        actions: [...actions],
        groupId,
      });
      return permissions;
    } catch (error) {
      // Who is no longer there, or asks about a place that is not, may do nothing.
      if (error instanceof HttpError && error.status === 404) return [];
      throw notAsked(error);
    }
  }

  /** Rejects with a 403 `forbidden` unless the caller may do this there. */
  async requirePermission(action: string, place: Place = {}): Promise<void> {
    const allowed = await this.permissions([action], place);
    if (allowed.includes(action)) return;
    throw new HttpError({
      status: 403,
      code: 'forbidden',
      message: `The permission ${action} is needed.`,
    });
  }
}

/** What is wrong with the machine that asks must not look like a fault of the caller. */
function notAsked(cause: unknown): unknown {
  const isOfMachine = cause instanceof HttpError && (cause.status === 401 || cause.status === 403);
  if (!isOfMachine) return cause;
  return new HttpError({
    status: 503,
    code: 'unavailable',
    message: `The machine user may not ask about permissions: ${cause.message}`,
    cause,
  });
}
