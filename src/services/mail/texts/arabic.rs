//! Arabic.

use super::{MailText, Texts};

pub(super) const TEXTS: Texts = Texts {
    verify_email: MailText {
        subject: "تأكيد بريدك الإلكتروني لدى {application}",
        before: &["أدخل هذا الرمز لتأكيد أن هذا هو عنوان بريدك الإلكتروني:"],
        link: "أو افتح هذا الرابط:",
        after: &[
            "يصلح الرمز لمرة واحدة، لمدة {lifetime}.",
            "إذا لم تطلبه فربما أخطأ شخص ما في كتابة عنوانه: لا يلزمك فعل أي شيء.",
        ],
    },
    invitation: MailText {
        subject: "دعوة إلى {organization}",
        before: &[
            "تمت دعوتك إلى {organization} على {application}.",
            "أدخل هذا الرمز لقبول الدعوة، ثم اختر كلمة مرور:",
        ],
        link: "أو افتح هذا الرابط:",
        after: &[
            "يصلح الرمز لمرة واحدة، لمدة {lifetime}.",
            "إذا كنت لا تعرف {organization} فلا يلزمك فعل أي شيء.",
        ],
    },
    password_reset: MailText {
        subject: "تعيين كلمة مرور جديدة لدى {application}",
        before: &["أدخل هذا الرمز لتعيين كلمة مرور جديدة:"],
        link: "أو افتح هذا الرابط:",
        after: &[
            "يصلح الرمز لمرة واحدة، لمدة {lifetime}.",
            "إذا لم تطلبه فلا يلزمك فعل أي شيء: تبقى كلمة مرورك كما هي.",
        ],
    },
    role_granted: MailText {
        subject: "صلاحيتك في {organization}",
        before: &["تم منحك دورًا في {organization} على {application}."],
        link: "",
        after: &[
            "سجّل الدخول كالمعتاد لاستخدامه. إذا كنت لا تعرف {organization} فأبلغ القائمين على {application}.",
        ],
    },
    factors_changed: MailText {
        subject: "تم تغيير عوامل التحقق الثانية لديك في {application}",
        before: &["تم قبل قليل تغيير ما يُطلب منك إلى جانب كلمة مرورك في {application}."],
        link: "",
        after: &[
            "إذا كنت أنت من فعل ذلك فلا يلزمك فعل أي شيء.",
            "إذا لم تكن أنت، فغيّر كلمة مرورك وأبلغ القائمين على {application}.",
        ],
    },
    account_linked: MailText {
        subject: "تم ربط حسابك في {application} بحساب لدى {provider}",
        before: &[
            "تم قبل قليل ربط حسابك في {application} بحساب لدى {provider}: من يسجّل الدخول هناك يمكنه الدخول هنا.",
        ],
        link: "",
        after: &[
            "إذا كنت أنت من فعل ذلك فلا يلزمك فعل أي شيء.",
            "إذا لم تكن أنت، فأزل الربط وغيّر كلمة مرورك وأبلغ القائمين على {application}.",
        ],
    },
    account_unlinked: MailText {
        subject: "تمت إزالة ربط حسابك في {application} بحساب {provider}",
        before: &["لم يعد الحساب لدى {provider} يتيح لك الدخول إلى {application}."],
        link: "",
        after: &[
            "إذا كنت أنت من فعل ذلك فلا يلزمك فعل أي شيء.",
            "إذا لم تكن أنت، فغيّر كلمة مرورك وأبلغ القائمين على {application}.",
        ],
    },
    email_change: MailText {
        subject: "عنوان بريدك الإلكتروني الجديد في {application}",
        before: &["أدخل هذا الرمز لاستخدام هذا العنوان مع حسابك في {application}:"],
        link: "أو افتح هذا الرابط:",
        after: &[
            "يصلح الرمز لمرة واحدة، لمدة {lifetime}.",
            "لا يتغير شيء حتى ذلك الحين. إذا لم تطلبه فلا يلزمك فعل أي شيء.",
        ],
    },
    email_changed: MailText {
        subject: "تم تغيير عنوان بريدك الإلكتروني في {application}",
        before: &[
            "لحسابك في {application} الآن عنوان بريد إلكتروني آخر. إذا كنت أنت من فعل ذلك فلا يلزمك فعل أي شيء.",
            "إذا لم تكن أنت، فهذا الرمز يعيد الحساب إلى هذا العنوان وينهي كل الجلسات:",
        ],
        link: "أو افتح هذا الرابط:",
        after: &["يصلح الرمز لمرة واحدة، لمدة {lifetime}. اختر بعد ذلك كلمة مرور جديدة."],
    },
    email_moved: MailText {
        subject: "تم تغيير عنوان بريدك الإلكتروني في {application}",
        before: &[
            "أعطى أحد المسؤولين في {application} حسابك عنوان بريد إلكتروني آخر. لن تصل رسائله إلى هنا بعد الآن.",
        ],
        link: "",
        after: &["إذا كنت لا تتوقع ذلك فأبلغ القائمين على {application}."],
    },
    account_notice: MailText {
        subject: "حسابك لدى {application}",
        before: &[
            "حاول شخص ما التسجيل في {application} بعنوان البريد الإلكتروني هذا، وله حساب بالفعل.",
        ],
        link: "",
        after: &[
            "إذا كنت أنت، فسجّل الدخول، أو اطلب كلمة مرور جديدة إن نسيت كلمتك.",
            "إذا لم تكن أنت، فلا يلزمك فعل أي شيء: لم يتغير شيء.",
        ],
    },
    mfa_code: MailText {
        subject: "رمز تسجيل الدخول لدى {application}",
        before: &["أدخل هذا الرمز لإتمام تسجيل الدخول:"],
        link: "",
        after: &[
            "يصلح الرمز لمرة واحدة، لمدة {lifetime}. لن يطلبه منك أحد من {application} أبدًا.",
            "إذا لم تكن تسجّل الدخول الآن، فإن شخصًا ما يعرف كلمة مرورك: غيّرها.",
        ],
    },
    minutes: "{n} دقائق",
    hours: "{n} ساعة",
};
