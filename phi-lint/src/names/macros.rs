//! Macros in item position: their expansions define items too.

use super::collect::ItemCall;
use super::imports::Import;
use super::{CrateInput, Program};
use crate::source::Files;

/// What is left to spend on expansions.
#[derive(Debug, Default)]
pub(super) struct Budget {}

impl Program {
    /// Expands the calls that name a macro of the workspace; `true` if anything was added.
    pub(super) fn expand_items(
        &mut self,
        _imports: &mut Vec<Import>,
        _calls: &mut Vec<ItemCall>,
        _inputs: &[CrateInput],
        _files: &Files,
        _budget: &mut Budget,
    ) -> bool {
        false
    }
}
