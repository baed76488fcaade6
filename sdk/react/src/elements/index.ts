/** The parts that the components are made of, for screens of your own. */

import { PasskeyButton } from './passkey.js';
import { AcceptForm, RequestCodeForm, UpdatePasswordForm } from './passwords.js';
import { ProfileForm } from './profile.js';
import { SecurityForm } from './security.js';
import { IdpButtons, LdapForm, MfaForm, SignInForm } from './sign-in.js';
import { SignUpForm, VerifyForm } from './sign-up.js';

export const SignInElements = { SignInForm, MfaForm, IdpButtons, LdapForm, PasskeyButton };
export const SignUpElements = { SignUpForm, VerifyForm };
export const ForgotPasswordElements = { RequestCodeForm, UpdatePasswordForm };
export const InviteElements = { AcceptForm };
export const UserDetailsElements = { ProfileForm, SecurityForm };
