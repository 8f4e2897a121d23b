//! Ranking up to n nominees: those ranked in order, with their place and its points, and below them the others. Moved
//! by buttons, by Alt and the arrows, by dragging.

mod drag;
mod ranked;
mod unranked;

use std::sync::Arc;

use leptos::prelude::*;

use self::drag::Drag;
use self::ranked::Ranked;
use self::unranked::Unranked;
use super::Task;
use crate::ballot::Answer;
use crate::edition::{Id, Nominee};
use crate::text::Language;
use crate::ui::window::focus_later;

/// The buttons of a nominee.
#[derive(Debug, Clone, Copy)]
enum Part {
    Up,
    Down,
    Out,
    In,
}

impl Part {
    fn id(self, nominee: &Id<Nominee>) -> String {
        let what = match self {
            Self::Up => "monter",
            Self::Down => "descendre",
            Self::Out => "retirer",
            Self::In => "classer",
        };
        format!("{what}-{nominee}")
    }
}

/// The ranking of a category.
#[derive(Clone)]
struct Board {
    task: Task,
    points: Arc<[u32]>,
    ranked: Memo<Vec<Id<Nominee>>>,
    /// What was done last, announced by screen readers.
    said: RwSignal<String>,
    /// What is being dragged.
    drag: RwSignal<Option<Drag>>,
    text: Language,
}

impl Board {
    fn is_full(&self) -> bool {
        self.ranked.with(Vec::len) >= self.points.len()
    }

    fn place_of(&self, nominee: &Id<Nominee>) -> Option<usize> {
        self.ranked.with(|ranked| ranked.iter().position(|it| it == nominee))
    }

    /// Puts a nominee at a place, or takes it out, says so, and leaves the focus on it.
    fn put(&self, nominee: &Id<Nominee>, place: Option<usize>, focus: Option<Part>) {
        let before = self.task.answer.get_untracked();
        let rule = &self.task.category.rule;
        let after = Answer::after_ranking(before.as_ref(), rule, nominee, place);
        if after == before {
            return;
        }
        let place = after.as_ref().and_then(|answer| answer.place_of(nominee));
        self.task.on_answer.run(after);
        let (words, name) = (self.text.judging(), self.name(nominee));
        let all = self.ranked.with_untracked(Vec::len);
        self.said.set(match place {
            Some(place) => (words.now_at)(&name, place + 1, all),
            None => (words.now_out)(&name),
        });
        if let Some(part) = focus {
            focus_later(part.id(nominee));
        }
    }

    /// Does what a button of a ranked nominee does.
    fn step(&self, nominee: &Id<Nominee>, place: usize, part: Part) {
        match part {
            Part::Up => self.put(nominee, Some(place.saturating_sub(1)), Some(part)),
            Part::Down => self.put(nominee, Some(place + 1), Some(part)),
            Part::Out => self.put(nominee, None, Some(Part::In)),
            Part::In => {}
        }
    }

    fn find(&self, nominee: &Id<Nominee>) -> Option<Arc<Nominee>> {
        let nominees = self.task.nominees;
        nominees.with_untracked(|all| all.iter().find(|it| it.id == *nominee).cloned())
    }

    /// The title of a nominee, or its id if the edition no longer has it.
    fn name(&self, nominee: &Id<Nominee>) -> String {
        let found = self.find(nominee);
        found.map_or_else(|| nominee.to_string(), |it| it.territory.label.clone())
    }
}

#[component]
pub(super) fn Rank(
    /// The category, with its nominees and the present answer.
    task: Task,
    /// What each place earns.
    points: Vec<u32>,
) -> impl IntoView {
    let text: Language = expect_context();
    let words = text.judging();
    let up_to = points.len();
    let answer = task.answer;
    let ranked = Memo::new(move |_| {
        answer.with(|answer| match answer {
            Some(Answer::Ranking(ranked)) => ranked.clone(),
            _ => Vec::new(),
        })
    });
    let id = task.category.id.clone();
    let (ranking, count, others) =
        (format!("classement-{id}"), format!("classes-{id}"), format!("pas-classes-{id}"));
    let nominees = task.nominees;
    let board = Board {
        task,
        points: points.into(),
        ranked,
        said: RwSignal::new(String::new()),
        drag: RwSignal::new(None),
        text,
    };
    let said = board.said;
    let left = move || {
        let ranked = ranked.get();
        nominees.get().into_iter().filter(|it| !ranked.contains(&it.id)).collect::<Vec<_>>()
    };
    let in_order = {
        let board = board.clone();
        move |id| view! { <Ranked board=board.clone() id /> }
    };
    let not_ranked = {
        let count = count.clone();
        move |nominee| view! { <Unranked board=board.clone() nominee count=count.clone() /> }
    };
    view! {
        <div class="stack" role="group" aria-labelledby=ranking>
            <p class="ranking__title" id=ranking.clone()>{words.ranking}</p>
            <ol class="choices ranking">
                <For each=move || ranked.get() key=Clone::clone children=in_order />
            </ol>
            <p class="choices__count" id=count>
                {move || (words.ranked_of)(ranked.with(Vec::len), up_to)}
            </p>
            <p class="field__hint">{words.ranking_keys}</p>
            <p class="visually-hidden" role="status">{said}</p>
        </div>
        <div class="stack" role="group" aria-labelledby=others>
            <p class="ranking__title" id=others.clone()>{words.not_ranked}</p>
            <ul class="choices">
                <For each=left key=|nominee| nominee.id.clone() children=not_ranked />
            </ul>
        </div>
    }
}
