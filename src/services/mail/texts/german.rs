//! German.

use super::{MailText, Texts};

pub(super) const TEXTS: Texts = Texts {
    verify_email: MailText {
        subject: "Bestätigen Sie Ihre E-Mail-Adresse für {application}",
        before: &[
            "Geben Sie diesen Code ein, um zu bestätigen, dass dies Ihre E-Mail-Adresse ist:",
        ],
        link: "Oder öffnen Sie diesen Link:",
        after: &[
            "Der Code gilt einmal, für {lifetime}.",
            "Wenn Sie ihn nicht angefordert haben, hat sich wohl jemand bei der Adresse vertippt: Sie müssen nichts tun.",
        ],
    },
    invitation: MailText {
        subject: "Einladung zu {organization}",
        before: &[
            "Sie wurden zu {organization} auf {application} eingeladen.",
            "Geben Sie diesen Code ein, um anzunehmen, und wählen Sie ein Passwort:",
        ],
        link: "Oder öffnen Sie diesen Link:",
        after: &[
            "Der Code gilt einmal, für {lifetime}.",
            "Wenn Sie {organization} nicht kennen, müssen Sie nichts tun.",
        ],
    },
    password_reset: MailText {
        subject: "Neues Passwort für {application}",
        before: &["Geben Sie diesen Code ein, um ein neues Passwort zu setzen:"],
        link: "Oder öffnen Sie diesen Link:",
        after: &[
            "Der Code gilt einmal, für {lifetime}.",
            "Wenn Sie ihn nicht angefordert haben, müssen Sie nichts tun: Ihr Passwort bleibt, wie es ist.",
        ],
    },
    role_granted: MailText {
        subject: "Ihr Zugang zu {organization}",
        before: &["Sie haben eine Rolle in {organization} auf {application} erhalten."],
        link: "",
        after: &[
            "Melden Sie sich wie gewohnt an, um sie zu nutzen. Wenn Sie {organization} nicht kennen, wenden Sie sich an den Betreiber von {application}.",
        ],
    },
    factors_changed: MailText {
        subject: "Ihre zweiten Faktoren bei {application} wurden geändert",
        before: &[
            "Was bei {application} neben Ihrem Passwort abgefragt wird, wurde gerade geändert.",
        ],
        link: "",
        after: &[
            "Wenn Sie es selbst waren, müssen Sie nichts tun.",
            "Wenn nicht, ändern Sie Ihr Passwort und wenden Sie sich an den Betreiber von {application}.",
        ],
    },
    account_linked: MailText {
        subject: "Ihr Konto bei {application} wurde mit {provider} verknüpft",
        before: &[
            "Ihr Konto bei {application} wurde gerade mit einem Konto bei {provider} verknüpft: Wer sich dort anmeldet, kann sich auch hier anmelden.",
        ],
        link: "",
        after: &[
            "Wenn Sie es selbst waren, müssen Sie nichts tun.",
            "Wenn nicht, entfernen Sie die Verknüpfung, ändern Sie Ihr Passwort und wenden Sie sich an den Betreiber von {application}.",
        ],
    },
    account_unlinked: MailText {
        subject: "Die Verknüpfung Ihres Kontos bei {application} mit {provider} wurde entfernt",
        before: &[
            "Mit dem Konto bei {provider} können Sie sich bei {application} nicht mehr anmelden.",
        ],
        link: "",
        after: &[
            "Wenn Sie es selbst waren, müssen Sie nichts tun.",
            "Wenn nicht, ändern Sie Ihr Passwort und wenden Sie sich an den Betreiber von {application}.",
        ],
    },
    email_change: MailText {
        subject: "Ihre neue E-Mail-Adresse für {application}",
        before: &[
            "Geben Sie diesen Code ein, um diese E-Mail-Adresse für Ihr Konto bei {application} zu verwenden:",
        ],
        link: "Oder öffnen Sie diesen Link:",
        after: &[
            "Der Code gilt einmal, {lifetime} lang.",
            "Bis dahin ändert sich nichts. Wenn Sie das nicht angefordert haben, müssen Sie nichts tun.",
        ],
    },
    email_changed: MailText {
        subject: "Ihre E-Mail-Adresse bei {application} wurde geändert",
        before: &[
            "Ihr Konto bei {application} hat jetzt eine andere E-Mail-Adresse. Wenn Sie es selbst waren, müssen Sie nichts tun.",
            "Wenn nicht, holt dieser Code das Konto zu dieser Adresse zurück und meldet alle ab:",
        ],
        link: "Oder öffnen Sie diesen Link:",
        after: &["Der Code gilt einmal, {lifetime} lang. Setzen Sie danach ein neues Passwort."],
    },
    email_moved: MailText {
        subject: "Ihre E-Mail-Adresse bei {application} wurde geändert",
        before: &[
            "Ein Administrator von {application} hat Ihrem Konto eine andere E-Mail-Adresse gegeben. Nachrichten dazu kommen nicht mehr hierher.",
        ],
        link: "",
        after: &[
            "Wenn Sie das nicht erwarten, wenden Sie sich an den Betreiber von {application}.",
        ],
    },
    account_notice: MailText {
        subject: "Ihr Konto bei {application}",
        before: &[
            "Jemand hat versucht, sich bei {application} mit dieser E-Mail-Adresse zu registrieren. Sie hat bereits ein Konto.",
        ],
        link: "",
        after: &[
            "Wenn Sie es selbst waren, melden Sie sich an, oder fordern Sie ein neues Passwort an, wenn Sie Ihres vergessen haben.",
            "Wenn nicht, müssen Sie nichts tun: Es wurde nichts geändert.",
        ],
    },
    mfa_code: MailText {
        subject: "Ihr Anmeldecode für {application}",
        before: &["Geben Sie diesen Code ein, um die Anmeldung abzuschließen:"],
        link: "",
        after: &[
            "Der Code gilt einmal, für {lifetime}. Niemand von {application} wird Sie je danach fragen.",
            "Wenn Sie sich gerade nicht anmelden, kennt jemand Ihr Passwort: Ändern Sie es.",
        ],
    },
    minutes: "{n} Minuten",
    hours: "{n} Stunden",
};
