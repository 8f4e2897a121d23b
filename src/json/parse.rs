//! The strict reader (RFC 8259, and the narrower rules of RFC 7493 "I-JSON").
//!
//! Refuses what other readers let pass and disagree about: a repeated member, a number that is not an integer every
//! reader holds exactly, text after the document, a byte order mark, a lone surrogate. Written here because public
//! readers do not give all of that together with the position of each value; the tests compare it with `serde_json`.

use super::MAX_INTEGER;
use super::value::{Shape, Value};

/// Objects and lists inside each other, counted from the root. Documents use at most eight.
pub const MAX_DEPTH: usize = 32;

/// Why a text is not a document, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SyntaxError {
    /// Byte offset of the fault.
    pub at: usize,
    /// What is wrong there.
    pub fault: SyntaxFault,
}

/// What is wrong with a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SyntaxFault {
    /// The bytes are not UTF-8 (RFC 8259 §8.1).
    NotUtf8,
    /// It begins with a byte order mark (RFC 8259 §8.1).
    ByteOrderMark,
    /// It ended in the middle of a value.
    UnexpectedEnd,
    /// This character cannot stand here.
    UnexpectedCharacter(char),
    /// A whole value, and then something else.
    TrailingText,
    /// A control character inside a string, to be written `\u00XX`.
    ControlCharacter,
    /// A backslash that begins no JSON escape.
    BadEscape,
    /// Half of a surrogate pair, which is no character.
    LoneSurrogate,
    /// The same member twice in one object.
    DuplicateMember(String),
    /// Not an integer between −(2⁵³ − 1) and 2⁵³ − 1 in plain decimal: a fraction, an exponent, `-0`, too large.
    NumberRange,
    /// More than [`MAX_DEPTH`] objects and lists inside each other.
    TooDeep,
}

/// Reads one document.
///
/// # Errors
/// The first thing that is wrong, with its byte offset.
pub fn parse(bytes: &[u8]) -> Result<Value, SyntaxError> {
    let text = std::str::from_utf8(bytes)
        .map_err(|error| SyntaxError { at: error.valid_up_to(), fault: SyntaxFault::NotUtf8 })?;
    if text.starts_with('\u{feff}') {
        return Err(SyntaxError { at: 0, fault: SyntaxFault::ByteOrderMark });
    }
    let mut parser = Parser { text, at: 0 };
    let value = parser.value(0)?;
    parser.skip_space();
    match parser.peek() {
        None => Ok(value),
        Some(_) => Err(parser.fault(SyntaxFault::TrailingText)),
    }
}

struct Parser<'text> {
    text: &'text str,
    /// Always on a character boundary.
    at: usize,
}

