export type { ComponentProps } from './components/frame.js';
export {
  AcceptInvite,
  type AcceptInviteProps,
  ForgotPassword,
  type ForgotPasswordProps,
} from './components/passwords.js';
export { SignIn, type SignInProps } from './components/sign-in.js';
export {
  SignUp,
  type SignUpProps,
  VerifyEmail,
  type VerifyEmailProps,
} from './components/sign-up.js';
export { UserDetails } from './components/user-details.js';
export { type TextsInUse, useTexts } from './context.js';
export {
  type NewAccount,
  type Profile,
  type SignUpOutcome,
  useRequestForgotPasswordCodeByEmail,
  useSession,
  useSignOut,
  useSignUp,
  useUpdateUserPasswordWithCode,
  useUpdateUserPasswordWithCurrentPassword,
  useUpdateUserProfile,
  useUserDetails,
  useVerifyUserEmail,
} from './hooks/account.js';
export type { Callbacks } from './hooks/action.js';
export {
  type AppMetadata,
  useAppMetadata,
  useChangeLanguage,
  useCreateIdentityProviderIntent,
  useValidateIdentityProviderIntent,
} from './hooks/application.js';
export { type Challenge, type Credentials, useSignIn } from './hooks/sign-in.js';
export type { TextKey, Texts } from './i18n/en.js';
export { directionOf, LANGUAGES, type Resources } from './i18n/languages.js';
export { IamProvider, type IamProviderProps } from './provider.js';
export type { LdapCredentials } from './provider-calls.js';
