//! How a group of sentences is declared: each name once, beside its French sentence.

/// Declares the type of a group, with a public field for each name, and its French sentences as `WORDS`.
///
/// The value says what its field holds: a text, several texts, or a function. A function gives a `String` unless it names
/// another type. Whatever else a field holds is a name and its type: `table: TABLE as Words`.
/// All of this has the form of an expression in round brackets, because rustfmt formats the inside of no other macro.
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
            $(|$($of:ident: $what:ty),*| $(-> $result:ty $body:block)? $($string:expr)?)?
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
                $(fn($($what),*) $(-> $result)?)?
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
    (fn($($what:ty),*)) => { fn($($what),*) -> String };
    ($type:ty) => { $type };
}
