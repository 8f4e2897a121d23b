//! The layout in which documents are saved: two spaces a level, members in the order they were written.

use super::canonical::write_string;
use super::value::{Shape, Value};

/// The text that a person opens in an editor; ends with a line feed. Says the same as [`super::canonical()`].
pub fn pretty(value: &Value) -> String {
    let mut text = String::new();
    write_value(&mut text, value, 0);
    text.push('\n');
    text
}

fn write_value(text: &mut String, value: &Value, level: usize) {
    match &value.shape {
        Shape::Array(values) if !values.is_empty() => {
            text.push('[');
            write_lines(text, values, level, |text, value| write_value(text, value, level + 1));
            text.push(']');
        }
        Shape::Object(members) if !members.is_empty() => {
            text.push('{');
            write_lines(text, members, level, |text, (name, value)| {
                write_string(text, name);
                text.push_str(": ");
                write_value(text, value, level + 1);
            });
            text.push('}');
        }
        _ => text.push_str(&super::canonical(value)),
    }
}

fn write_lines<Item>(
    text: &mut String,
    items: &[Item],
    level: usize,
    write: impl Fn(&mut String, &Item),
) {
    for (index, item) in items.iter().enumerate() {
        text.push_str(if index > 0 { ",\n" } else { "\n" });
        indent(text, level + 1);
        write(text, item);
    }
    text.push('\n');
    indent(text, level);
}

fn indent(text: &mut String, level: usize) {
    text.extend(std::iter::repeat_n("  ", level));
}
