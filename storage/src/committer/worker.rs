//! The committer's thread.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::{Duration, Instant};

use super::request::{CommitError, Pending, Submitted};
use super::{CommitterOptions, Message, OnHealed, Shared, contain};
use crate::engine::Write;
use crate::store::{SYSTEM_VERSION, sequence_key};
use crate::{Store, StoreError, codec};

/// The longest wait for more requests; only disks that take longer than eight times this to sync
/// ever reach it.
const MAX_PATIENCE: Duration = Duration::from_millis(1);

pub(super) struct Worker {
    store: Arc<Store>,
    options: CommitterOptions,
    on_healed: OnHealed,
    receiver: Receiver<Message>,
    shared: Arc<Shared>,
    /// The number the last batch was given, durable or not: none is given twice.
    sequence: u64,
    outage: Option<Outage>,
    stopping: bool,
    /// Received, but not taken into the last batch.
    carried: Option<Message>,
    /// How many requests the next batch may hold if those told last come back at once.
    expected: usize,
    /// How long the last batch took to write.
    took: Duration,
    /// Kept for its capacity.
    writes: Vec<Write>,
}

struct Outage {
    next_try: Instant,
    wait: Duration,
}

/// Requests in the order of submission.
#[derive(Default)]
struct Batch {
    requests: Vec<Pending>,
    bytes: usize,
}

impl Worker {
    pub(super) fn new(
        store: Arc<Store>,
        options: CommitterOptions,
        on_healed: OnHealed,
        receiver: Receiver<Message>,
        shared: Arc<Shared>,
    ) -> Self {
        Self {
            sequence: store.commit_sequence(),
            store,
            options,
            on_healed,
            receiver,
            shared,
            outage: None,
            stopping: false,
            carried: None,
            expected: 0,
            took: Duration::ZERO,
            writes: Vec::new(),
        }
    }

    pub(super) fn run(mut self) -> Result<(), StoreError> {
        while let Some(message) = self.next() {
            match message {
                Message::Commit(first) => {
                    let batch = self.gather(first);
                    self.commit(batch);
                }
                Message::Exclusive(job) => {
                    contain("an exclusive job", || job(&self.store));
                }
                Message::Shutdown => self.stopping = true,
            }
        }
        self.store.close_clean()
    }

    /// The next message; `None` when all is done. Heals the store while it waits.
    fn next(&mut self) -> Option<Message> {
        if let Some(carried) = self.carried.take() {
            return Some(carried);
        }
        loop {
            if self.stopping {
                return self.receiver.try_recv().ok();
            }
            let Some(outage) = &self.outage else {
                return self.receiver.recv().ok();
            };
            let wait = outage.next_try.saturating_duration_since(now());
            if wait.is_zero() {
                self.heal();
                continue;
            }
            match self.receiver.recv_timeout(wait) {
                Ok(message) => return Some(message),
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => return None,
            }
        }
    }

    /// Takes what is queued behind `first`, up to the limits; what does not go into this batch
    /// begins the next one.
    fn gather(&mut self, first: Submitted) -> Batch {
        let mut batch = Batch::default();
        let mut next = Some(Message::Commit(first));
        let mut deadline = None;
        while batch.requests.len() < self.options.max_requests {
            let queued = next.take().or_else(|| self.receiver.try_recv().ok());
            let come = queued.or_else(|| {
                let until = *deadline.get_or_insert_with(|| now() + self.patience());
                self.await_more(batch.requests.len(), until)
            });
            let submitted = match come {
                Some(Message::Commit(submitted)) => submitted,
                other => {
                    self.carried = other;
                    break;
                }
            };
            let Some(request) = submitted.complete() else {
                self.shared.metrics.queued.fetch_sub(1, Ordering::Relaxed);
                add(&self.shared.metrics.failed, 1);
                continue;
            };
            if !batch.requests.is_empty() && batch.bytes + request.size > self.options.max_bytes {
                self.carried = Some(Message::Commit(Submitted::Ready(request)));
                break;
            }
            batch.bytes += request.size;
            batch.requests.push(request);
        }
        batch
    }

    /// How long a batch may wait for those who were told the outcome of the last one: they
    /// tend to come back together, and a batch that leaves without them makes them wait for a
    /// whole one. A small part of what a batch takes, so that little is lost when none comes.
    fn patience(&self) -> Duration {
        (self.took / 8).min(MAX_PATIENCE)
    }

    fn await_more(&self, have: usize, until: Instant) -> Option<Message> {
        if have >= self.expected || self.stopping || self.outage.is_some() {
            return None;
        }
        let left = until.saturating_duration_since(now());
        self.receiver.recv_timeout(left).ok()
    }

