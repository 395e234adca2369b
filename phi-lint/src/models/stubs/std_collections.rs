// std: maps, sets, queues and heaps.
pub mod collections {
    pub struct HashMap<K, V>(K, V);
    impl<K, V> HashMap<K, V> {
        pub fn with_hasher<S>(hash_builder: S) -> HashMap<K, V> {}
        pub fn with_capacity_and_hasher<S>(capacity: usize, hash_builder: S) -> HashMap<K, V> {}
        pub fn capacity(&self) -> usize {}
        pub fn shrink_to_fit(&mut self) {}
        pub fn extract_if<F: FnMut(&K, &mut V) -> bool>(&mut self, pred: F) -> crate::iter::Iter<(K, V)> {}
        pub fn new() -> HashMap<K, V> {}
        pub fn with_capacity(capacity: usize) -> HashMap<K, V> {}
        pub fn len(&self) -> usize {}
        pub fn is_empty(&self) -> bool {}
        pub fn clear(&mut self) {}
        pub fn get<Q>(&self, k: &Q) -> crate::option::Option<&V> {}
        pub fn get_mut<Q>(&mut self, k: &Q) -> crate::option::Option<&mut V> {}
        pub fn get_key_value<Q>(&self, k: &Q) -> crate::option::Option<(&K, &V)> {}
        pub fn contains_key<Q>(&self, k: &Q) -> bool {}
        pub fn insert(&mut self, k: K, v: V) -> crate::option::Option<V> {}
        pub fn remove<Q>(&mut self, k: &Q) -> crate::option::Option<V> {}
        pub fn remove_entry<Q>(&mut self, k: &Q) -> crate::option::Option<(K, V)> {}
        pub fn entry(&mut self, key: K) -> hash_map::Entry<K, V> {}
        pub fn keys(&self) -> crate::iter::Iter<&K> {}
        pub fn values(&self) -> crate::iter::Iter<&V> {}
        pub fn values_mut(&mut self) -> crate::iter::Iter<&mut V> {}
        pub fn into_keys(self) -> crate::iter::Iter<K> {}
        pub fn into_values(self) -> crate::iter::Iter<V> {}
        pub fn iter(&self) -> crate::iter::Iter<(&K, &V)> {}
        pub fn iter_mut(&mut self) -> crate::iter::Iter<(&K, &mut V)> {}
        pub fn drain(&mut self) -> crate::iter::Iter<(K, V)> {}
        pub fn retain<F: FnMut(&K, &mut V) -> bool>(&mut self, f: F) {}
        pub fn reserve(&mut self, additional: usize) {}
    }
    impl<K: Clone, V: Clone> Clone for HashMap<K, V> {}
    impl<K, V> Default for HashMap<K, V> {}
    impl<K: crate::fmt::Debug, V: crate::fmt::Debug> crate::fmt::Debug for HashMap<K, V> {}
    impl<K, V> IntoIterator for HashMap<K, V> {
        type Item = (K, V);
        type IntoIter = crate::iter::Iter<(K, V)>;
        fn into_iter(self) -> crate::iter::Iter<(K, V)> {}
    }
    impl<K, V> IntoIterator for &HashMap<K, V> {
        type Item = (&K, &V);
        type IntoIter = crate::iter::Iter<(&K, &V)>;
        fn into_iter(self) -> crate::iter::Iter<(&K, &V)> {}
    }
    impl<K, V> IntoIterator for &mut HashMap<K, V> {
        type Item = (&K, &mut V);
        type IntoIter = crate::iter::Iter<(&K, &mut V)>;
        fn into_iter(self) -> crate::iter::Iter<(&K, &mut V)> {}
    }
    impl<K, V> FromIterator<(K, V)> for HashMap<K, V> {}
    impl<K, V> Extend<(K, V)> for HashMap<K, V> {}
    impl<K, V, const N: usize> From<[(K, V); N]> for HashMap<K, V> {}
    impl<K, Q, V> crate::ops::Index<&Q> for HashMap<K, V> {
        type Output = V;
    }
    pub mod hash_set {
        pub type Iter<T> = crate::iter::Iter<&T>;
        pub type IntoIter<T> = crate::iter::Iter<T>;
        pub type Drain<T> = crate::iter::Iter<T>;
    }
    pub mod btree_set {
        pub type Iter<T> = crate::iter::Iter<&T>;
        pub type IntoIter<T> = crate::iter::Iter<T>;
    }
    pub mod vec_deque {
        pub type Iter<T> = crate::iter::Iter<&T>;
        pub type IntoIter<T> = crate::iter::Iter<T>;
        pub type IterMut<T> = crate::iter::Iter<&mut T>;
        pub type Drain<T> = crate::iter::Iter<T>;
    }
    pub mod binary_heap {
        pub type Iter<T> = crate::iter::Iter<&T>;
        pub type IntoIter<T> = crate::iter::Iter<T>;
        pub type Drain<T> = crate::iter::Iter<T>;
        pub use super::BinaryHeap;
        /// The greatest element; where it belongs is found again when this is dropped.
        #[transparent]
        #[guard]
        pub struct PeekMut<T>(T);
        impl<T> PeekMut<T> {
            pub fn pop(this: PeekMut<T>) -> T {}
        }
        impl<T> crate::ops::Deref for PeekMut<T> {
            type Target = T;
            fn deref(&self) -> &T {}
        }
        impl<T> crate::ops::DerefMut for PeekMut<T> {
            fn deref_mut(&mut self) -> &mut T {}
        }
    }
    pub mod linked_list {
        pub type Iter<T> = crate::iter::Iter<&T>;
        pub type IntoIter<T> = crate::iter::Iter<T>;
        pub type IterMut<T> = crate::iter::Iter<&mut T>;
    }
    pub mod hash_map {
        pub type Iter<K, V> = crate::iter::Iter<(&K, &V)>;
        pub type IterMut<K, V> = crate::iter::Iter<(&K, &mut V)>;
        pub type IntoIter<K, V> = crate::iter::Iter<(K, V)>;
        pub type Keys<K, V> = crate::iter::Iter<&K>;
        pub type Values<K, V> = crate::iter::Iter<&V>;
        pub type ValuesMut<K, V> = crate::iter::Iter<&mut V>;
        pub type IntoKeys<K, V> = crate::iter::Iter<K>;
        pub type IntoValues<K, V> = crate::iter::Iter<V>;
        pub type Drain<K, V> = crate::iter::Iter<(K, V)>;
        pub use super::HashMap;
        pub use crate::hash::DefaultHasher;
        pub use crate::hash::RandomState;
        #[guard]
        pub enum Entry<K, V> {
            Occupied(OccupiedEntry<K, V>),
            Vacant(VacantEntry<K, V>),
        }
        impl<K, V> Entry<K, V> {
            pub fn or_insert(self, default: V) -> &mut V {}
            pub fn or_insert_with<F: FnOnce() -> V>(self, default: F) -> &mut V {}
            pub fn or_insert_with_key<F: FnOnce(&K) -> V>(self, default: F) -> &mut V {}
            pub fn or_default(self) -> &mut V {}
            pub fn key(&self) -> &K {}
            pub fn and_modify<F: FnOnce(&mut V)>(self, f: F) -> Entry<K, V> {}
            pub fn insert_entry(self, value: V) -> OccupiedEntry<K, V> {}
        }
        #[guard]
        pub struct OccupiedEntry<K, V>(K, V);
        impl<K, V> OccupiedEntry<K, V> {
            pub fn get(&self) -> &V {}
            pub fn get_mut(&mut self) -> &mut V {}
            pub fn into_mut(self) -> &mut V {}
            pub fn insert(&mut self, value: V) -> V {}
            pub fn remove(self) -> V {}
            pub fn remove_entry(self) -> (K, V) {}
            pub fn key(&self) -> &K {}
        }
        #[guard]
        pub struct VacantEntry<K, V>(K, V);
        impl<K, V> VacantEntry<K, V> {
            pub fn insert(self, value: V) -> &mut V {}
            pub fn key(&self) -> &K {}
            pub fn into_key(self) -> K {}
        }
    }
    pub struct BTreeMap<K, V>(K, V);
    impl<K, V> BTreeMap<K, V> {
        pub fn split_off<Q>(&mut self, key: &Q) -> BTreeMap<K, V> {}
        pub fn append(&mut self, other: &mut BTreeMap<K, V>) {}
        pub fn range_mut<R>(&mut self, range: R) -> crate::iter::Iter<(&K, &mut V)> {}
        pub fn first_entry(&mut self) -> crate::option::Option<btree_map::OccupiedEntry<K, V>> {}
        pub fn last_entry(&mut self) -> crate::option::Option<btree_map::OccupiedEntry<K, V>> {}
        pub fn new() -> BTreeMap<K, V> {}
        pub fn len(&self) -> usize {}
        pub fn is_empty(&self) -> bool {}
        pub fn clear(&mut self) {}
        pub fn get<Q>(&self, k: &Q) -> crate::option::Option<&V> {}
        pub fn get_mut<Q>(&mut self, k: &Q) -> crate::option::Option<&mut V> {}
        pub fn get_key_value<Q>(&self, k: &Q) -> crate::option::Option<(&K, &V)> {}
        pub fn contains_key<Q>(&self, k: &Q) -> bool {}
        pub fn insert(&mut self, k: K, v: V) -> crate::option::Option<V> {}
        pub fn remove<Q>(&mut self, k: &Q) -> crate::option::Option<V> {}
        pub fn remove_entry<Q>(&mut self, k: &Q) -> crate::option::Option<(K, V)> {}
        pub fn entry(&mut self, key: K) -> btree_map::Entry<K, V> {}
        pub fn keys(&self) -> crate::iter::Iter<&K> {}
        pub fn values(&self) -> crate::iter::Iter<&V> {}
        pub fn values_mut(&mut self) -> crate::iter::Iter<&mut V> {}
        pub fn into_keys(self) -> crate::iter::Iter<K> {}
        pub fn into_values(self) -> crate::iter::Iter<V> {}
        pub fn iter(&self) -> crate::iter::Iter<(&K, &V)> {}
        pub fn iter_mut(&mut self) -> crate::iter::Iter<(&K, &mut V)> {}
        pub fn retain<F: FnMut(&K, &mut V) -> bool>(&mut self, f: F) {}
        pub fn first_key_value(&self) -> crate::option::Option<(&K, &V)> {}
        pub fn last_key_value(&self) -> crate::option::Option<(&K, &V)> {}
        pub fn pop_first(&mut self) -> crate::option::Option<(K, V)> {}
        pub fn pop_last(&mut self) -> crate::option::Option<(K, V)> {}
        pub fn range<R>(&self, range: R) -> crate::iter::Iter<(&K, &V)> {}
    }
    impl<K: Clone, V: Clone> Clone for BTreeMap<K, V> {}
    impl<K, V> Default for BTreeMap<K, V> {}
    impl<K: crate::fmt::Debug, V: crate::fmt::Debug> crate::fmt::Debug for BTreeMap<K, V> {}
    impl<K, V> IntoIterator for BTreeMap<K, V> {
        type Item = (K, V);
        type IntoIter = crate::iter::Iter<(K, V)>;
        fn into_iter(self) -> crate::iter::Iter<(K, V)> {}
    }
    impl<K, V> IntoIterator for &BTreeMap<K, V> {
        type Item = (&K, &V);
        type IntoIter = crate::iter::Iter<(&K, &V)>;
        fn into_iter(self) -> crate::iter::Iter<(&K, &V)> {}
    }
    impl<K, V> IntoIterator for &mut BTreeMap<K, V> {
        type Item = (&K, &mut V);
        type IntoIter = crate::iter::Iter<(&K, &mut V)>;
        fn into_iter(self) -> crate::iter::Iter<(&K, &mut V)> {}
    }
    impl<K, V> FromIterator<(K, V)> for BTreeMap<K, V> {}
    impl<K, V> Extend<(K, V)> for BTreeMap<K, V> {}
    impl<K, V, const N: usize> From<[(K, V); N]> for BTreeMap<K, V> {}
    impl<K, Q, V> crate::ops::Index<&Q> for BTreeMap<K, V> {
        type Output = V;
    }
    pub mod btree_map {
        pub type Iter<K, V> = crate::iter::Iter<(&K, &V)>;
        pub type IterMut<K, V> = crate::iter::Iter<(&K, &mut V)>;
        pub type IntoIter<K, V> = crate::iter::Iter<(K, V)>;
        pub type Keys<K, V> = crate::iter::Iter<&K>;
        pub type Values<K, V> = crate::iter::Iter<&V>;
        pub type ValuesMut<K, V> = crate::iter::Iter<&mut V>;
        pub type IntoKeys<K, V> = crate::iter::Iter<K>;
        pub type IntoValues<K, V> = crate::iter::Iter<V>;
        pub type Range<K, V> = crate::iter::Iter<(&K, &V)>;
        pub use super::BTreeMap;
        #[guard]
        pub enum Entry<K, V> {
            Occupied(OccupiedEntry<K, V>),
            Vacant(VacantEntry<K, V>),
        }
        impl<K, V> Entry<K, V> {
            pub fn or_insert(self, default: V) -> &mut V {}
            pub fn or_insert_with<F: FnOnce() -> V>(self, default: F) -> &mut V {}
            pub fn or_insert_with_key<F: FnOnce(&K) -> V>(self, default: F) -> &mut V {}
            pub fn or_default(self) -> &mut V {}
            pub fn key(&self) -> &K {}
            pub fn and_modify<F: FnOnce(&mut V)>(self, f: F) -> Entry<K, V> {}
            pub fn insert_entry(self, value: V) -> OccupiedEntry<K, V> {}
        }
        #[guard]
        pub struct OccupiedEntry<K, V>(K, V);
        impl<K, V> OccupiedEntry<K, V> {
            pub fn get(&self) -> &V {}
            pub fn get_mut(&mut self) -> &mut V {}
            pub fn into_mut(self) -> &mut V {}
            pub fn insert(&mut self, value: V) -> V {}
            pub fn remove(self) -> V {}
            pub fn remove_entry(self) -> (K, V) {}
            pub fn key(&self) -> &K {}
        }
        #[guard]
        pub struct VacantEntry<K, V>(K, V);
        impl<K, V> VacantEntry<K, V> {
            pub fn insert(self, value: V) -> &mut V {}
            pub fn key(&self) -> &K {}
            pub fn into_key(self) -> K {}
        }
    }
    pub struct HashSet<T>(T);
    impl<T> HashSet<T> {
        pub fn with_hasher<S>(hasher: S) -> HashSet<T> {}
        pub fn capacity(&self) -> usize {}
        pub fn reserve(&mut self, additional: usize) {}
        pub fn shrink_to_fit(&mut self) {}
        pub fn extract_if<F: FnMut(&T) -> bool>(&mut self, pred: F) -> crate::iter::Iter<T> {}
        pub fn new() -> HashSet<T> {}
        pub fn with_capacity(capacity: usize) -> HashSet<T> {}
        pub fn len(&self) -> usize {}
        pub fn is_empty(&self) -> bool {}
        pub fn clear(&mut self) {}
        pub fn contains<Q>(&self, value: &Q) -> bool {}
        pub fn get<Q>(&self, value: &Q) -> crate::option::Option<&T> {}
        pub fn insert(&mut self, value: T) -> bool {}
        pub fn replace(&mut self, value: T) -> crate::option::Option<T> {}
        pub fn remove<Q>(&mut self, value: &Q) -> bool {}
        pub fn take<Q>(&mut self, value: &Q) -> crate::option::Option<T> {}
        pub fn iter(&self) -> crate::iter::Iter<&T> {}
        pub fn drain(&mut self) -> crate::iter::Iter<T> {}
        pub fn retain<F: FnMut(&T) -> bool>(&mut self, f: F) {}
        pub fn union(&self, other: &HashSet<T>) -> crate::iter::Iter<&T> {}
        pub fn intersection(&self, other: &HashSet<T>) -> crate::iter::Iter<&T> {}
        pub fn difference(&self, other: &HashSet<T>) -> crate::iter::Iter<&T> {}
        pub fn symmetric_difference(&self, other: &HashSet<T>) -> crate::iter::Iter<&T> {}
        pub fn is_subset(&self, other: &HashSet<T>) -> bool {}
        pub fn is_superset(&self, other: &HashSet<T>) -> bool {}
        pub fn is_disjoint(&self, other: &HashSet<T>) -> bool {}
    }
    impl<T: Clone> Clone for HashSet<T> {}
    impl<T> Default for HashSet<T> {}
    impl<T: crate::fmt::Debug> crate::fmt::Debug for HashSet<T> {}
    impl<T> IntoIterator for HashSet<T> {
        type Item = T;
        type IntoIter = crate::iter::Iter<T>;
        fn into_iter(self) -> crate::iter::Iter<T> {}
    }
    impl<T> IntoIterator for &HashSet<T> {
        type Item = &T;
        type IntoIter = crate::iter::Iter<&T>;
        fn into_iter(self) -> crate::iter::Iter<&T> {}
    }
    impl<T> FromIterator<T> for HashSet<T> {}
    impl<T> Extend<T> for HashSet<T> {}
    impl<T, const N: usize> From<[T; N]> for HashSet<T> {}
    pub struct BTreeSet<T>(T);
    impl<T> BTreeSet<T> {
        pub fn range<R>(&self, range: R) -> crate::iter::Iter<&T> {}
        pub fn pop_first(&mut self) -> crate::option::Option<T> {}
        pub fn pop_last(&mut self) -> crate::option::Option<T> {}
        pub fn append(&mut self, other: &mut BTreeSet<T>) {}
        pub fn split_off<Q>(&mut self, value: &Q) -> BTreeSet<T> {}
        pub fn new() -> BTreeSet<T> {}
        pub fn len(&self) -> usize {}
        pub fn is_empty(&self) -> bool {}
        pub fn clear(&mut self) {}
        pub fn contains<Q>(&self, value: &Q) -> bool {}
        pub fn get<Q>(&self, value: &Q) -> crate::option::Option<&T> {}
        pub fn insert(&mut self, value: T) -> bool {}
        pub fn replace(&mut self, value: T) -> crate::option::Option<T> {}
        pub fn remove<Q>(&mut self, value: &Q) -> bool {}
        pub fn take<Q>(&mut self, value: &Q) -> crate::option::Option<T> {}
        pub fn iter(&self) -> crate::iter::Iter<&T> {}
        pub fn retain<F: FnMut(&T) -> bool>(&mut self, f: F) {}
        pub fn union(&self, other: &BTreeSet<T>) -> crate::iter::Iter<&T> {}
        pub fn intersection(&self, other: &BTreeSet<T>) -> crate::iter::Iter<&T> {}
        pub fn difference(&self, other: &BTreeSet<T>) -> crate::iter::Iter<&T> {}
        pub fn symmetric_difference(&self, other: &BTreeSet<T>) -> crate::iter::Iter<&T> {}
        pub fn is_subset(&self, other: &BTreeSet<T>) -> bool {}
        pub fn is_superset(&self, other: &BTreeSet<T>) -> bool {}
        pub fn is_disjoint(&self, other: &BTreeSet<T>) -> bool {}
        pub fn first(&self) -> crate::option::Option<&T> {}
        pub fn last(&self) -> crate::option::Option<&T> {}
    }
    impl<T: Clone> Clone for BTreeSet<T> {}
    impl<T> Default for BTreeSet<T> {}
    impl<T: crate::fmt::Debug> crate::fmt::Debug for BTreeSet<T> {}
    impl<T> IntoIterator for BTreeSet<T> {
        type Item = T;
        type IntoIter = crate::iter::Iter<T>;
        fn into_iter(self) -> crate::iter::Iter<T> {}
    }
    impl<T> IntoIterator for &BTreeSet<T> {
        type Item = &T;
        type IntoIter = crate::iter::Iter<&T>;
        fn into_iter(self) -> crate::iter::Iter<&T> {}
    }
    impl<T> FromIterator<T> for BTreeSet<T> {}
    impl<T> Extend<T> for BTreeSet<T> {}
    impl<T, const N: usize> From<[T; N]> for BTreeSet<T> {}
    pub struct VecDeque<T>(T);
    impl<T> VecDeque<T> {
        pub fn insert(&mut self, index: usize, value: T) {}
        pub fn split_off(&mut self, at: usize) -> VecDeque<T> {}
        pub fn resize(&mut self, new_len: usize, value: T) {}
        pub fn swap(&mut self, i: usize, j: usize) {}
        pub fn swap_remove_back(&mut self, index: usize) -> crate::option::Option<T> {}
        pub fn swap_remove_front(&mut self, index: usize) -> crate::option::Option<T> {}
        pub fn range<R>(&self, range: R) -> crate::iter::Iter<&T> {}
        pub fn range_mut<R>(&mut self, range: R) -> crate::iter::Iter<&mut T> {}
        pub fn rotate_left(&mut self, n: usize) {}
        pub fn rotate_right(&mut self, n: usize) {}
        pub fn as_slices(&self) -> (&[T], &[T]) {}
        pub fn as_mut_slices(&mut self) -> (&mut [T], &mut [T]) {}
        pub fn binary_search(&self, x: &T) -> crate::result::Result<usize, usize> {}
        pub fn partition_point<P: FnMut(&T) -> bool>(&self, pred: P) -> usize {}
        pub fn retain_mut<F: FnMut(&mut T) -> bool>(&mut self, f: F) {}
        pub fn capacity(&self) -> usize {}
        pub fn reserve(&mut self, additional: usize) {}
        pub fn shrink_to_fit(&mut self) {}
        pub fn new() -> VecDeque<T> {}
        pub fn with_capacity(capacity: usize) -> VecDeque<T> {}
        pub fn len(&self) -> usize {}
        pub fn is_empty(&self) -> bool {}
        pub fn clear(&mut self) {}
        pub fn push_back(&mut self, value: T) {}
        pub fn push_front(&mut self, value: T) {}
        pub fn pop_back(&mut self) -> crate::option::Option<T> {}
        pub fn pop_front(&mut self) -> crate::option::Option<T> {}
        pub fn front(&self) -> crate::option::Option<&T> {}
        pub fn back(&self) -> crate::option::Option<&T> {}
        pub fn front_mut(&mut self) -> crate::option::Option<&mut T> {}
        pub fn back_mut(&mut self) -> crate::option::Option<&mut T> {}
        pub fn get(&self, index: usize) -> crate::option::Option<&T> {}
        pub fn get_mut(&mut self, index: usize) -> crate::option::Option<&mut T> {}
        pub fn remove(&mut self, index: usize) -> crate::option::Option<T> {}
        pub fn append(&mut self, other: &mut VecDeque<T>) {}
        pub fn contains(&self, x: &T) -> bool {}
        pub fn iter(&self) -> crate::iter::Iter<&T> {}
        pub fn iter_mut(&mut self) -> crate::iter::Iter<&mut T> {}
        pub fn drain<R>(&mut self, range: R) -> crate::iter::Iter<T> {}
        pub fn retain<F: FnMut(&T) -> bool>(&mut self, f: F) {}
        pub fn truncate(&mut self, len: usize) {}
        pub fn make_contiguous(&mut self) -> &mut [T] {}
    }
    impl<T: Clone> Clone for VecDeque<T> {}
    impl<T> Default for VecDeque<T> {}
    impl<T: crate::fmt::Debug> crate::fmt::Debug for VecDeque<T> {}
    impl<T> IntoIterator for VecDeque<T> {
        type Item = T;
        type IntoIter = crate::iter::Iter<T>;
        fn into_iter(self) -> crate::iter::Iter<T> {}
    }
    impl<T> IntoIterator for &VecDeque<T> {
        type Item = &T;
        type IntoIter = crate::iter::Iter<&T>;
        fn into_iter(self) -> crate::iter::Iter<&T> {}
    }
    impl<T> FromIterator<T> for VecDeque<T> {}
    impl<T> Extend<T> for VecDeque<T> {}
    impl<T> From<crate::vec::Vec<T>> for VecDeque<T> {}
    impl<T, const N: usize> From<[T; N]> for VecDeque<T> {}
    impl<T> IntoIterator for &mut VecDeque<T> {
        type Item = &mut T;
        type IntoIter = crate::iter::Iter<&mut T>;
        fn into_iter(self) -> crate::iter::Iter<&mut T> {}
    }
    impl<T> crate::ops::Index<usize> for VecDeque<T> {
        type Output = T;
    }
    pub struct BinaryHeap<T>(T);
    impl<T> BinaryHeap<T> {
        pub fn peek_mut(&mut self) -> crate::option::Option<binary_heap::PeekMut<T>> {}
        pub fn as_slice(&self) -> &[T] {}
        pub fn reserve(&mut self, additional: usize) {}
        pub fn new() -> BinaryHeap<T> {}
        pub fn with_capacity(capacity: usize) -> BinaryHeap<T> {}
        pub fn len(&self) -> usize {}
        pub fn is_empty(&self) -> bool {}
        pub fn clear(&mut self) {}
        pub fn push(&mut self, item: T) {}
        pub fn pop(&mut self) -> crate::option::Option<T> {}
        pub fn peek(&self) -> crate::option::Option<&T> {}
        pub fn append(&mut self, other: &mut BinaryHeap<T>) {}
        pub fn iter(&self) -> crate::iter::Iter<&T> {}
        pub fn drain(&mut self) -> crate::iter::Iter<T> {}
        pub fn retain<F: FnMut(&T) -> bool>(&mut self, f: F) {}
        pub fn into_sorted_vec(self) -> crate::vec::Vec<T> {}
        pub fn into_vec(self) -> crate::vec::Vec<T> {}
    }
    impl<T: Clone> Clone for BinaryHeap<T> {}
    impl<T> Default for BinaryHeap<T> {}
    impl<T: crate::fmt::Debug> crate::fmt::Debug for BinaryHeap<T> {}
    impl<T> IntoIterator for BinaryHeap<T> {
        type Item = T;
        type IntoIter = crate::iter::Iter<T>;
        fn into_iter(self) -> crate::iter::Iter<T> {}
    }
    impl<T> IntoIterator for &BinaryHeap<T> {
        type Item = &T;
        type IntoIter = crate::iter::Iter<&T>;
        fn into_iter(self) -> crate::iter::Iter<&T> {}
    }
    impl<T> FromIterator<T> for BinaryHeap<T> {}
    impl<T> Extend<T> for BinaryHeap<T> {}
    impl<T> From<crate::vec::Vec<T>> for BinaryHeap<T> {}
    impl<T, const N: usize> From<[T; N]> for BinaryHeap<T> {}
    pub struct LinkedList<T>(T);
    impl<T> LinkedList<T> {
        pub fn split_off(&mut self, at: usize) -> LinkedList<T> {}
        pub fn new() -> LinkedList<T> {}
        pub fn len(&self) -> usize {}
        pub fn is_empty(&self) -> bool {}
        pub fn clear(&mut self) {}
        pub fn push_back(&mut self, value: T) {}
        pub fn push_front(&mut self, value: T) {}
        pub fn pop_back(&mut self) -> crate::option::Option<T> {}
        pub fn pop_front(&mut self) -> crate::option::Option<T> {}
        pub fn front(&self) -> crate::option::Option<&T> {}
        pub fn back(&self) -> crate::option::Option<&T> {}
        pub fn front_mut(&mut self) -> crate::option::Option<&mut T> {}
        pub fn back_mut(&mut self) -> crate::option::Option<&mut T> {}
        pub fn append(&mut self, other: &mut LinkedList<T>) {}
        pub fn contains(&self, x: &T) -> bool {}
        pub fn iter(&self) -> crate::iter::Iter<&T> {}
        pub fn iter_mut(&mut self) -> crate::iter::Iter<&mut T> {}
        pub fn retain<F: FnMut(&T) -> bool>(&mut self, f: F) {}
    }
    impl<T: Clone> Clone for LinkedList<T> {}
    impl<T> Default for LinkedList<T> {}
    impl<T: crate::fmt::Debug> crate::fmt::Debug for LinkedList<T> {}
    impl<T> IntoIterator for LinkedList<T> {
        type Item = T;
        type IntoIter = crate::iter::Iter<T>;
        fn into_iter(self) -> crate::iter::Iter<T> {}
    }
    impl<T> IntoIterator for &LinkedList<T> {
        type Item = &T;
        type IntoIter = crate::iter::Iter<&T>;
        fn into_iter(self) -> crate::iter::Iter<&T> {}
    }
    impl<T> FromIterator<T> for LinkedList<T> {}
    impl<T> Extend<T> for LinkedList<T> {}
    impl<T, const N: usize> From<[T; N]> for LinkedList<T> {}
}