impl<'text> Parser<'text> {
    fn rest(&self) -> &'text str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    fn advance(&mut self, character: char) {
        self.at += character.len_utf8();
    }

    fn take(&mut self, expected: char) -> bool {
        let found = self.peek() == Some(expected);
        if found {
            self.advance(expected);
        }
        found
    }

    fn skip_space(&mut self) {
        let space = |character: &char| matches!(character, ' ' | '\t' | '\n' | '\r');
        self.at += self.rest().chars().take_while(space).count();
    }

    fn fault(&self, fault: SyntaxFault) -> SyntaxError {
        SyntaxError { at: self.at, fault }
    }

    fn unexpected(&self) -> SyntaxError {
        self.fault(self.peek().map_or(SyntaxFault::UnexpectedEnd, SyntaxFault::UnexpectedCharacter))
    }

    fn demand(&mut self, expected: char) -> Result<(), SyntaxError> {
        if self.take(expected) { Ok(()) } else { Err(self.unexpected()) }
    }

    fn value(&mut self, depth: usize) -> Result<Value, SyntaxError> {
        self.skip_space();
        let at = self.at;
        let shape = match self.peek() {
            Some('{') => self.object(depth)?,
            Some('[') => self.array(depth)?,
            Some('"') => Shape::String(self.string()?),
            Some('-' | '0'..='9') => Shape::Integer(self.integer()?),
            Some('t') => self.word("true", Shape::Bool(true))?,
            Some('f') => self.word("false", Shape::Bool(false))?,
            Some('n') => self.word("null", Shape::Null)?,
            _ => return Err(self.unexpected()),
        };
        Ok(Value { shape, at })
    }

    fn word(&mut self, word: &str, shape: Shape) -> Result<Shape, SyntaxError> {
        for character in word.chars() {
            self.demand(character)?;
        }
        Ok(shape)
    }

    fn deeper(&self, depth: usize) -> Result<usize, SyntaxError> {
        if depth < MAX_DEPTH { Ok(depth + 1) } else { Err(self.fault(SyntaxFault::TooDeep)) }
    }

    fn array(&mut self, depth: usize) -> Result<Shape, SyntaxError> {
        let depth = self.deeper(depth)?;
        self.demand('[')?;
        let mut values = Vec::new();
        self.skip_space();
        if !self.take(']') {
            loop {
                values.push(self.value(depth)?);
                self.skip_space();
                if self.take(']') {
                    break;
                }
                self.demand(',')?;
            }
        }
        Ok(Shape::Array(values))
    }

    fn object(&mut self, depth: usize) -> Result<Shape, SyntaxError> {
        let depth = self.deeper(depth)?;
        self.demand('{')?;
        let mut members: Vec<(String, Value)> = Vec::new();
        self.skip_space();
        if !self.take('}') {
            let mut names = std::collections::BTreeSet::new();
            loop {
                self.skip_space();
                let at = self.at;
                let name = self.string()?;
                if !names.insert(name.clone()) {
                    return Err(SyntaxError { at, fault: SyntaxFault::DuplicateMember(name) });
                }
                self.skip_space();
                self.demand(':')?;
                members.push((name, self.value(depth)?));
                self.skip_space();
                if self.take('}') {
                    break;
                }
                self.demand(',')?;
            }
        }
        Ok(Shape::Object(members))
    }

    fn integer(&mut self) -> Result<i64, SyntaxError> {
        let part_of_number =
            |character: &char| matches!(character, '0'..='9' | '-' | '+' | '.' | 'e' | 'E');
        let length = self.rest().chars().take_while(part_of_number).count();
        let token = self.rest().get(..length).unwrap_or_default();
        let digits = token.strip_prefix('-').unwrap_or(token);
        let plain = digits.chars().all(|digit| digit.is_ascii_digit())
            && (digits == "0" || !digits.starts_with('0'))
            && token != "-0";
        let number = token
            .parse::<i64>()
            .ok()
            .filter(|number| plain && (-MAX_INTEGER..=MAX_INTEGER).contains(number));
        let number = number.ok_or_else(|| self.fault(SyntaxFault::NumberRange))?;
        self.at += length;
        Ok(number)
    }

    fn string(&mut self) -> Result<String, SyntaxError> {
        self.demand('"')?;
        let mut string = String::new();
        loop {
            match self.peek() {
                None => return Err(self.unexpected()),
                Some('"') => {
                    self.advance('"');
                    return Ok(string);
                }
                Some('\\') => string.push(self.escape()?),
                Some(control) if control < ' ' => {
                    return Err(self.fault(SyntaxFault::ControlCharacter));
                }
                Some(character) => {
                    string.push(character);
                    self.advance(character);
                }
            }
        }
    }

    fn escape(&mut self) -> Result<char, SyntaxError> {
        let begin = self.at;
        self.advance('\\');
        let escaped = self.peek().ok_or_else(|| self.unexpected())?;
        self.advance(escaped);
        let character = match escaped {
            '"' | '\\' | '/' => escaped,
            'b' => '\u{8}',
            'f' => '\u{c}',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'u' => return self.unicode_escape(begin),
            _ => return Err(SyntaxError { at: begin, fault: SyntaxFault::BadEscape }),
        };
        Ok(character)
    }

    fn unicode_escape(&mut self, begin: usize) -> Result<char, SyntaxError> {
        let lone = SyntaxError { at: begin, fault: SyntaxFault::LoneSurrogate };
        let high = self.four_hex_digits(begin)?;
        if !(0xd800..0xe000).contains(&high) {
            return char::from_u32(high).ok_or(lone);
        }
        if high >= 0xdc00 || !(self.take('\\') && self.take('u')) {
            return Err(lone);
        }
        let low = self.four_hex_digits(begin)?;
        if !(0xdc00..0xe000).contains(&low) {
            return Err(lone);
        }
        char::from_u32(0x10000 + ((high - 0xd800) << 10) + (low - 0xdc00)).ok_or(lone)
    }

    fn four_hex_digits(&mut self, begin: usize) -> Result<u32, SyntaxError> {
        let bad = SyntaxError { at: begin, fault: SyntaxFault::BadEscape };
        let mut code = 0;
        for _ in 0..4 {
            let digit = self.peek().ok_or_else(|| self.unexpected())?;
            code = code * 16 + digit.to_digit(16).ok_or_else(|| bad.clone())?;
            self.advance(digit);
        }
        Ok(code)
    }
}
