//! The decisions so far, each with its reason and a button that removes it.

use std::sync::Arc;

use leptos::prelude::*;

use crate::count::TieDecision;
use crate::format::decisions_v1::{BallotDecision, Decisions, LateDecision};
use crate::text::Language;
use crate::ui::organiser::state::office::OfficeState;
use crate::ui::window::focus_later;
use crate::workflow::open_edition::OpenEdition;

/// Something that was decided.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::ui::organiser) enum Settled {
    /// Which ballot of a juror counts.
    Ballot(BallotDecision),
    /// That a late ballot counts.
    Late(LateDecision),
    /// Which tied nominee is placed ahead.
    Tie(TieDecision),
}

impl Settled {
    /// What was decided about ballots.
    pub(in crate::ui::organiser) fn ballots(decisions: &Decisions) -> Vec<Self> {
        let ballots = decisions.ballots.iter().cloned().map(Self::Ballot);
        ballots.chain(decisions.late.iter().cloned().map(Self::Late)).collect()
    }

    /// What was decided about ties.
    pub(in crate::ui::organiser) fn ties(decisions: &Decisions) -> Vec<Self> {
        decisions.ties.iter().cloned().map(Self::Tie).collect()
    }

    fn take_back(&self, decisions: &mut Decisions) {
        match self {
            Self::Ballot(decision) => decisions.ballots.retain(|it| it != decision),
            Self::Late(decision) => decisions.late.retain(|it| it != decision),
            Self::Tie(decision) => decisions.ties.retain(|it| it != decision),
        }
    }
}

#[component]
pub(in crate::ui::organiser) fn SettledList(
    /// Which of the decisions.
    of: fn(&Decisions) -> Vec<Settled>,
    /// Names the section in its page.
    id: &'static str,
) -> impl IntoView {
    let text: Language = expect_context();
    let office: OfficeState = expect_context();
    let words = text.office();
    let all = Memo::new(move |_| office.decisions().map(|it| of(&it)).unwrap_or_default());
    move || {
        let all = all.get();
        (!all.is_empty()).then(|| {
            let each = all.into_iter().map(|settled| view! { <Row settled id /> });
            view! {
                <section class="stack" aria-labelledby=id>
                    <h2 id=id tabindex="-1">{words.settled}</h2>
                    <p>{words.settled_lead}</p>
                    <ul role="list">{each.collect_view()}</ul>
                </section>
            }
        })
    }
}

#[component]
fn Row(
    /// What was decided.
    settled: Settled,
    /// The title of the list.
    id: &'static str,
) -> impl IntoView {
    let text: Language = expect_context();
    let open: Arc<OpenEdition> = expect_context();
    let office: OfficeState = expect_context();
    let words = text.office();
    let (what, said, reason) = match &settled {
        Settled::Ballot(it) => {
            let receipt = it.counts.receipt();
            let said = (words.settled_ballot)(&receipt);
            (receipt, said, it.reason.clone())
        }
        Settled::Late(it) => {
            let receipt = it.ballot.receipt();
            let said = (words.settled_late)(&receipt);
            (receipt, said, it.reason.clone())
        }
        Settled::Tie(it) => {
            let nominee = open.edition.find_nominee(&it.ahead);
            let name = nominee.map_or_else(|| it.ahead.to_string(), |it| it.title.clone());
            let said = (words.settled_tie)(&name);
            (name, said, it.reason.clone())
        }
    };
    let take_back = move |_| {
        office.decide(|decisions| settled.take_back(decisions));
        // The button disappears with the decision, and the list with the last one.
        focus_later("contenu".to_owned());
        focus_later(id.to_owned());
    };
    view! {
        <li class="decided">
            <p><strong>{said}</strong></p>
            <p>{reason}</p>
            <p>
                <button class="button" type="button" on:click=take_back>
                    {(words.take_back)(&what)}
                </button>
            </p>
        </li>
    }
}
