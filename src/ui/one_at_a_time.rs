//! One job at a time: a job that comes while another is under way waits for its turn.
//!
//! Whoever waits is woken; nothing looks again and again. Knows nothing of what the jobs do.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::rc::Rc;

use futures_channel::oneshot::{Sender, channel};

/// A place where one job is done at a time. Copies are of the same place.
#[derive(Clone, Default)]
pub struct OneAtATime(Rc<RefCell<State>>);

#[derive(Default)]
struct State {
    is_busy: bool,
    /// The jobs that wait for their turn, in the order in which they came.
    queue: VecDeque<Sender<Turn>>,
    /// Those who have nothing to do here, and wait until nothing is under way.
    watchers: Vec<Sender<()>>,
}

/// The turn of a job. It is over when this is dropped.
pub struct Turn(OneAtATime);

impl OneAtATime {
    /// Whether a job is under way.
    pub fn is_busy(&self) -> bool {
        self.0.borrow().is_busy
    }

    /// A turn now, if no job is under way.
    pub fn try_begin(&self) -> Option<Turn> {
        let was_busy = std::mem::replace(&mut self.0.borrow_mut().is_busy, true);
        (!was_busy).then(|| Turn(self.clone()))
    }

    /// A turn after all jobs that came before.
    pub async fn begin(&self) -> Turn {
        loop {
            if let Some(turn) = self.try_begin() {
                return turn;
            }
            let (give, turn) = channel();
            self.0.borrow_mut().queue.push_back(give);
            if let Ok(turn) = turn.await {
                return turn;
            }
        }
    }

    /// Waits until no job is under way, and takes no turn.
    pub async fn idle(&self) {
        while self.is_busy() {
            let (tell, over) = channel();
            self.0.borrow_mut().watchers.push(tell);
            // It is looked at again in any case.
            _ = over.await;
        }
    }
}

impl Drop for Turn {
    fn drop(&mut self) {
        let OneAtATime(place) = &self.0;
        let next = place.borrow_mut().queue.pop_front();
        if let Some(next) = next {
            // A job that was given up drops the turn that it gets, and so hands it on.
            drop(next.send(Self(self.0.clone())));
            return;
        }
        let watchers = {
            let mut state = place.borrow_mut();
            state.is_busy = false;
            std::mem::take(&mut state.watchers)
        };
        for tell in watchers {
            // Whoever does not wait any more need not know.
            _ = tell.send(());
        }
    }
}
