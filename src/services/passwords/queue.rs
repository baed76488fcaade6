//! A bounded queue between async callers and hashing threads, first in, first out.

use std::collections::VecDeque;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

pub(super) struct Queue<T> {
    capacity: usize,
    state: Mutex<State<T>>,
    changed: Condvar,
}

struct State<T> {
    waiting: VecDeque<T>,
    closed: bool,
}

/// What a thread is to do next.
pub(super) enum Next<T> {
    Job(T),
    /// Nothing came for as long as the thread would wait.
    Idle,
    /// The queue was closed: end.
    Closed,
}

impl<T> Queue<T> {
    pub(super) fn new(capacity: usize) -> Self {
        Self {
            capacity,
            state: Mutex::new(State {
                waiting: VecDeque::new(),
                closed: false,
            }),
            changed: Condvar::new(),
        }
    }

    /// Adds a job, or tells how many wait when there is no room. Abandoned jobs make room.
    pub(super) fn push(&self, job: T, is_abandoned: impl Fn(&T) -> bool) -> Result<(), usize> {
        let mut state = self.lock();
        if state.waiting.len() >= self.capacity {
            state.waiting.retain(|waiting| !is_abandoned(waiting));
        }
        if state.waiting.len() >= self.capacity {
            return Err(state.waiting.len());
        }
        state.waiting.push_back(job);
        drop(state);
        self.changed.notify_one();
        Ok(())
    }

    /// The next job; waits for one for `patience`, or for ever.
    pub(super) fn next(&self, patience: Option<Duration>) -> Next<T> {
        let state = self.lock();
        let nothing = |state: &mut State<T>| state.waiting.is_empty() && !state.closed;
        let mut state = match patience {
            None => self
                .changed
                .wait_while(state, nothing)
                .unwrap_or_else(PoisonError::into_inner),
            Some(patience) => {
                self.changed
                    .wait_timeout_while(state, patience, nothing)
                    .unwrap_or_else(PoisonError::into_inner)
                    .0
            }
        };
        if state.closed {
            return Next::Closed;
        }
        state.waiting.pop_front().map_or(Next::Idle, Next::Job)
    }

    /// Drops what waits, and ends the threads.
    pub(super) fn close(&self) {
        let dropped = {
            let mut state = self.lock();
            state.closed = true;
            std::mem::take(&mut state.waiting)
        };
        self.changed.notify_all();
        drop(dropped);
    }

    pub(super) fn len(&self) -> usize {
        self.lock().waiting.len()
    }

    /// A thread that panicked while it held the lock left the queue whole: each change is one step.
    fn lock(&self) -> MutexGuard<'_, State<T>> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn is_first_in_first_out_bounded_and_makes_room_of_the_abandoned() {
        let queue = Queue::new(3);
        for job in [1, 2, 3] {
            assert_eq!(queue.push(job, |_| false), Ok(()));
        }
        assert_eq!(queue.push(4, |_| false), Err(3));
        assert_eq!(queue.push(4, |job| *job == 2), Ok(()));
        let mut order = Vec::new();
        while let Next::Job(job) = queue.next(Some(Duration::ZERO)) {
            order.push(job);
        }
        assert_eq!(order, [1, 3, 4]);
        queue.close();
        assert!(matches!(queue.next(None), Next::Closed));
    }
}
