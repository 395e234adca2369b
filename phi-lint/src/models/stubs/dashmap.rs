// dashmap: maps and sets that are written through `&`.
#[cell]
pub struct DashMap<K, V, S = std::hash::RandomState>(K, V);
impl<K, V> DashMap<K, V> {
    pub fn new() -> DashMap<K, V> {}
    pub fn with_capacity(capacity: usize) -> DashMap<K, V> {}
}
impl<K, V, S> DashMap<K, V, S> {
    pub fn insert(&self, key: K, value: V) -> Option<V> {}
    pub fn get<Q>(&self, key: &Q) -> Option<mapref::one::Ref<K, V>> {}
    pub fn get_mut<Q>(&self, key: &Q) -> Option<mapref::one::RefMut<K, V>> {}
    pub fn remove<Q>(&self, key: &Q) -> Option<(K, V)> {}
    pub fn contains_key<Q>(&self, key: &Q) -> bool {}
    pub fn entry(&self, key: K) -> mapref::entry::Entry<K, V> {}
    pub fn iter(&self) -> iter::Iter<K, V> {}
    pub fn iter_mut(&self) -> iter::IterMut<K, V> {}
    pub fn retain<F: FnMut(&K, &mut V) -> bool>(&self, f: F) {}
    pub fn alter<Q, F: FnOnce(&K, V) -> V>(&self, key: &Q, f: F) {}
    pub fn view<Q, R, F: FnOnce(&K, &V) -> R>(&self, key: &Q, f: F) -> Option<R> {}
    pub fn len(&self) -> usize {}
    pub fn is_empty(&self) -> bool {}
    pub fn clear(&self) {}
}
impl<K, V, S> Default for DashMap<K, V, S> {}
impl<K: Clone, V: Clone, S> Clone for DashMap<K, V, S> {}
impl<K: std::fmt::Debug, V: std::fmt::Debug, S> std::fmt::Debug for DashMap<K, V, S> {}
impl<K, V, S> IntoIterator for DashMap<K, V, S> {
    type Item = (K, V);
    type IntoIter = std::iter::Iter<(K, V)>;
    fn into_iter(self) -> std::iter::Iter<(K, V)> {}
}
impl<K, V, S> FromIterator<(K, V)> for DashMap<K, V, S> {}
pub mod iter {
    pub struct Iter<K, V>(K, V);
    impl<K, V> Iterator for Iter<K, V> {
        type Item = crate::mapref::multiple::RefMulti<K, V>;
    }
    #[guard]
    pub struct IterMut<K, V>(K, V);
    impl<K, V> Iterator for IterMut<K, V> {
        type Item = crate::mapref::multiple::RefMutMulti<K, V>;
    }
}
pub mod mapref {
    pub mod one {
        #[guard]
        pub struct Ref<K, V>(K, V);
        impl<K, V> Ref<K, V> {
            pub fn key(&self) -> &K {}
            pub fn value(&self) -> &V {}
            pub fn pair(&self) -> (&K, &V) {}
        }
        impl<K, V> std::ops::Deref for Ref<K, V> {
            type Target = V;
            fn deref(&self) -> &V {}
        }
        #[guard]
        pub struct RefMut<K, V>(K, V);
        impl<K, V> RefMut<K, V> {
            pub fn key(&self) -> &K {}
            pub fn value(&self) -> &V {}
            pub fn value_mut(&mut self) -> &mut V {}
            pub fn pair(&self) -> (&K, &V) {}
        }
        impl<K, V> std::ops::Deref for RefMut<K, V> {
            type Target = V;
            fn deref(&self) -> &V {}
        }
        impl<K, V> std::ops::DerefMut for RefMut<K, V> {
            fn deref_mut(&mut self) -> &mut V {}
        }
    }
    pub mod multiple {
        #[guard]
        pub struct RefMulti<K, V>(K, V);
        impl<K, V> RefMulti<K, V> {
            pub fn key(&self) -> &K {}
            pub fn value(&self) -> &V {}
            pub fn pair(&self) -> (&K, &V) {}
        }
        impl<K, V> std::ops::Deref for RefMulti<K, V> {
            type Target = V;
            fn deref(&self) -> &V {}
        }
        #[guard]
        pub struct RefMutMulti<K, V>(K, V);
        impl<K, V> RefMutMulti<K, V> {
            pub fn key(&self) -> &K {}
            pub fn value(&self) -> &V {}
            pub fn value_mut(&mut self) -> &mut V {}
        }
        impl<K, V> std::ops::Deref for RefMutMulti<K, V> {
            type Target = V;
            fn deref(&self) -> &V {}
        }
        impl<K, V> std::ops::DerefMut for RefMutMulti<K, V> {
            fn deref_mut(&mut self) -> &mut V {}
        }
    }
    pub mod entry {
        #[guard]
        pub enum Entry<K, V> {
            Occupied(OccupiedEntry<K, V>),
            Vacant(VacantEntry<K, V>),
        }
        impl<K, V> Entry<K, V> {
            pub fn key(&self) -> &K {}
            pub fn or_insert(self, value: V) -> super::one::RefMut<K, V> {}
            pub fn or_insert_with<F: FnOnce() -> V>(self, value: F) -> super::one::RefMut<K, V> {}
            pub fn or_default(self) -> super::one::RefMut<K, V> {}
            pub fn and_modify<F: FnOnce(&mut V)>(self, f: F) -> Entry<K, V> {}
        }
        #[guard]
        pub struct OccupiedEntry<K, V>(K, V);
        impl<K, V> OccupiedEntry<K, V> {
            pub fn get(&self) -> &V {}
            pub fn get_mut(&mut self) -> &mut V {}
            pub fn insert(&mut self, value: V) -> V {}
            pub fn remove(self) -> V {}
            pub fn key(&self) -> &K {}
        }
        #[guard]
        pub struct VacantEntry<K, V>(K, V);
        impl<K, V> VacantEntry<K, V> {
            pub fn insert(self, value: V) -> super::one::RefMut<K, V> {}
            pub fn key(&self) -> &K {}
            pub fn into_key(self) -> K {}
        }
    }
}
pub use mapref::entry::Entry;
#[cell]
pub struct DashSet<K, S = std::hash::RandomState>(K);
impl<K> DashSet<K> {
    pub fn new() -> DashSet<K> {}
}
impl<K, S> DashSet<K, S> {
    pub fn insert(&self, key: K) -> bool {}
    pub fn remove<Q>(&self, key: &Q) -> Option<K> {}
    pub fn contains<Q>(&self, key: &Q) -> bool {}
    pub fn len(&self) -> usize {}
    pub fn is_empty(&self) -> bool {}
    pub fn clear(&self) {}
}
impl<K, S> Default for DashSet<K, S> {}
