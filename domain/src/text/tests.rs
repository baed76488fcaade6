//! What texts are taken, and as what.

use super::*;

#[test]
fn an_address_is_the_same_in_any_spelling() {
    let spellings = [
        "Ada@Example.com",
        " ada@example.COM ",
        "ＡＤＡ@example.com",
        "ada@ｅxample.com",
    ];
    for spelling in spellings {
        assert_eq!(
            Email::parse(spelling).map(|e| e.to_string()),
            Ok("ada@example.com".into()),
            "{spelling}"
        );
    }
    assert_eq!(
        Email::parse("jö@bücher.example").map(|e| e.to_string()),
        Ok("jö@xn--bcher-kva.example".into())
    );
}

#[test]
fn what_is_no_address_is_refused() {
    let long = format!("{}@example.com", "a".repeat(65));
    for wrong in [
        "",
        "ada",
        "@example.com",
        "ada@",
        "a b@example.com",
        "a..b@example.com",
        "ada@exa mple.com",
        "ada@example.com\r\nBcc: x@example.com",
        "ada@[127.0.0.1]",
        "ada@127.0.0.1",
        "a\u{202E}b@example.com",
        "ada＠x@example.com",
        "<ada@example.com>",
        &long,
    ] {
        assert!(Email::parse(wrong).is_err(), "{wrong:?} was accepted");
    }
}

#[test]
fn names_take_any_script_but_no_controls() {
    for good in ["Ada", "Ångström", "李小龍", "محمد", "O'Neil-Šmid", "👩 Dev"] {
        assert!(PersonName::parse(good).is_ok(), "{good}");
    }
    for wrong in ["", "   ", "a\nb", "a\u{0}b", "\u{202E}evil", "a\u{200B}b"] {
        assert!(PersonName::parse(wrong).is_err(), "{wrong:?}");
    }
    assert!(PersonName::parse(&"é".repeat(100)).is_ok());
    assert!(PersonName::parse(&"é".repeat(101)).is_err());
}

#[test]
fn what_cannot_be_seen_is_in_no_name_and_no_address() {
    let unseen = [
        '\u{200C}',
        '\u{200D}',
        '\u{AD}',
        '\u{34F}',
        '\u{61C}',
        '\u{180E}',
        '\u{115F}',
        '\u{1160}',
        '\u{3164}',
        '\u{FFA0}',
        '\u{FFFD}',
        '\u{E000}',
        '\u{F8FF}',
        '\u{10FFFD}',
        '\u{378}',
        '\u{FDD0}',
        '\u{1FFFE}',
        '\u{FE0F}',
        '\u{E0100}',
        '\u{2065}',
        '\u{1D173}',
    ];
    for c in unseen {
        let text = format!("ad{c}a");
        let code = u32::from(c);
        // Joiners and selectors have their place in names, and there only.
        let is_of_names = ['\u{200C}', '\u{200D}', '\u{FE0F}', '\u{E0100}'].contains(&c);
        assert_eq!(
            Name::parse(&text).is_ok(),
            is_of_names,
            "{code:x} in a name"
        );
        assert_eq!(
            RoleName::parse(&text).is_ok(),
            is_of_names,
            "{code:x} in a role's name"
        );
        assert!(Name::parse(&format!("{c}Ada")).is_err(), "{code:x} first");
        assert!(UserName::parse(&text).is_err(), "{code:x} in a user name");
        assert!(RoleKey::parse(&text).is_err(), "{code:x} in a key");
        assert!(
            Permission::parse(&text).is_err(),
            "{code:x} in a permission"
        );
        assert!(
            Email::parse(&format!("{text}@example.com")).is_err(),
            "{code:x} in an address"
        );
        let at_the_end = format!("Ada {c}");
        assert!(
            PersonName::parse(&at_the_end).is_err(),
            "{code:x} in a person's name"
        );
    }
    assert!(Description::parse("❤\u{FE0F} and 👩\u{200D}💻").is_ok());
}

