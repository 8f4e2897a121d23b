//! How a group of sentences is declared: each name once, beside its French sentence.

/// Declares the type of a group, with a public field for each name, and its French sentences as `WORDS`.
///
/// The type follows from the value: a text, a pair or an array of texts, a list of them, or a function. A function gives
/// a `String` unless it says `->`. For everything else the value is a name with its type: `table: TABLE as Words`.
/// Round brackets and the form of an expression let rustfmt format all of it.
macro_rules! sentences {
    ($group:ident { $(
        $(#[$doc:meta])*
        $name:ident:
            $($text:literal)?
            $(($($pair:literal),* $(,)?))?
            $([$($array:literal),* $(,)?])?
            $(&[$($list:tt),* $(,)?])?
            $(|| -> $constant:ty $always:block)?
            $($value:ident as $type:ty)?
            $(|$($of:ident: $kind:ty),*| $(-> $result:ty $body:block)? $($string:expr)?)?
    ),* $(,)? }) => {
        /// The sentences of a group, in one language.
        #[derive(Debug)]
        #[expect(missing_docs, reason = "the French sentence beside each name says what it is")]
        pub struct $group {$(
            $(#[$doc])*
            pub $name: type_of!(
                $($text)?
                $(($($pair),*))?
                $([$($array),*])?
                $(&[$($list),*])?
                $($type)?
                $(fn() -> $constant)?
                $(fn($($of: $kind),*) $(-> $result)?)?
            ),
        )*}

        pub(in crate::text) static WORDS: $group = $group {$(
            $name:
                $($text)?
                $(($($pair),*))?
                $([$($array),*])?
                $(&[$($list),*])?
                $($value)?
                $(|| $always)?
                $(|$($of),*| $($body)? $($string)?)?,
        )*};
    };
}

/// The type of a field of a group.
macro_rules! type_of {
    ($text:literal) => { &'static str };
    (($($text:literal),*)) => { ($(type_of!($text)),*) };
    ([$($text:literal),*]) => { [&'static str; [$($text),*].len()] };
    (&[$first:tt $($rest:tt)*]) => { &'static [type_of!($first)] };
    (fn($($of:ident: $kind:ty),*)) => { fn($($of: $kind),*) -> String };
    ($type:ty) => { $type };
}
