//! The control-flow graph of one function: which blocks follow a block, and in which
//! order they are best visited.

use super::ir::{BlockId, Func, Terminator};

pub(super) fn successors(func: &Func, block: usize) -> impl Iterator<Item = usize> + '_ {
    let targets: &[BlockId] = match &func.blocks[block].end {
        Terminator::Goto(target) => std::slice::from_ref(target),
        Terminator::Branch(targets) => targets,
        Terminator::Return | Terminator::Unreachable => &[],
    };
    let blocks = func.blocks.len();
    targets
        .iter()
        .map(|b| b.0 as usize)
        .filter(move |b| *b < blocks)
}

/// The blocks that can be reached, each before those it leads to except around loops.
pub(super) fn reverse_postorder(func: &Func) -> Vec<usize> {
    let mut order = Vec::with_capacity(func.blocks.len());
    if func.blocks.is_empty() {
        return order;
    }
    let mut seen = vec![false; func.blocks.len()];
    seen[0] = true;
    let mut stack = vec![(0usize, 0usize)];
    while let Some((block, next)) = stack.pop() {
        match successors(func, block).nth(next) {
            Some(succ) => {
                stack.push((block, next + 1));
                if !seen[succ] {
                    seen[succ] = true;
                    stack.push((succ, 0));
                }
            }
            None => order.push(block),
        }
    }
    order.reverse();
    order
}

/// Whether a function's end can be reached, callees aside.
pub(super) fn can_return(func: &Func) -> bool {
    reverse_postorder(func)
        .iter()
        .any(|&b| matches!(func.blocks[b].end, Terminator::Return))
}
