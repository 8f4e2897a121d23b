//! The content security policy of the pages. It is set in the page itself, by the service worker, and by hosts that can
//! send headers.

/// The policy of every page: the hash of the one style sheet that stands inside it; where it starts a program, also
/// that of its import map, and leave to compile; where a script stands inside it, also that of this one. Where a program
/// does its long work beside the page, it may start itself there from the text that the page has verified.
///
/// No other of either, no other origin. `base-uri` is needed for the base of each page. A document fetches nothing, but
/// Lighthouse reads `robots.txt` from inside the page.
pub(super) fn content_security_policy(
    import_map: Option<&str>,
    early: Option<&str>,
    styles: &str,
    beside: bool,
) -> String {
    let program = import_map.map(|hash| format!(" 'wasm-unsafe-eval' 'sha256-{hash}'"));
    let program = program.unwrap_or_default();
    let early = early.map(|hash| format!(" 'sha256-{hash}'")).unwrap_or_default();
    [
        "default-src 'none'",
        &format!("script-src 'self'{program}{early}"),
        &format!("style-src 'sha256-{styles}'"),
        "img-src 'self'",
        "font-src 'self'",
        "connect-src 'self'",
        "manifest-src 'self'",
        if beside { "worker-src 'self' blob:" } else { "worker-src 'self'" },
        "base-uri 'self'",
        "form-action 'none'",
        "object-src 'none'",
    ]
    .join("; ")
}

/// The policy of a page that stands for itself: the one style inside it, no script, nothing from
/// elsewhere.
pub(super) fn without_scripts(style: &str) -> String {
    format!(
        "default-src 'none'; style-src 'sha256-{style}'; img-src 'self'; font-src 'self'; \
         base-uri 'self'; form-action 'none'"
    )
}

/// The policy of a page that only leads to another: nothing at all.
pub(super) const NOTHING: &str = "default-src 'none'; base-uri 'self'; form-action 'none'";

/// What only a header can say of a page: it is shown in no other site's frame.
pub(super) const PAGE_HEADERS: &[(&str, &str)] = &[
    ("Content-Security-Policy", "frame-ancestors 'none'"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
];

/// What holds for every file.
pub(super) const HEADERS: &[(&str, &str)] = &[
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "no-referrer"),
    ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
];
