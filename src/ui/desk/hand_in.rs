//! Signing and sending: what is missing, the button, the receipt and what to do with it. Shown on the page of the whole
//! ballot and on the review page.

mod gaps;
mod paper;
mod receipt;
mod saved_file;
mod sign;

use std::sync::Arc;

use leptos::prelude::*;

use self::gaps::Gaps;
use self::receipt::Receipt;
use self::sign::Sign;
use super::state::{Complete, Desk};
use crate::ballot::Gap;
use crate::edition::Edition;

/// The ballot, or what is missing from it.
type Completed = Memo<Result<Complete, Vec<Gap>>>;

#[component]
pub(super) fn HandIn(
    /// The edition that is voted on.
    edition: Arc<Edition>,
) -> impl IntoView {
    let desk: Desk = expect_context();
    let completed: Completed = Memo::new(move |_| desk.complete());
    view! {
        <Gaps edition=Arc::clone(&edition) completed />
        <Sign edition=Arc::clone(&edition) completed />
        <Receipt edition />
    }
}
