export { AuthService } from './auth-service.js';
export { type FieldError, HttpError, type HttpErrorInit } from './error.js';
export type { ListOperations, Operations } from './operations.gen.js';
export {
  AuthServiceEnv,
  type AuthServiceOptions,
  type MachineCredentials,
  type ServerOptions,
} from './options.js';
export type {
  Session,
  SessionControl,
  SessionState,
  SessionStorage,
  StorageName,
} from './session/types.js';
export type {
  Answer,
  ApplicationMetadata,
  CallOptions,
  CurrentUser,
  FactorRequired,
  OperationId,
  Pages,
  Schemas,
  SignedIn,
  User,
} from './types.js';
