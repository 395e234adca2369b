//! Strongly connected components of a graph of numbered nodes.

/// The components that were found, numbered from 1: what a component leads to has a
/// lower number.
#[derive(Debug)]
pub(super) struct Components {
    /// By node: the number of its component; 0 of nodes that were not reached.
    pub(super) of_node: Vec<u32>,
    /// The nodes of the first component, then those of the second, and so on.
    nodes: Vec<u32>,
    /// Where each ends.
    ends: Vec<usize>,
}

impl Components {
    /// Of what can be reached from `starts` in a graph of `count` nodes, where `next`
    /// gives what a node leads to (Tarjan's algorithm, without recursion).
    pub(super) fn of<I: Iterator<Item = u32>>(
        count: usize,
        starts: impl Iterator<Item = u32>,
        next: impl Fn(u32) -> I,
    ) -> Self {
        let mut out = Components {
            of_node: vec![0; count],
            nodes: Vec::new(),
            ends: Vec::new(),
        };
        // By node: when it was met, from 1; 0 of what was not.
        let mut index = vec![0u32; count];
        let mut low = vec![0u32; count];
        let mut met = 0u32;
        let mut open: Vec<u32> = Vec::new();
        let mut work: Vec<(u32, I)> = Vec::new();
        for start in starts {
            if index[start as usize] != 0 {
                continue;
            }
            let mut entered = Some(start);
            loop {
                if let Some(node) = entered.take() {
                    met += 1;
                    index[node as usize] = met;
                    low[node as usize] = met;
                    open.push(node);
                    work.push((node, next(node)));
                }
                let Some((node, edges)) = work.last_mut() else {
                    break;
                };
                let (node, v) = (*node, *node as usize);
                if let Some(to) = edges.next() {
                    let w = to as usize;
                    if index[w] == 0 {
                        entered = Some(to);
                    } else if out.of_node[w] == 0 {
                        low[v] = low[v].min(index[w]);
                    }
                    continue;
                }
                work.pop();
                if let Some((parent, _)) = work.last() {
                    let p = *parent as usize;
                    low[p] = low[p].min(low[v]);
                }
                if low[v] == index[v] {
                    out.close(&mut open, node);
                }
            }
        }
        out
    }

    /// The nodes met since `first` are a component.
    fn close(&mut self, open: &mut Vec<u32>, first: u32) {
        let number = self.ends.len() as u32 + 1;
        while let Some(node) = open.pop() {
            self.of_node[node as usize] = number;
            self.nodes.push(node);
            if node == first {
                break;
            }
        }
        self.ends.push(self.nodes.len());
    }

    /// How many there are.
    pub(super) fn len(&self) -> usize {
        self.ends.len()
    }

    /// The nodes of component `n`, those met last first.
    pub(super) fn members(&self, n: usize) -> &[u32] {
        let start = n.checked_sub(2).map_or(0, |before| self.ends[before]);
        &self.nodes[start..self.ends[n - 1]]
    }
}

#[cfg(test)]
mod tests {
    use super::Components;

    fn of(starts: &[u32], edges: &[&[u32]]) -> Vec<Vec<u32>> {
        let next = |node: u32| edges[node as usize].iter().copied();
        let found = Components::of(edges.len(), starts.iter().copied(), next);
        let members = (1..=found.len()).map(|n| found.members(n).to_vec());
        members.collect()
    }

    #[test]
    fn what_is_led_to_comes_first_and_circles_are_one() {
        let edges: &[&[u32]] = &[&[1], &[2, 3], &[1], &[4, 4], &[4], &[0]];
        assert_eq!(of(&[0], edges), [vec![4], vec![3], vec![2, 1], vec![0]]);
    }

    #[test]
    fn what_is_not_reached_is_in_none() {
        let found = Components::of(3, [1].into_iter(), |_| std::iter::empty());
        assert_eq!(found.of_node, [0, 1, 0]);
    }
}
