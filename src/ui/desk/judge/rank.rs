//! Ranking up to n nominees: those ranked in order, with their place and its points, and below them the others. Moved
//! by buttons, by Alt and the arrows, by dragging.

mod drag;

use std::sync::Arc;

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use self::drag::{Drag, Handle};
use super::Task;
use super::nominee::{Below, Locked, Who, recusal_of};
use crate::ballot::Answer;
use crate::edition::{Id, Nominee};
use crate::text::Language;
use crate::ui::desk::state::Desk;
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

#[component]
fn Ranked(
    /// The ranking that the nominee belongs to.
    board: Board,
    /// The nominee that is shown.
    id: Id<Nominee>,
) -> impl IntoView {
    let words = board.text.judging();
    let desk: Desk = expect_context();
    let name = board.name(&id);
    let nominee = board.find(&id);
    let place = Memo::new({
        let (board, id) = (board.clone(), id.clone());
        move |_| board.place_of(&id).unwrap_or_default()
    });
    let last = {
        let ranked = board.ranked;
        Memo::new(move |_| place.get() + 1 >= ranked.with(Vec::len))
    };
    let earns = {
        let points = Arc::clone(&board.points);
        move || {
            let place = place.get();
            (words.place)(place + 1, points.get(place).copied().unwrap_or_default())
        }
    };
    let step = Callback::new({
        let (board, id) = (board.clone(), id.clone());
        move |part: Part| {
            let place = place.get_untracked();
            match part {
                Part::Up => board.put(&id, Some(place.saturating_sub(1)), Some(part)),
                Part::Down => board.put(&id, Some(place + 1), Some(part)),
                Part::Out => board.put(&id, None, Some(Part::In)),
                Part::In => {}
            }
        }
    });
    let by_key = move |event: KeyboardEvent| {
        let part = match event.key().as_str() {
            "ArrowUp" if event.alt_key() => Part::Up,
            "ArrowDown" if event.alt_key() => Part::Down,
            _ => return,
        };
        event.prevent_default();
        step.run(part);
    };
    let (up, down, out) = (Part::Up.id(&id), Part::Down.id(&id), Part::Out.id(&id));
    let (to_move_up, to_move_down, to_take_out) =
        ((words.move_up)(&name), (words.move_down)(&name), (words.take_out_nominee)(&name));
    let drag = board.drag;
    let (dragged, lifted) = (id.clone(), id.clone());
    let who = match nominee.clone() {
        Some(nominee) => {
            let recusal = recusal_of(desk, &nominee);
            view! { <Who nominee /> <Locked recusal /> }.into_any()
        }
        None => view! { <span class="choice__name">{name}</span> }.into_any(),
    };
    view! {
        <li
            on:keydown=by_key
            data-dragged=move || drag.with(|it| it.as_ref().filter(|it| it.nominee == dragged).map(|_| ""))
            data-drop=move || drag.with(|it| it.as_ref()?.mark_at(place.get()))
            style:translate=move || {
                drag.with(|it| it.as_ref().filter(|it| it.nominee == lifted).map(Drag::translate))
            }
        >
            <div class="choice choice--ranked">
                <Handle board=board.clone() id=id.clone() place />
                <p class="choice__place">{earns}</p>
                {who}
                <p class="choice__steps">
                    <button
                        class="step"
                        type="button"
                        id=up
                        aria-label=to_move_up
                        aria-keyshortcuts="Alt+ArrowUp"
                        aria-disabled=move || (place.get() == 0).to_string()
                        on:click=move |_| step.run(Part::Up)
                    >
                        <span aria-hidden="true">"↑"</span>
                    </button>
                    <button
                        class="step"
                        type="button"
                        id=down
                        aria-label=to_move_down
                        aria-keyshortcuts="Alt+ArrowDown"
                        aria-disabled=move || last.get().to_string()
                        on:click=move |_| step.run(Part::Down)
                    >
                        <span aria-hidden="true">"↓"</span>
                    </button>
                    <button
                        class="button button--text"
                        type="button"
                        id=out
                        aria-label=to_take_out
                        on:click=move |_| step.run(Part::Out)
                    >
                        {words.take_out}
                    </button>
                </p>
            </div>
            {nominee.map(|nominee| view! { <Below nominee /> })}
        </li>
    }
}

#[component]
fn Unranked(
    /// The ranking that the nominee belongs to.
    board: Board,
    /// The nominee that is shown.
    nominee: Arc<Nominee>,
    /// Id of the element that says how many are ranked.
    count: String,
) -> impl IntoView {
    let words = board.text.judging();
    let desk: Desk = expect_context();
    let id = nominee.id.clone();
    let recusal = recusal_of(desk, &nominee);
    let full = Memo::new({
        let board = board.clone();
        move |_| board.is_full()
    });
    let name = (words.rank_nominee)(&nominee.territory.label);
    let rank = Callback::new(move |()| {
        if !full.get_untracked() {
            let last = board.ranked.with_untracked(Vec::len);
            board.put(&id, Some(last), Some(Part::Up));
        }
    });
    let button_id = Part::In.id(&nominee.id);
    let button = move || {
        recusal.get().is_none().then(|| {
            view! {
                <p class="choice__steps">
                    <button
                        class="button"
                        type="button"
                        id=button_id.clone()
                        aria-label=name.clone()
                        aria-describedby=count.clone()
                        aria-disabled=move || full.get().to_string()
                        on:click=move |_| rank.run(())
                    >
                        {words.rank}
                    </button>
                </p>
            }
        })
    };
    view! {
        <li>
            <div class="choice choice--unranked" data-locked=move || recusal.get().map(|_| "")>
                <Who nominee=Arc::clone(&nominee) />
                <Locked recusal />
                {button}
            </div>
            <Below nominee />
        </li>
    }
}