    fn commit(&mut self, batch: Batch) {
        let Batch {
            mut requests,
            bytes,
        } = batch;
        self.writes.clear();
        let mut refusals = Vec::with_capacity(requests.len());
        for request in &mut requests {
            let refusal = request.refusal();
            if refusal.is_some() {
                // Fails what this very batch holds on top of it.
                request.fail_generation();
            } else {
                self.writes.append(&mut request.writes);
            }
            refusals.push(refusal);
        }
        let result = if self.outage.is_some() {
            Err(None)
        } else if self.writes.is_empty() {
            Ok(())
        } else {
            self.write(bytes).map_err(Some)
        };
        if let Err(error) = &result {
            // All before any is told: what a callback submits must find it.
            requests.iter().for_each(Pending::fail_generation);
            if let Some(error) = error {
                self.fail(error);
            }
        }
        let outcome = result.map_err(|_| CommitError::Unavailable);
        let metrics = &self.shared.metrics;
        let undecided = metrics.queued.load(Ordering::Relaxed);
        self.expected = usize::try_from(undecided).unwrap_or(usize::MAX);
        for (request, refusal) in requests.into_iter().zip(refusals) {
            let outcome = refusal.map_or(outcome, Err);
            let counter = if outcome.is_ok() {
                &metrics.committed
            } else {
                &metrics.failed
            };
            add(counter, 1);
            metrics.queued.fetch_sub(1, Ordering::Relaxed);
            request.finish(outcome);
        }
        // After the callbacks: nobody needs to wait for it.
        self.store.raise_minimum();
    }

    /// Makes `self.writes` durable as one batch.
    fn write(&mut self, bytes: usize) -> Result<(), StoreError> {
        let engine = self.store.engine()?;
        let sequence = self.sequence + 1;
        let key = sequence_key();
        let value = codec::encode(&key, SYSTEM_VERSION, &sequence)?;
        self.writes.push(Write::put(key, value));
        let writes = &self.writes;
        let start = now();
        contain("the storage engine", || {
            engine.apply(writes)?;
            engine.sync()
        })
        .unwrap_or_else(|| {
            Err(StoreError::Engine {
                action: "commit",
                reason: "it panicked".into(),
            })
        })?;
        self.took = start.elapsed();
        self.sequence = sequence;
        self.store.committed(sequence);
        let metrics = &self.shared.metrics;
        add(&metrics.batches, 1);
        add(&metrics.writes, self.writes.len() as u64);
        add(&metrics.bytes, bytes as u64);
        Ok(())
    }

    fn fail(&mut self, error: &StoreError) {
        if !error.needs_reopening() {
            tracing::error!(%error, "a batch could not be written");
            return;
        }
        tracing::error!(%error, "the store failed and will be reopened");
        self.shared
            .metrics
            .unavailable
            .store(true, Ordering::Release);
        add(&self.shared.metrics.outages, 1);
        contain("closing the store", || self.store.close());
        self.outage = Some(Outage {
            next_try: now() + self.options.first_retry,
            wait: self.options.first_retry,
        });
    }

    fn heal(&mut self) {
        let reopened = contain("reopening the store", || self.store.reopen());
        let Some(Ok(())) = reopened else {
            if let Some(Err(error)) = reopened {
                tracing::error!(%error, "the store could not be reopened");
            }
            return self.try_later();
        };
        // A batch whose sync failed may have reached the disk with its number.
        self.sequence = self.sequence.max(self.store.commit_sequence());
        let epoch = self.shared.epoch.fetch_add(1, Ordering::AcqRel) + 1;
        let told = contain("the callback for a healed store", || {
            (self.on_healed)(epoch)
        });
        let Some(Ok(())) = told else {
            if let Some(Err(error)) = told {
                tracing::error!(%error, "the store was reopened, but could not be read");
            }
            contain("closing the store", || self.store.close());
            return self.try_later();
        };
        self.outage = None;
        self.shared
            .metrics
            .unavailable
            .store(false, Ordering::Release);
        tracing::info!(epoch, "the store works again");
    }

    /// The outage goes on.
    fn try_later(&mut self) {
        if let Some(outage) = &mut self.outage {
            outage.wait = (outage.wait * 2).min(self.options.last_retry);
            outage.next_try = now() + outage.wait;
        }
    }
}

fn add(counter: &AtomicU64, amount: u64) {
    counter.fetch_add(amount, Ordering::Relaxed);
}

/// The wait between tries is a matter of the machine, not of what is decided.
#[allow(
    clippy::disallowed_methods,
    reason = "waits between tries are measured, not decided"
)]
fn now() -> Instant {
    Instant::now()
}
