// itertools: adapters over any iterator. Of the grouping ones' types only the items matter.
pub trait Itertools: Iterator {
    fn join(&mut self, sep: &str) -> String where Self::Item: std::fmt::Display;
    fn format(self, sep: &str) -> Format<Self>;
    fn collect_vec(self) -> Vec<Self::Item>;
    fn sorted(self) -> std::vec::IntoIter<Self::Item>;
    fn sorted_unstable(self) -> std::vec::IntoIter<Self::Item>;
    fn sorted_by<F: FnMut(&Self::Item, &Self::Item) -> std::cmp::Ordering>(self, cmp: F) -> std::vec::IntoIter<Self::Item>;
    fn sorted_unstable_by<F: FnMut(&Self::Item, &Self::Item) -> std::cmp::Ordering>(self, cmp: F) -> std::vec::IntoIter<Self::Item>;
    fn sorted_by_key<K, F: FnMut(&Self::Item) -> K>(self, f: F) -> std::vec::IntoIter<Self::Item>;
    fn sorted_unstable_by_key<K, F: FnMut(&Self::Item) -> K>(self, f: F) -> std::vec::IntoIter<Self::Item>;
    fn sorted_by_cached_key<K, F: FnMut(&Self::Item) -> K>(self, f: F) -> std::vec::IntoIter<Self::Item>;
    fn k_smallest(self, k: usize) -> std::vec::IntoIter<Self::Item>;
    fn k_largest(self, k: usize) -> std::vec::IntoIter<Self::Item>;
    fn unique(self) -> std::iter::Iter<Self::Item>;
    fn unique_by<V, F: FnMut(&Self::Item) -> V>(self, f: F) -> std::iter::Iter<Self::Item>;
    fn duplicates(self) -> std::iter::Iter<Self::Item>;
    fn dedup(self) -> std::iter::Iter<Self::Item>;
    fn dedup_by<F: FnMut(&Self::Item, &Self::Item) -> bool>(self, cmp: F) -> std::iter::Iter<Self::Item>;
    fn dedup_with_count(self) -> std::iter::Iter<(usize, Self::Item)>;
    fn interleave<J: IntoIterator<Item = Self::Item>>(self, other: J) -> std::iter::Iter<Self::Item>;
    fn zip_eq<J: IntoIterator>(self, other: J) -> std::iter::Iter<(Self::Item, J::Item)>;
    fn cartesian_product<J: IntoIterator>(self, other: J) -> std::iter::Iter<(Self::Item, J::Item)>;
    fn chunk_by<K, F: FnMut(&Self::Item) -> K>(self, key: F) -> Groups<K, Self::Item>;
    #[version("0.12")]
    fn group_by<K, F: FnMut(&Self::Item) -> K>(self, key: F) -> Groups<K, Self::Item>;
    fn into_group_map<K, V>(self) -> std::collections::HashMap<K, Vec<V>> where Self: Iterator<Item = (K, V)>;
    fn into_group_map_by<K, F: FnMut(&Self::Item) -> K>(self, f: F) -> std::collections::HashMap<K, Vec<Self::Item>>;
    fn counts(self) -> std::collections::HashMap<Self::Item, usize>;
    fn counts_by<K, F: FnMut(Self::Item) -> K>(self, f: F) -> std::collections::HashMap<K, usize>;
    fn positions<P: FnMut(Self::Item) -> bool>(self, predicate: P) -> std::iter::Iter<usize>;
    fn find_position<P: FnMut(&Self::Item) -> bool>(&mut self, pred: P) -> Option<(usize, Self::Item)>;
    fn all_equal(&mut self) -> bool;
    fn all_unique(&mut self) -> bool;
    fn concat(self) -> Self::Item;
}
impl<I: Iterator> Itertools for I {}
/// `{}` writes every item.
#[transparent]
pub struct Format<I>(I);
impl<I> std::fmt::Display for Format<I> {}
impl<I> std::fmt::Debug for Format<I> {}
/// `ChunkBy` and `GroupBy`: keys with the items of each.
#[stand_in]
pub struct Groups<K, T>(K, T);
#[stand_in]
impl<K, T> IntoIterator for &Groups<K, T> {
    type Item = (K, std::iter::Iter<T>);
    type IntoIter = std::iter::Iter<(K, std::iter::Iter<T>)>;
    fn into_iter(self) -> std::iter::Iter<(K, std::iter::Iter<T>)> {}
}
