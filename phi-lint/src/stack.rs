//! Stack for recursion over expressions: generated code nests thousands of levels deep.

/// Stack kept free for one expression.
const RED_ZONE: usize = 128 * 1024;

/// How much is added when it runs out.
const STEP: usize = 2 * 1024 * 1024;

/// Runs `work`, on more stack if little is left.
pub(crate) fn with_stack<R>(work: impl FnOnce() -> R) -> R {
    stacker::maybe_grow(RED_ZONE, STEP, work)
}
