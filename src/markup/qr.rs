//! A QR code of a link.

use std::fmt::Write as _;

use qrcodegen::{QrCode, QrCodeEcc};

use super::{Markup, element, void};

/// White around it, which readers need, in modules.
const BORDER: i32 = 4;

/// The picture as SVG, with what it is called; `None` for what is longer than any code.
pub fn qr(text: &str, label: &str) -> Option<Markup> {
    let code = QrCode::encode_text(text, QrCodeEcc::Low).ok()?;
    let whole = code.size() + 2 * BORDER;
    let mut path = String::new();
    for y in 0..code.size() {
        let mut x = 0;
        while x < code.size() {
            let length = (x..code.size()).take_while(|at| code.get_module(*at, y)).count();
            let length = i32::try_from(length).unwrap_or_default();
            if length > 0 {
                let _ = write!(path, "M{} {}h{length}v1h-{length}z", x + BORDER, y + BORDER);
            }
            x += length + 1;
        }
    }
    let ground = format!("M0 0h{whole}v{whole}H0z");
    let content = [
        void("path", &[("fill", "#fff"), ("d", &ground)]),
        void("path", &[("fill", "#000"), ("d", &path)]),
    ];
    let attributes = [
        ("xmlns", "http://www.w3.org/2000/svg"),
        ("viewBox", &format!("0 0 {whole} {whole}")),
        ("shape-rendering", "crispEdges"),
        ("role", "img"),
        ("aria-label", label),
    ];
    Some(element("svg", &attributes, content))
}
