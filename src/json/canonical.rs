//! The canonical form of RFC 8785 (JCS): the bytes that are signed and digested.

use super::value::{Shape, Value};

/// The one text that every value with the same meaning has: no spaces, members by the UTF-16 units of their
/// names (§3.2.3), integers in plain decimal, strings escaped as ECMAScript does (§3.2.2.2).
pub fn canonical(value: &Value) -> String {
    let mut text = String::new();
    write_value(&mut text, value);
    text
}

fn write_value(text: &mut String, value: &Value) {
    match &value.shape {
        Shape::Null => text.push_str("null"),
        Shape::Bool(true) => text.push_str("true"),
        Shape::Bool(false) => text.push_str("false"),
        Shape::Integer(number) => text.push_str(&number.to_string()),
        Shape::String(string) => write_string(text, string),
        Shape::Array(values) => {
            text.push('[');
            for (index, value) in values.iter().enumerate() {
                if index > 0 {
                    text.push(',');
                }
                write_value(text, value);
            }
            text.push(']');
        }
        Shape::Object(members) => {
            let mut sorted: Vec<_> = members.iter().collect();
            // UTF-16 order differs from the order of code points above U+FFFF.
            sorted.sort_by(|(left, _), (right, _)| left.encode_utf16().cmp(right.encode_utf16()));
            text.push('{');
            for (index, (name, value)) in sorted.into_iter().enumerate() {
                if index > 0 {
                    text.push(',');
                }
                write_string(text, name);
                text.push(':');
                write_value(text, value);
            }
            text.push('}');
        }
    }
}

/// A JSON string with the escapes that ECMAScript's `JSON.stringify` uses, and no others.
pub(super) fn write_string(text: &mut String, string: &str) {
    text.push('"');
    for character in string.chars() {
        match character {
            '"' => text.push_str("\\\""),
            '\\' => text.push_str("\\\\"),
            '\u{8}' => text.push_str("\\b"),
            '\t' => text.push_str("\\t"),
            '\n' => text.push_str("\\n"),
            '\u{c}' => text.push_str("\\f"),
            '\r' => text.push_str("\\r"),
            control if control < ' ' => {
                let code = u32::from(control);
                text.push_str("\\u00");
                for digit in [code >> 4, code & 0xf] {
                    text.extend(char::from_digit(digit, 16));
                }
            }
            other => text.push(other),
        }
    }
    text.push('"');
}
