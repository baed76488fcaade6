//! French.

use super::{MailText, Texts};

pub(super) const TEXTS: Texts = Texts {
    verify_email: MailText {
        subject: "Confirmez votre adresse e-mail pour {application}",
        before: &["Saisissez ce code pour confirmer que cette adresse e-mail est la vôtre :"],
        link: "Ou ouvrez ce lien :",
        after: &[
            "Le code est valable une seule fois, pendant {lifetime}.",
            "Si vous ne l’avez pas demandé, quelqu’un s’est sans doute trompé d’adresse : vous n’avez rien à faire.",
        ],
    },
    invitation: MailText {
        subject: "Invitation à rejoindre {organization}",
        before: &[
            "Vous êtes invité(e) à rejoindre {organization} sur {application}.",
            "Saisissez ce code pour accepter, et choisissez un mot de passe :",
        ],
        link: "Ou ouvrez ce lien :",
        after: &[
            "Le code est valable une seule fois, pendant {lifetime}.",
            "Si vous ne connaissez pas {organization}, vous n’avez rien à faire.",
        ],
    },
    password_reset: MailText {
        subject: "Nouveau mot de passe pour {application}",
        before: &["Saisissez ce code pour définir un nouveau mot de passe :"],
        link: "Ou ouvrez ce lien :",
        after: &[
            "Le code est valable une seule fois, pendant {lifetime}.",
            "Si vous ne l’avez pas demandé, vous n’avez rien à faire : votre mot de passe reste inchangé.",
        ],
    },
    role_granted: MailText {
        subject: "Votre accès à {organization}",
        before: &["Vous avez reçu un rôle dans {organization} sur {application}."],
        link: "",
        after: &[
            "Connectez-vous comme d’habitude pour l’utiliser. Si vous ne connaissez pas {organization}, prévenez les responsables de {application}.",
        ],
    },
    factors_changed: MailText {
        subject: "Vos seconds facteurs pour {application} ont été modifiés",
        before: &[
            "Ce qui vous est demandé en plus de votre mot de passe sur {application} vient d’être modifié.",
        ],
        link: "",
        after: &[
            "Si c’était vous, vous n’avez rien à faire.",
            "Sinon, changez votre mot de passe et prévenez les responsables de {application}.",
        ],
    },
    account_linked: MailText {
        subject: "Votre compte {application} a été lié à {provider}",
        before: &[
            "Votre compte sur {application} vient d’être lié à un compte chez {provider} : quiconque s’y connecte peut se connecter ici.",
        ],
        link: "",
        after: &[
            "Si c’était vous, vous n’avez rien à faire.",
            "Sinon, supprimez ce lien, changez votre mot de passe et prévenez les responsables de {application}.",
        ],
    },
    account_unlinked: MailText {
        subject: "Le lien entre votre compte {application} et {provider} a été supprimé",
        before: &[
            "Le compte chez {provider} ne vous permet plus de vous connecter à {application}.",
        ],
        link: "",
        after: &[
            "Si c’était vous, vous n’avez rien à faire.",
            "Sinon, changez votre mot de passe et prévenez les responsables de {application}.",
        ],
    },
    email_change: MailText {
        subject: "Votre nouvelle adresse e-mail pour {application}",
        before: &[
            "Saisissez ce code pour utiliser cette adresse e-mail avec votre compte sur {application} :",
        ],
        link: "Ou ouvrez ce lien :",
        after: &[
            "Le code est valable une seule fois, pendant {lifetime}.",
            "D’ici là, rien ne change. Si vous n’avez rien demandé, vous n’avez rien à faire.",
        ],
    },
    email_changed: MailText {
        subject: "Votre adresse e-mail sur {application} a été modifiée",
        before: &[
            "Votre compte sur {application} a désormais une autre adresse e-mail. Si c’était vous, vous n’avez rien à faire.",
            "Sinon, ce code ramène le compte à cette adresse et déconnecte tout le monde :",
        ],
        link: "Ou ouvrez ce lien :",
        after: &[
            "Le code est valable une seule fois, pendant {lifetime}. Choisissez ensuite un nouveau mot de passe.",
        ],
    },
    email_moved: MailText {
        subject: "Votre adresse e-mail sur {application} a été modifiée",
        before: &[
            "Un administrateur de {application} a donné une autre adresse e-mail à votre compte. Les messages n’arrivent plus ici.",
        ],
        link: "",
        after: &["Si vous ne vous y attendez pas, prévenez les responsables de {application}."],
    },
    account_notice: MailText {
        subject: "Votre compte sur {application}",
        before: &[
            "Quelqu’un a essayé de s’inscrire sur {application} avec cette adresse e-mail, qui a déjà un compte.",
        ],
        link: "",
        after: &[
            "Si c’était vous, connectez-vous, ou demandez un nouveau mot de passe si vous avez oublié le vôtre.",
            "Sinon, vous n’avez rien à faire : rien n’a été modifié.",
        ],
    },
    mfa_code: MailText {
        subject: "Votre code de connexion pour {application}",
        before: &["Saisissez ce code pour terminer la connexion :"],
        link: "",
        after: &[
            "Le code est valable une seule fois, pendant {lifetime}. Personne de {application} ne vous le demandera jamais.",
            "Si vous n’êtes pas en train de vous connecter, quelqu’un connaît votre mot de passe : changez-le.",
        ],
    },
    minutes: "{n} minutes",
    hours: "{n} heures",
};
