//! English.

use super::{MailText, Texts};

pub(super) const TEXTS: Texts = Texts {
    verify_email: MailText {
        subject: "Confirm your e-mail address for {application}",
        before: &["Enter this code to confirm that this is your e-mail address:"],
        link: "Or open this link:",
        after: &[
            "The code works once, for {lifetime}.",
            "If you did not ask for it, somebody may have mistyped their address: you need not do \
             anything.",
        ],
    },
    invitation: MailText {
        subject: "Invitation to {organization}",
        before: &[
            "You have been invited to {organization} on {application}.",
            "Enter this code to accept, and choose a password:",
        ],
        link: "Or open this link:",
        after: &[
            "The code works once, for {lifetime}.",
            "If you do not know {organization}, you need not do anything.",
        ],
    },
    password_reset: MailText {
        subject: "Set a new password for {application}",
        before: &["Enter this code to set a new password:"],
        link: "Or open this link:",
        after: &[
            "The code works once, for {lifetime}.",
            "If you did not ask for it, you need not do anything: your password stays as it is.",
        ],
    },
    role_granted: MailText {
        subject: "Your access to {organization}",
        before: &["You have been given a role in {organization} on {application}."],
        link: "",
        after: &[
            "Sign in as usual to use it. If you do not know {organization}, tell whoever runs {application}.",
        ],
    },
    factors_changed: MailText {
        subject: "Your second factors at {application} were changed",
        before: &[
            "What you are asked for beside your password at {application} was changed a moment ago.",
        ],
        link: "",
        after: &[
            "If it was you, you need not do anything.",
            "If it was not you, change your password and tell whoever runs {application}.",
        ],
    },
    account_linked: MailText {
        subject: "Your account at {application} was linked to {provider}",
        before: &[
            "Your account at {application} was linked to an account at {provider} a moment ago: whoever signs in there can sign in here.",
        ],
        link: "",
        after: &[
            "If it was you, you need not do anything.",
            "If it was not you, remove the link, change your password and tell whoever runs {application}.",
        ],
    },
    account_unlinked: MailText {
        subject: "The link of your account at {application} to {provider} was removed",
        before: &["The account at {provider} does not let you sign in at {application} any more."],
        link: "",
        after: &[
            "If it was you, you need not do anything.",
            "If it was not you, change your password and tell whoever runs {application}.",
        ],
    },
    email_change: MailText {
        subject: "Your new e-mail address for {application}",
        before: &["Enter this code to use this e-mail address for your account at {application}:"],
        link: "Or open this link:",
        after: &[
            "The code works once, for {lifetime}.",
            "Until then nothing changes. If you did not ask for it, you need not do anything.",
        ],
    },
    email_changed: MailText {
        subject: "Your e-mail address at {application} was changed",
        before: &[
            "Your account at {application} has another e-mail address now. If it was you, you need not do anything.",
            "If it was not you, this code brings the account back to this address and signs everybody out:",
        ],
        link: "Or open this link:",
        after: &["The code works once, for {lifetime}. Set a new password after that."],
    },
    email_moved: MailText {
        subject: "Your e-mail address at {application} was changed",
        before: &[
            "An administrator of {application} gave your account another e-mail address. Mail for it does not come here any more.",
        ],
        link: "",
        after: &["If you do not expect that, tell whoever runs {application}."],
    },
    account_notice: MailText {
        subject: "Your account at {application}",
        before: &[
            "Somebody tried to sign up at {application} with this e-mail address, which has an \
             account already.",
        ],
        link: "",
        after: &[
            "If it was you, sign in, or ask for a new password if you have forgotten yours.",
            "If it was not you, you need not do anything: nothing has been changed.",
        ],
    },
    mfa_code: MailText {
        subject: "Your sign-in code for {application}",
        before: &["Enter this code to finish signing in:"],
        link: "",
        after: &[
            "The code works once, for {lifetime}. Nobody from {application} will ever ask you for \
             it.",
            "If you are not signing in, somebody knows your password: change it.",
        ],
    },
    minutes: "{n} minutes",
    hours: "{n} hours",
};
