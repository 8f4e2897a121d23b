//! What crosses: whatever has a copy here, and lists and maps of it.

use std::collections::BTreeMap;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::edition::Id;

/// A value that crosses.
pub(in crate::ui::organiser::work) trait Crosses: Sized {
    /// Hands it over.
    fn send<To: Serializer>(&self, to: To) -> Result<To::Ok, To::Error>;
    /// Takes it.
    fn receive<'from, From: Deserializer<'from>>(from: From) -> Result<Self, From::Error>;
}

/// For `#[serde(with = "crossing")]`.
pub(in crate::ui::organiser::work) fn serialize<T: Crosses, To: Serializer>(
    value: &T,
    to: To,
) -> Result<To::Ok, To::Error> {
    value.send(to)
}

/// For `#[serde(with = "crossing")]`.
pub(in crate::ui::organiser::work) fn deserialize<'from, T: Crosses, From: Deserializer<'from>>(
    from: From,
) -> Result<T, From::Error> {
    T::receive(from)
}

/// A value on its way out.
pub(in crate::ui::organiser::work) struct Sent<'a, T>(pub(in crate::ui::organiser::work) &'a T);

impl<T: Crosses> Serialize for Sent<'_, T> {
    fn serialize<To: Serializer>(&self, to: To) -> Result<To::Ok, To::Error> {
        self.0.send(to)
    }
}

/// A value that came in.
pub(in crate::ui::organiser::work) struct Received<T>(pub(in crate::ui::organiser::work) T);

impl<'from, T: Crosses> Deserialize<'from> for Received<T> {
    fn deserialize<From: Deserializer<'from>>(from: From) -> Result<Self, From::Error> {
        T::receive(from).map(Self)
    }
}

/// Types of the core that cross as their copies do.
macro_rules! copied {
    ($($core:ty => $copy:ident),* $(,)?) => {$(
        impl crossing::Crosses for $core {
            fn send<To: serde::Serializer>(&self, to: To) -> Result<To::Ok, To::Error> {
                $copy::serialize(self, to)
            }

            fn receive<'from, From: serde::Deserializer<'from>>(
                from: From,
            ) -> Result<Self, From::Error> {
                $copy::deserialize(from)
            }
        }
    )*};
}
pub(super) use copied;

/// Types that serde knows.
macro_rules! known {
    ($($name:ty),* $(,)?) => {$(
        impl $crate::ui::organiser::work::language::crossing::Crosses for $name {
            fn send<To: serde::Serializer>(&self, to: To) -> Result<To::Ok, To::Error> {
                serde::Serialize::serialize(self, to)
            }

            fn receive<'from, From: serde::Deserializer<'from>>(
                from: From,
            ) -> Result<Self, From::Error> {
                serde::Deserialize::deserialize(from)
            }
        }
    )*};
}
pub(in crate::ui::organiser::work) use known;

known!(bool, u64, String);

impl<T: Crosses> Crosses for Vec<T> {
    fn send<To: Serializer>(&self, to: To) -> Result<To::Ok, To::Error> {
        to.collect_seq(self.iter().map(Sent))
    }

    fn receive<'from, From: Deserializer<'from>>(from: From) -> Result<Self, From::Error> {
        let all = Vec::<Received<T>>::deserialize(from)?;
        Ok(all.into_iter().map(|it| it.0).collect())
    }
}

impl<T: Crosses> Crosses for Option<T> {
    fn send<To: Serializer>(&self, to: To) -> Result<To::Ok, To::Error> {
        self.as_ref().map(Sent).serialize(to)
    }

    fn receive<'from, From: Deserializer<'from>>(from: From) -> Result<Self, From::Error> {
        Ok(Option::<Received<T>>::deserialize(from)?.map(|it| it.0))
    }
}

impl<T: Crosses, Fault: Crosses> Crosses for Result<T, Fault> {
    fn send<To: Serializer>(&self, to: To) -> Result<To::Ok, To::Error> {
        self.as_ref().map(Sent).map_err(Sent).serialize(to)
    }

    fn receive<'from, From: Deserializer<'from>>(from: From) -> Result<Self, From::Error> {
        let either = Result::<Received<T>, Received<Fault>>::deserialize(from)?;
        Ok(either.map(|it| it.0).map_err(|it| it.0))
    }
}

impl<Key: Crosses + Ord, T: Crosses> Crosses for BTreeMap<Key, T> {
    fn send<To: Serializer>(&self, to: To) -> Result<To::Ok, To::Error> {
        to.collect_seq(self.iter().map(|(key, value)| (Sent(key), Sent(value))))
    }

    fn receive<'from, From: Deserializer<'from>>(from: From) -> Result<Self, From::Error> {
        let all = Vec::<(Received<Key>, Received<T>)>::deserialize(from)?;
        Ok(all.into_iter().map(|(key, value)| (key.0, value.0)).collect())
    }
}

impl<Thing> Crosses for Id<Thing> {
    fn send<To: Serializer>(&self, to: To) -> Result<To::Ok, To::Error> {
        to.serialize_str(self.as_str())
    }

    fn receive<'from, From: Deserializer<'from>>(from: From) -> Result<Self, From::Error> {
        let text = String::deserialize(from)?;
        Self::parse(&text).ok_or_else(|| serde::de::Error::custom("not an id"))
    }
}
