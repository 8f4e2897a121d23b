//! Addresses that a page may link to.

use std::fmt;

/// The longest address, in bytes.
const MAX_URL_LENGTH: usize = 2_000;

/// A link out of the application.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// What it leads to.
    pub label: String,
    /// The address.
    pub url: SafeUrl,
}

/// An absolute `https` address without a user name, in visible ASCII: safe to put behind a link.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SafeUrl(String);

impl SafeUrl {
    /// The address, or `None` where a link to it could do or hide something else.
    ///
    /// Stricter than the URL standard on purpose: no other scheme, no upper-case scheme, no white space or
    /// control characters (which browsers drop), no backslash (which they take for a slash), no `user@host`,
    /// no raw Unicode (which can spell another host).
    pub fn parse(text: &str) -> Option<Self> {
        let rest = text.strip_prefix("https://")?;
        let visible = text.bytes().all(|byte| byte.is_ascii_graphic());
        let quiet = !text.contains(['\\', '"', '<', '>', '`', '{', '}']);
        let host = rest.split(['/', '?', '#']).next()?;
        let (name, port) =
            host.split_once(':').map_or((host, None), |(name, port)| (name, Some(port)));
        let label = |label: &str| {
            !label.is_empty()
                && !label.starts_with('-')
                && !label.ends_with('-')
                && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
        };
        let good_host = name.contains('.') && name.split('.').all(label);
        // `u16` alone would read `+80`.
        let good_port = port.is_none_or(|port| {
            !port.starts_with('+') && port.parse::<u16>().is_ok_and(|port| port > 0)
        });
        (text.len() <= MAX_URL_LENGTH && visible && quiet && good_host && good_port)
            .then(|| Self(text.to_owned()))
    }

    /// The whole address.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The host, which a reader should see before following.
    pub fn host(&self) -> &str {
        let rest = self.0.strip_prefix("https://").unwrap_or_default();
        rest.split(['/', '?', '#']).next().unwrap_or_default()
    }
}

impl fmt::Display for SafeUrl {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}
