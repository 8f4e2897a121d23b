//! Something a person should know: what happened, and what to do about it.

use leptos::prelude::*;

use crate::text::Notice as Sentences;

/// How serious it is; said by the text as well.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::ui) enum Tone {
    /// All is well.
    Good,
    /// To be known before going on.
    Warn,
    /// Something did not work.
    Bad,
}

impl Tone {
    fn as_str(self) -> &'static str {
        match self {
            Self::Good => "good",
            Self::Warn => "warn",
            Self::Bad => "bad",
        }
    }
}

/// A notice, announced when it appears.
#[component]
pub(in crate::ui) fn Notice(
    /// How serious it is.
    tone: Tone,
    /// The sentences of the notice.
    sentences: Sentences,
    /// What can be done right here.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let role = if matches!(tone, Tone::Bad) { "alert" } else { "status" };
    view! {
        <div class="notice" data-tone=tone.as_str() role=role>
            <p class="notice__title">{sentences.what}</p>
            {(!sentences.remedy.is_empty()).then(|| view! { <p>{sentences.remedy}</p> })}
            {children.map(|children| children())}
        </div>
    }
}
