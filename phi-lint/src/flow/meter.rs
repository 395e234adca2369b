//! Counts work where it is done, so that bounds bound time whatever the program.
//!
//! A function is solved on one thread without interruption; the count of a
//! thread between start and end is the function's, and the same in every run.

use std::cell::Cell;

thread_local! {
    static TICKS: Cell<u64> = const { Cell::new(0) };
}

/// Counts `work`: a node or a label looked at is one.
pub(super) fn tick(work: usize) {
    TICKS.with(|t| t.set(t.get().wrapping_add(work as u64)));
}

/// The count of this thread so far.
pub(super) fn now() -> u64 {
    TICKS.with(Cell::get)
}
