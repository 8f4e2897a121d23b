//! Every way in which an edition can be wrong: the file in `tests/data/editions`, and all faults that must be found.

/// Files without `.json`, each made from `valid.json`; faults as `line:column path kind`.
pub(super) const FAULTS: &[(&str, &[&str])] = &[
    ("amends-nothing", &["55:13 amends ElementCount { least: 1, most: 1000 }"]),
    (
        "amends-by-halves",
        &[
            r#"55:14 amends[0] MissingMember("changed")"#,
            r#"55:83 amends[1] MissingMember("digest")"#,
        ],
    ),
    ("amends-a-bad-digest", &["55:26 amends[0].digest BadBytes(32)"]),
    (
        "amends-a-state-twice",
        &[r#"55:98 amends[1] Duplicate("sha-256:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")"#],
    ),
    ("amends-a-category-twice", &[r#"55:113 amends[0].changed[2] Duplicate("affiche")"#]),
    (
        "amends-all",
        &[
            "55:92 amends[0].changed WrongType(Array)",
            r#"55:108 amends[0].because UnknownMember("because")"#,
        ],
    ),
    ("a-list", &["1:1 WrongType(Object)"]),
    ("arabic-letter-mark", &[r"34:97 nominees[1].title InvisibleCharacter('\u{61c}')"]),
    ("bad-code-insee", &[r#"28:136 territories[0].code.value BadCode("01 999")"#]),
    ("bad-code-siren", &[r#"29:155 territories[1].code.value BadCode("99999999A")"#]),
    ("bad-date-february", &[r#"11:97 sources[0].published BadDate("2031-02-29")"#]),
    ("bad-date-french", &[r#"9:23 dates[0].date BadDate("14/03/2031")"#]),
    ("bad-id-capital", &[r#"34:13 nominees[1].id BadId("Affiche-des-bus")"#]),
    ("bad-id-hyphen", &[r#"34:13 nominees[1].id BadId("-affiche")"#]),
    ("bad-id-path", &[r#"34:13 nominees[1].id BadId("../affiche")"#]),
    (
        "bad-id-too-long",
        &[
            r#"3:9 id BadId("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")"#,
        ],
    ),
    ("bad-language", &[r#"4:15 language BadLanguage("français")"#]),
    ("bidi-title", &[r"34:97 nominees[1].title InvisibleCharacter('\u{202e}')"]),
    ("blank-title", &["34:97 nominees[1].title Empty"]),
    ("byte-order-mark", &["1:1 Syntax(ByteOrderMark)"]),
    ("category-without-nominee", &["15:5 categories[1] NoNominee"]),
    ("comment", &["4:3 Syntax(UnexpectedCharacter('/'))"]),
    ("criterion-twice", &[r#"15:235 categories[1].rule.criteria[1].id Duplicate("utilite")"#]),
    ("department-twice", &[r#"29:192 territories[1].departments[1] Duplicate("38")"#]),
    ("duplicate-category", &[r#"15:13 categories[1].id Duplicate("affiche")"#]),
    ("duplicate-department", &[r#"25:15 departments[1].code Duplicate("01")"#]),
    ("duplicate-member", &[r#"36:105 Syntax(DuplicateMember("title"))"#]),
    ("duplicate-nominee", &[r#"34:13 nominees[1].id Duplicate("affiche-du-marche")"#]),
    ("duplicate-territory", &[r#"30:13 territories[2].id Duplicate("bourg-neuf")"#]),
    ("empty-title", &["34:97 nominees[1].title Empty"]),
    ("empty", &["1:1 Syntax(UnexpectedEnd)"]),
    (
        "everything",
        &[
            r#"4:15 language BadLanguage("f")"#,
            "5:12 title Empty",
            r#"9:23 dates[0].date BadDate("2031-13-14")"#,
            "15:116 categories[1].rule.up_to OutOfRange { least: 1, most: 100 }",
            r#"25:48 departments[1].region UnknownReference { to: Regions, name: "48" }"#,
            r#"33:178 nominees[0].links[0].url UnsafeLink("javascript:alert(1)")"#,
            r#"34:44 nominees[1].category UnknownReference { to: Categories, name: "afiche" }"#,
            r#"34:67 nominees[1].territory UnknownReference { to: Territories, name: "bourg-vieux" }"#,
            r#"35:13 nominees[2].id BadId("Vidéo des sentiers")"#,
            r#"36:5 nominees[3] MissingMember("title")"#,
            r#"36:13 nominees[3].id Duplicate("affiche-du-marche")"#,
            r#"36:43 nominees[3].likes UnknownMember("likes")"#,
            "40:82 distinctions[1].awarded OutOfRange { least: 0, most: 100000 }",
            r#"43:18 awards[0].nominee UnknownReference { to: Nominees, name: "video-du-pont" }"#,
            r#"43:50 awards[0].distinction UnknownReference { to: Distinctions, name: "platine" }"#,
        ],
    ),
    (
        "foreign-document",
        &[
            r#"2:13 format WrongFormat { expected: "palmares-edition/1", found: "palmares-ballot/1" }"#,
        ],
    ),
    ("latin-1", &["7:25 Syntax(NotUtf8)"]),
    ("line-feed-in-title", &[r"34:97 nominees[1].title InvisibleCharacter('\n')"]),
    ("missing-member", &[r#"1:1 MissingMember("theme")"#]),
    ("missing-title", &[r#"34:5 nominees[1] MissingMember("title")"#]),
    ("no-organiser", &["8:17 organisers ElementCount { least: 1, most: 20 }"]),
    ("nul-in-title", &[r"34:97 nominees[1].title InvisibleCharacter('\0')"]),
    ("null-instead-of-missing", &["11:97 sources[0].published WrongType(String)"]),
    (
        "number-out-of-range",
        &["40:82 distinctions[1].awarded OutOfRange { least: 0, most: 100000 }"],
    ),
    ("number-with-fraction", &["40:82 Syntax(NumberRange)"]),
    ("too-long-title", &["34:97 nominees[1].title TooLong(300)"]),
    ("trailing-comma", &["37:3 Syntax(UnexpectedCharacter(']'))"]),
    ("truncated", &["36:21 Syntax(UnexpectedEnd)"]),
    ("two-documents", &["2:1 Syntax(TrailingText)"]),
    (
        "unknown-category",
        &[r#"34:44 nominees[1].category UnknownReference { to: Categories, name: "afiche" }"#],
    ),
    (
        "unknown-department-of-recipient",
        &[
            r#"47:189 special_awards[0].recipient.departments[0] UnknownReference { to: Departments, name: "02" }"#,
        ],
    ),
    (
        "unknown-department",
        &[
            r#"29:192 territories[1].departments[1] UnknownReference { to: Departments, name: "83" }"#,
        ],
    ),
    (
        "unknown-distinction",
        &[r#"43:50 awards[0].distinction UnknownReference { to: Distinctions, name: "platine" }"#],
    ),
    (
        "unknown-kind",
        &[r#"30:30 territories[2].kind UnknownReference { to: TerritoryKinds, name: "conseil" }"#],
    ),
    ("unknown-member", &[r#"34:41 nominees[1].likes UnknownMember("likes")"#]),
    (
        "unknown-metal",
        &[
            r#"39:52 distinctions[0].metal UnknownWord { found: "platinum", allowed: ["gold", "silver", "bronze"] }"#,
        ],
    ),
    (
        "unknown-nominee",
        &[r#"43:18 awards[0].nominee UnknownReference { to: Nominees, name: "video-du-port" }"#],
    ),
    (
        "unknown-region-of-department",
        &[r#"24:46 departments[0].region UnknownReference { to: Regions, name: "48" }"#],
    ),
    (
        "unknown-region-of-territory",
        &[r#"30:176 territories[2].region UnknownReference { to: Regions, name: "93" }"#],
    ),
    (
        "unknown-scheme",
        &[
            r#"29:137 territories[1].code.scheme UnknownWord { found: "siret", allowed: ["insee", "siren"] }"#,
        ],
    ),
    (
        "unknown-source-of-award",
        &[r#"43:105 awards[0].source UnknownReference { to: Sources, name: "presse" }"#],
    ),
    (
        "unknown-source-of-nominee",
        &[r#"34:128 nominees[1].source UnknownReference { to: Sources, name: "presse" }"#],
    ),
    (
        "unknown-territory",
        &[r#"35:69 nominees[2].territory UnknownReference { to: Territories, name: "isère" }"#],
    ),
    (
        "unsafe-link-backslash",
        &[r#"33:178 nominees[0].links[0].url UnsafeLink("https://example.org\\@evil.example/")"#],
    ),
    (
        "unsafe-link-bad-port",
        &[r#"33:178 nominees[0].links[0].url UnsafeLink("https://example.org:+80/")"#],
    ),
    (
        "unsafe-link-data",
        &[r#"33:178 nominees[0].links[0].url UnsafeLink("data:text/html,<b>x</b>")"#],
    ),
    ("unsafe-link-empty", &[r#"33:178 nominees[0].links[0].url UnsafeLink("")"#]),
    (
        "unsafe-link-http",
        &[r#"33:178 nominees[0].links[0].url UnsafeLink("http://example.org/marche")"#],
    ),
    (
        "unsafe-link-javascript-mixed-case",
        &[r#"33:178 nominees[0].links[0].url UnsafeLink("JaVaScRiPt:alert(1)")"#],
    ),
    (
        "unsafe-link-javascript-with-tab",
        &[r#"33:178 nominees[0].links[0].url UnsafeLink("java�script:alert(1)")"#],
    ),
    (
        "unsafe-link-javascript",
        &[r#"33:178 nominees[0].links[0].url UnsafeLink("javascript:alert(1)")"#],
    ),
    ("unsafe-link-of-organiser", &[r#"8:58 organisers[0].url UnsafeLink("ftp://example.org/")"#]),
    (
        "unsafe-link-raw-unicode",
        &[r#"33:178 nominees[0].links[0].url UnsafeLink("https://exаmple.org/")"#],
    ),
    ("unsafe-link-relative", &[r#"33:178 nominees[0].links[0].url UnsafeLink("/marche")"#]),
    (
        "unsafe-link-scheme-relative",
        &[r#"33:178 nominees[0].links[0].url UnsafeLink("//example.org/marche")"#],
    ),
    (
        "unsafe-link-space",
        &[r#"33:178 nominees[0].links[0].url UnsafeLink("https://example.org/ marche")"#],
    ),
    (
        "unsafe-link-upper-case-scheme",
        &[r#"33:178 nominees[0].links[0].url UnsafeLink("HTTPS://example.org/marche")"#],
    ),
    (
        "unsafe-link-user",
        &[r#"33:178 nominees[0].links[0].url UnsafeLink("https://example.org@evil.example/")"#],
    ),
    (
        "unsafe-link-vbscript",
        &[r#"33:178 nominees[0].links[0].url UnsafeLink("vbscript:msgbox(1)")"#],
    ),
    (
        "unsafe-link-without-dot",
        &[r#"33:178 nominees[0].links[0].url UnsafeLink("https://localhost/")"#],
    ),
    ("unsupported-count", &["15:116 categories[1].rule.up_to OutOfRange { least: 1, most: 100 }"]),
    (
        "unsupported-method",
        &[
            r#"15:97 categories[1].rule.method UnknownWord { found: "majority", allowed: ["choose", "rank", "score"] }"#,
        ],
    ),
    ("utf-16", &["1:1 Syntax(NotUtf8)"]),
    ("bad-organiser-key", &["55:59 organiser_key.x BadBytes(32)"]),
    ("without-format", &[r#"1:1 MissingMember("format")"#]),
    ("wrong-type-list", &["7:19 presentation WrongType(Array)"]),
    ("wrong-type-number", &["40:82 distinctions[1].awarded WrongType(Integer)"]),
    ("wrong-type-object", &["30:105 territories[2].code WrongType(Object)"]),
    ("wrong-type-register", &["22:14 regions WrongType(Array)"]),
    ("wrong-type-text", &["34:97 nominees[1].title WrongType(String)"]),
    (
        "wrong-version",
        &[
            r#"2:13 format WrongFormat { expected: "palmares-edition/1", found: "palmares-edition/2" }"#,
        ],
    ),
    ("zero-width-title", &[r"34:97 nominees[1].title InvisibleCharacter('\u{200b}')"]),
    (
        "panel-of-nothing",
        &[
            r#"55:74 panels[0].categories[1] UnknownReference { to: Categories, name: "photo" }"#,
            r#"55:83 panels[0].categories[2] Duplicate("affiche")"#,
        ],
    ),
    ("rank-rising", &["15:119 categories[1].rule.points[1] OutOfRange { least: 1, most: 3 }"]),
    ("rank-with-count", &[r#"15:132 categories[1].rule.up_to UnknownMember("up_to")"#]),
    (
        "score-upside-down",
        &[
            "15:135 categories[1].rule.scale.to OutOfRange { least: 11, most: 1000 }",
            "15:154 categories[1].rule.scale.half_points WrongType(Boolean)",
            "15:220 categories[1].rule.criteria[0].weight OutOfRange { least: 1, most: 1000 }",
        ],
    ),
    ("territories-said-alike", &[r#"29:89 territories[1].label Duplicate("Ville de Bourg-Neuf")"#]),
    (
        "award-of-candidature",
        &[r#"44:18 awards[1].nominee UnknownReference { to: Nominees, name: "video-du-lac" }"#],
    ),
    ("candidature-is-nominee", &[r#"51:13 candidatures[1].id Duplicate("video-du-pont")"#]),
    ("duplicate-candidature", &[r#"51:13 candidatures[1].id Duplicate("affiche-de-l-ecole")"#]),
    ("earlier-without-theme", &[r#"53:15 earlier[0] MissingMember("theme")"#]),
    ("licence-without-name", &[r#"54:14 licence MissingMember("name")"#]),
    (
        "unknown-category-of-candidature",
        &[r#"50:47 candidatures[0].category UnknownReference { to: Categories, name: "radio" }"#],
    ),
    ("unknown-member-of-licence", &[r#"54:58 licence.version UnknownMember("version")"#]),
    (
        "unknown-source-of-earlier",
        &[r#"53:103 earlier[0].source UnknownReference { to: Sources, name: "presse" }"#],
    ),
    (
        "unsafe-link-of-licence",
        &[
            r#"54:54 licence.url UnsafeLink("http://www.etalab.gouv.fr/licence-ouverte-open-licence")"#,
        ],
    ),
    ("awarded-without-source", &[r#"39:5 distinctions[0] MissingMember("source")"#]),
    ("place-taken-twice", &["40:81 distinctions[1].places PlaceTaken(2)"]),
    ("places-are-a-number", &["39:70 distinctions[0].places WrongType(Object)"]),
    (
        "places-from-nowhere",
        &["39:80 distinctions[0].places.from OutOfRange { least: 1, most: 1000 }"],
    ),
    (
        "places-upside-down",
        &["39:89 distinctions[0].places.to OutOfRange { least: 3, most: 1000 }"],
    ),
    ("places-without-end", &[r#"39:70 distinctions[0].places MissingMember("to")"#]),
    ("quorum-in-words", &["15:87 categories[1].quorum WrongType(Integer)"]),
    ("quorum-of-nobody", &["15:87 categories[1].quorum OutOfRange { least: 1, most: 10000 }"]),
    ("selection-of-both", &[r#"55:63 selection.places UnknownMember("places")"#]),
    ("selection-of-nobody", &["55:47 selection.places OutOfRange { least: 1, most: 1000 }"]),
    ("selection-without-points", &[r#"55:16 selection MissingMember("points")"#]),
    ("source-without-awarded", &[r#"39:5 distinctions[0] MissingMember("awarded")"#]),
    (
        "unknown-selection",
        &[
            r#"55:28 selection.method UnknownWord { found: "best", allowed: ["first", "at-least"] }"#,
        ],
    ),
    (
        "unknown-ties",
        &[r#"55:11 ties UnknownWord { found: "chance", allowed: ["shared", "president"] }"#],
    ),
];
