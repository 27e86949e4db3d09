export {
  createTokenVerifier,
  type TokenType,
  type TokenVerifierOptions,
} from './verify/verifier.js';
export type { Identity, TokenVerifier } from './verify/identity.js';
export { authorizationOf } from './verify/authorization.js';
export {
  IdentityMisconfigured,
  IdentityUnavailable,
  TokenRefused,
  type TokenRefusal,
} from './verify/errors.js';
export {
  createDemoIdentity,
  type DemoIdentity,
  type DemoIdentityOptions,
} from './demo/demo-identity.js';
export type { Handler } from './demo/handler.js';
export {
  DEMO_CLIENTS,
  DEMO_PEOPLE,
  type DemoClient,
  type DemoPerson,
  type DemoRoll,
} from './demo/people.js';
export { assertDemoAllowed, type DemoSetting } from './demo/allowed.js';
export { DemoLoginRefused, DemoMisconfigured, DemoNotAllowed } from './demo/errors.js';
export { obtainSystemToken, obtainToken, type ObtainedToken } from './demo/obtain-token.js';
