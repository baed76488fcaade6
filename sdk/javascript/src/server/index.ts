/** For services: who calls, and may they? */

export { AuthService } from '../auth-service.js';
export { type FieldError, HttpError } from '../error.js';
export { AuthServiceEnv, type MachineCredentials } from '../options.js';
export { type Refusal, refusalFor, responseFor } from './answer.js';
export { type Place, Principal, type PrincipalData } from './principal.js';
export type { HeadersLike, RequestLike } from './request.js';
export { createVerifier, type Verifier, type VerifierOptions } from './verifier.js';