#[test]
fn real_names_keep_their_joiners() {
    // Persian, Sinhala, Bengali, Marathi.
    for good in [
        "علی\u{200C}رضا",
        "ශ්\u{200D}රී",
        "র\u{200D}্যাম",
        "क्\u{200D}षमा",
    ] {
        assert_eq!(
            PersonName::parse(good).map(|name| name.to_string()),
            Ok(good.into())
        );
    }
    for wrong in [
        "\u{200C}علی",
        "علی\u{200C}",
        "علی\u{200C} رضا",
        "علی\u{200C}\u{200C}رضا",
        "1\u{200D}2",
        "👩\u{200D}💻",
    ] {
        assert!(PersonName::parse(wrong).is_err(), "{wrong:?}");
    }
}

#[test]
fn names_of_all_things_keep_joiners_and_selectors() {
    for good in [
        "تیم\u{200C}ها",
        "葛\u{E0100}城",
        "辻\u{FE00}",
        "ᠮᠣᠩᠭᠣᠯ\u{180B}",
        "❤\u{FE0F} Team",
        "1\u{FE0F}",
        "क्\u{200D}ष",
    ] {
        let kept = |name: Result<String, _>| assert_eq!(name, Ok(good.to_owned()));
        kept(PersonName::parse(good).map(|name| name.to_string()));
        kept(LastName::parse(good).map(|name| name.to_string()));
        kept(Name::parse(good).map(|name| name.to_string()));
        kept(RoleName::parse(good).map(|name| name.to_string()));
    }
    for wrong in [
        "\u{FE0F}a",
        "a \u{FE0F}b",
        "葛\u{E0100}\u{E0100}",
        "q\u{301}\u{FE0F}",
        "葛\u{E0100}\u{200D}城",
        "a\u{E0041}b",
        "a\u{200C}\u{200C}b",
        "a\u{200C} b",
    ] {
        assert!(Name::parse(wrong).is_err(), "{wrong:?}");
        assert!(PersonName::parse(wrong).is_err(), "{wrong:?}");
    }
}

#[test]
fn a_last_name_may_be_empty_and_no_other() {
    assert_eq!(
        LastName::parse("  ").map(|name| name.to_string()),
        Ok(String::new())
    );
    assert_eq!(LastName::default().as_str(), "");
    assert!(LastName::parse("a\nb").is_err());
    assert!(LastName::parse(&"é".repeat(101)).is_err());
    assert!(PersonName::parse("").is_err());
}

#[test]
fn a_star_is_a_whole_segment() {
    for good in ["*", "invoice:*", "*:read", "a:*:*", "a:*:b"] {
        assert!(Permission::parse(good).is_ok(), "{good}");
    }
    for wrong in ["inv*", "invoice:**", "a:*:**", "*invoice", "a:b*c", "**"] {
        let why = Permission::parse(wrong).expect_err(wrong);
        assert!(why.contains("whole segment"), "{wrong}: {why}");
    }
}

#[test]
fn an_address_is_kept_as_mail_needs_it_and_unique_in_any_case() {
    let kept = |text: &str| Email::parse(text).expect("an address").to_string();
    assert_eq!(kept("Straße@example.com"), "straße@example.com");
    assert_eq!(kept("ΟΔΟΣ@example.com"), "οδος@example.com");
    for (one, other) in [
        ("straße@example.com", "STRASSE@example.com"),
        ("ΟΔΟΣ@example.com", "οδοσ@example.com"),
    ] {
        assert_eq!(fold(&kept(one)), fold(&kept(other)), "{one}");
    }
}

#[test]
fn folding_levels_case_and_form_and_nothing_else() {
    for (one, other) in [
        ("Straße", "STRASSE"),
        ("ΣΊΣΥΦΟΣ", "σίσυφος"),
        ("ﬁn", "FIN"),
        ("Å", "a\u{30a}"),
        ("Ｗｉｄｅ", "wide"),
        ("Μ", "µ"),
    ] {
        assert_eq!(fold(one), fold(other), "{one}");
    }
    for (one, other) in [("ı", "i"), ("é", "e"), ("ø", "o")] {
        assert_ne!(fold(one), fold(other), "{one}");
    }
}
