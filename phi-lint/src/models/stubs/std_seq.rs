// std: iterators, slices, arrays and vectors.
pub mod iter {
    /// What every iterator adapter and `iter()` returns here: only the items matter.
    #[stand_in]
    pub struct Iter<T>(T);
    pub trait Iterator {
        type Item;
        fn next(&mut self) -> crate::option::Option<Self::Item>;
        fn size_hint(&self) -> (usize, crate::option::Option<usize>);
        fn count(self) -> usize;
        fn last(self) -> crate::option::Option<Self::Item>;
        fn nth(&mut self, n: usize) -> crate::option::Option<Self::Item>;
        fn step_by(self, step: usize) -> Iter<Self::Item>;
        fn chain<U: IntoIterator<Item = Self::Item>>(self, other: U) -> Iter<Self::Item>;
        fn zip<U: IntoIterator>(self, other: U) -> Iter<(Self::Item, U::Item)>;
        fn map<B, F: FnMut(Self::Item) -> B>(self, f: F) -> Iter<B>;
        fn for_each<F: FnMut(Self::Item)>(self, f: F);
        fn filter<P: FnMut(&Self::Item) -> bool>(self, predicate: P) -> Iter<Self::Item>;
        fn filter_map<B, F: FnMut(Self::Item) -> crate::option::Option<B>>(self, f: F) -> Iter<B>;
        fn enumerate(self) -> Iter<(usize, Self::Item)>;
        fn peekable(self) -> Peekable<Self>;
        fn skip_while<P: FnMut(&Self::Item) -> bool>(self, predicate: P) -> Iter<Self::Item>;
        fn take_while<P: FnMut(&Self::Item) -> bool>(self, predicate: P) -> Iter<Self::Item>;
        fn map_while<B, P: FnMut(Self::Item) -> crate::option::Option<B>>(self, predicate: P) -> Iter<B>;
        fn skip(self, n: usize) -> Iter<Self::Item>;
        fn take(self, n: usize) -> Iter<Self::Item>;
        fn scan<St, B, F: FnMut(&mut St, Self::Item) -> crate::option::Option<B>>(self, initial_state: St, f: F) -> Iter<B>;
        fn flat_map<U: IntoIterator, F: FnMut(Self::Item) -> U>(self, f: F) -> Iter<U::Item>;
        fn flatten(self) -> Iter<<Self::Item as IntoIterator>::Item> where Self::Item: IntoIterator;
        fn fuse(self) -> Iter<Self::Item>;
        fn inspect<F: FnMut(&Self::Item)>(self, f: F) -> Iter<Self::Item>;
        fn by_ref(&mut self) -> &mut Self;
        fn collect<B: FromIterator<Self::Item>>(self) -> B;
        fn partition<B: Default + Extend<Self::Item>, F: FnMut(&Self::Item) -> bool>(self, f: F) -> (B, B);
        fn fold<B, F: FnMut(B, Self::Item) -> B>(self, init: B, f: F) -> B;
        fn try_fold<B, R, F: FnMut(B, Self::Item) -> R>(&mut self, init: B, f: F) -> R;
        fn try_for_each<R, F: FnMut(Self::Item) -> R>(&mut self, f: F) -> R;
        fn reduce<F: FnMut(Self::Item, Self::Item) -> Self::Item>(self, f: F) -> crate::option::Option<Self::Item>;
        fn all<F: FnMut(Self::Item) -> bool>(&mut self, f: F) -> bool;
        fn any<F: FnMut(Self::Item) -> bool>(&mut self, f: F) -> bool;
        fn find<P: FnMut(&Self::Item) -> bool>(&mut self, predicate: P) -> crate::option::Option<Self::Item>;
        fn find_map<B, F: FnMut(Self::Item) -> crate::option::Option<B>>(&mut self, f: F) -> crate::option::Option<B>;
        fn position<P: FnMut(Self::Item) -> bool>(&mut self, predicate: P) -> crate::option::Option<usize>;
        fn max(self) -> crate::option::Option<Self::Item>;
        fn min(self) -> crate::option::Option<Self::Item>;
        fn max_by_key<B, F: FnMut(&Self::Item) -> B>(self, f: F) -> crate::option::Option<Self::Item>;
        fn max_by<F: FnMut(&Self::Item, &Self::Item) -> crate::cmp::Ordering>(self, compare: F) -> crate::option::Option<Self::Item>;
        fn min_by_key<B, F: FnMut(&Self::Item) -> B>(self, f: F) -> crate::option::Option<Self::Item>;
        fn min_by<F: FnMut(&Self::Item, &Self::Item) -> crate::cmp::Ordering>(self, compare: F) -> crate::option::Option<Self::Item>;
        fn rev(self) -> Iter<Self::Item>;
        fn unzip<A, B, FromA: Default + Extend<A>, FromB: Default + Extend<B>>(self) -> (FromA, FromB) where Self: Iterator<Item = (A, B)>;
        fn copied<T>(self) -> Iter<T> where Self: Iterator<Item = &T>;
        fn cloned<T>(self) -> Iter<T> where Self: Iterator<Item = &T>;
        fn cycle(self) -> Iter<Self::Item>;
        fn sum<S: Sum<Self::Item>>(self) -> S;
        fn product<P: Product<Self::Item>>(self) -> P;
        fn eq<I: IntoIterator>(self, other: I) -> bool;
        fn ne<I: IntoIterator>(self, other: I) -> bool;
        fn lt<I: IntoIterator>(self, other: I) -> bool;
        fn le<I: IntoIterator>(self, other: I) -> bool;
        fn gt<I: IntoIterator>(self, other: I) -> bool;
        fn ge<I: IntoIterator>(self, other: I) -> bool;
        fn cmp<I: IntoIterator>(self, other: I) -> crate::cmp::Ordering;
        fn partial_cmp<I: IntoIterator>(self, other: I) -> crate::option::Option<crate::cmp::Ordering>;
        fn is_sorted_by<F: FnMut(&Self::Item, &Self::Item) -> bool>(self, compare: F) -> bool;
        fn is_sorted_by_key<F: FnMut(Self::Item) -> K, K>(self, f: F) -> bool;
        fn rposition<P: FnMut(Self::Item) -> bool>(&mut self, predicate: P) -> crate::option::Option<usize>;
        fn is_sorted(self) -> bool;
    }
    pub trait DoubleEndedIterator: Iterator {
        fn next_back(&mut self) -> crate::option::Option<Self::Item>;
        fn nth_back(&mut self, n: usize) -> crate::option::Option<Self::Item>;
        fn try_rfold<B, R, F: FnMut(B, Self::Item) -> R>(&mut self, init: B, f: F) -> R;
        fn rfind<P: FnMut(&Self::Item) -> bool>(&mut self, predicate: P) -> crate::option::Option<Self::Item>;
        fn rfold<B, F: FnMut(B, Self::Item) -> B>(self, init: B, f: F) -> B;
    }
    pub trait ExactSizeIterator: Iterator {
        fn len(&self) -> usize;
    }
    pub trait IntoIterator {
        type Item;
        type IntoIter: Iterator<Item = Self::Item>;
        fn into_iter(self) -> Self::IntoIter;
    }
    impl<I: Iterator> IntoIterator for I {
        type Item = I::Item;
        type IntoIter = I;
        fn into_iter(self) -> I {}
    }
    pub trait FromIterator<A> {
        fn from_iter<T: IntoIterator<Item = A>>(iter: T) -> Self;
    }
    pub trait Extend<A> {
        fn extend<T: IntoIterator<Item = A>>(&mut self, iter: T);
    }
    pub trait Sum<A = Self> {
        fn sum<I: Iterator<Item = A>>(iter: I) -> Self;
    }
    pub trait Product<A = Self> {
        fn product<I: Iterator<Item = A>>(iter: I) -> Self;
    }
    impl<T> Iterator for Iter<T> {
        type Item = T;
    }
    impl<T> DoubleEndedIterator for Iter<T> {}
    impl<T> ExactSizeIterator for Iter<T> {}
    impl<T> Clone for Iter<T> {}
    impl<I: Iterator> Iterator for &mut I {
        type Item = I::Item;
    }
    impl<T> Iter<T> {
        #[flows(self -> return)]
        pub fn as_str(&self) -> &str {}
        pub fn as_slice(&self) -> &[T] {}
        #[flows(self -> return)]
        pub fn remainder(&self) -> &[T] {}
    }
    /// The iterator itself, with one item looked at.
    #[transparent]
    pub struct Peekable<I>(I);
    impl<I: Iterator> Iterator for Peekable<I> {
        type Item = I::Item;
    }
    impl<I: Iterator> Peekable<I> {
        pub fn peek(&mut self) -> crate::option::Option<&I::Item> {}
        pub fn peek_mut(&mut self) -> crate::option::Option<&mut I::Item> {}
        pub fn next_if<F: FnOnce(&I::Item) -> bool>(&mut self, func: F) -> crate::option::Option<I::Item> {}
        pub fn next_if_eq<R>(&mut self, expected: &R) -> crate::option::Option<I::Item> {}
    }
    impl<I: Clone> Clone for Peekable<I> {}
    // Iterators as they are written where a type is needed: of a field, a result.
    pub type Rev<I> = Iter<<I as Iterator>::Item>;
    pub type Skip<I> = Iter<<I as Iterator>::Item>;
    pub type Take<I> = Iter<<I as Iterator>::Item>;
    pub type StepBy<I> = Iter<<I as Iterator>::Item>;
    pub type Fuse<I> = Iter<<I as Iterator>::Item>;
    pub type Cycle<I> = Iter<<I as Iterator>::Item>;
    pub type Enumerate<I> = Iter<(usize, <I as Iterator>::Item)>;
    pub type Zip<A, B> = Iter<(<A as Iterator>::Item, <B as Iterator>::Item)>;
    pub type Chain<A, B> = Iter<<A as Iterator>::Item>;
    pub type Filter<I, P> = Iter<<I as Iterator>::Item>;
    pub type SkipWhile<I, P> = Iter<<I as Iterator>::Item>;
    pub type TakeWhile<I, P> = Iter<<I as Iterator>::Item>;
    pub type Inspect<I, F> = Iter<<I as Iterator>::Item>;
    pub type Cloned<I> = Iter<<<I as Iterator>::Item as crate::ops::Deref>::Target>;
    pub type Copied<I> = Iter<<<I as Iterator>::Item as crate::ops::Deref>::Target>;
    pub type Flatten<I> = Iter<<<I as Iterator>::Item as IntoIterator>::Item>;
    pub type Once<T> = Iter<T>;
    pub type Repeat<T> = Iter<T>;
    pub type Empty<T> = Iter<T>;
    pub fn once<T>(value: T) -> Iter<T> {}
    pub fn repeat<T>(elt: T) -> Iter<T> {}
    pub fn repeat_n<T>(elt: T, count: usize) -> Iter<T> {}
    pub fn once_with<A, F: FnOnce() -> A>(make: F) -> Iter<A> {}
    pub fn repeat_with<A, F: FnMut() -> A>(repeater: F) -> Iter<A> {}
    pub fn empty<T>() -> Iter<T> {}
    pub fn from_fn<T, F: FnMut() -> crate::option::Option<T>>(f: F) -> Iter<T> {}
    pub fn successors<T, F: FnMut(&T) -> crate::option::Option<T>>(first: crate::option::Option<T>, succ: F) -> Iter<T> {}
    pub fn zip<A: IntoIterator, B: IntoIterator>(a: A, b: B) -> Iter<(A::Item, B::Item)> {}
}
impl<T> [T] {
    pub fn split_first_mut(&mut self) -> crate::option::Option<(&mut T, &mut [T])> {}
    pub fn split_last_mut(&mut self) -> crate::option::Option<(&mut T, &mut [T])> {}
    pub fn first_chunk<const N: usize>(&self) -> crate::option::Option<&[T; N]> {}
    pub fn last_chunk<const N: usize>(&self) -> crate::option::Option<&[T; N]> {}
    pub fn split_first_chunk<const N: usize>(&self) -> crate::option::Option<(&[T; N], &[T])> {}
    pub fn split_last_chunk<const N: usize>(&self) -> crate::option::Option<(&[T], &[T; N])> {}
    pub fn split_at_checked(&self, mid: usize) -> crate::option::Option<(&[T], &[T])> {}
    pub fn chunk_by<F: FnMut(&T, &T) -> bool>(&self, pred: F) -> crate::iter::Iter<&[T]> {}
    pub fn chunk_by_mut<F: FnMut(&T, &T) -> bool>(&mut self, pred: F) -> crate::iter::Iter<&mut [T]> {}
    pub fn chunks_exact_mut(&mut self, chunk_size: usize) -> crate::iter::Iter<&mut [T]> {}
    pub fn rchunks_exact(&self, chunk_size: usize) -> crate::iter::Iter<&[T]> {}
    pub fn rsplit<F: FnMut(&T) -> bool>(&self, pred: F) -> crate::iter::Iter<&[T]> {}
    pub fn splitn<F: FnMut(&T) -> bool>(&self, n: usize, pred: F) -> crate::iter::Iter<&[T]> {}
    pub fn rsplitn<F: FnMut(&T) -> bool>(&self, n: usize, pred: F) -> crate::iter::Iter<&[T]> {}
    pub fn split_inclusive<F: FnMut(&T) -> bool>(&self, pred: F) -> crate::iter::Iter<&[T]> {}
    pub fn split_mut<F: FnMut(&T) -> bool>(&mut self, pred: F) -> crate::iter::Iter<&mut [T]> {}
    #[flows(self -> return)]
    pub fn strip_prefix<P>(&self, prefix: &P) -> crate::option::Option<&[T]> {}
    #[flows(self -> return)]
    pub fn strip_suffix<P>(&self, suffix: &P) -> crate::option::Option<&[T]> {}
    pub fn binary_search_by_key<B, F: FnMut(&T) -> B>(&self, b: &B, f: F) -> crate::result::Result<usize, usize> {}
    pub fn select_nth_unstable(&mut self, index: usize) -> (&mut [T], &mut T, &mut [T]) {}
    pub fn select_nth_unstable_by<F: FnMut(&T, &T) -> crate::cmp::Ordering>(&mut self, index: usize, compare: F) -> (&mut [T], &mut T, &mut [T]) {}
    pub fn select_nth_unstable_by_key<K, F: FnMut(&T) -> K>(&mut self, index: usize, f: F) -> (&mut [T], &mut T, &mut [T]) {}
    pub fn fill_with<F: FnMut() -> T>(&mut self, f: F) {}
    pub fn swap_with_slice(&mut self, other: &mut [T]) {}
    pub fn copy_within<R>(&mut self, src: R, dest: usize) {}
    pub fn rotate_right(&mut self, k: usize) {}
    pub fn is_sorted_by<F: FnMut(&T, &T) -> bool>(&self, compare: F) -> bool {}
    pub fn is_sorted_by_key<F: FnMut(&T) -> K, K>(&self, f: F) -> bool {}
    pub fn len(&self) -> usize {}
    pub fn is_empty(&self) -> bool {}
    pub fn first(&self) -> crate::option::Option<&T> {}
    pub fn first_mut(&mut self) -> crate::option::Option<&mut T> {}
    pub fn last(&self) -> crate::option::Option<&T> {}
    pub fn last_mut(&mut self) -> crate::option::Option<&mut T> {}
    pub fn split_first(&self) -> crate::option::Option<(&T, &[T])> {}
    pub fn split_last(&self) -> crate::option::Option<(&T, &[T])> {}
    pub fn get<I: crate::slice::SliceIndex<[T]>>(&self, index: I) -> crate::option::Option<&I::Output> {}
    pub fn get_mut<I: crate::slice::SliceIndex<[T]>>(&mut self, index: I) -> crate::option::Option<&mut I::Output> {}
    pub fn swap(&mut self, a: usize, b: usize) {}
    pub fn reverse(&mut self) {}
    pub fn iter(&self) -> crate::iter::Iter<&T> {}
    pub fn iter_mut(&mut self) -> crate::iter::Iter<&mut T> {}
    pub fn windows(&self, size: usize) -> crate::iter::Iter<&[T]> {}
    pub fn chunks(&self, chunk_size: usize) -> crate::iter::Iter<&[T]> {}
    pub fn chunks_exact(&self, chunk_size: usize) -> crate::iter::Iter<&[T]> {}
    pub fn chunks_mut(&mut self, chunk_size: usize) -> crate::iter::Iter<&mut [T]> {}
    pub fn rchunks(&self, chunk_size: usize) -> crate::iter::Iter<&[T]> {}
    pub fn split_at(&self, mid: usize) -> (&[T], &[T]) {}
    pub fn split_at_mut(&mut self, mid: usize) -> (&mut [T], &mut [T]) {}
    pub fn split<F: FnMut(&T) -> bool>(&self, pred: F) -> crate::iter::Iter<&[T]> {}
    pub fn contains(&self, x: &T) -> bool {}
    pub fn starts_with(&self, needle: &[T]) -> bool {}
    pub fn ends_with(&self, needle: &[T]) -> bool {}
    pub fn binary_search(&self, x: &T) -> crate::result::Result<usize, usize> {}
    pub fn binary_search_by<F: FnMut(&T) -> crate::cmp::Ordering>(&self, f: F) -> crate::result::Result<usize, usize> {}
    pub fn partition_point<P: FnMut(&T) -> bool>(&self, pred: P) -> usize {}
    pub fn sort(&mut self) {}
    pub fn sort_unstable(&mut self) {}
    pub fn sort_by<F: FnMut(&T, &T) -> crate::cmp::Ordering>(&mut self, compare: F) {}
    pub fn sort_unstable_by<F: FnMut(&T, &T) -> crate::cmp::Ordering>(&mut self, compare: F) {}
    pub fn sort_by_key<K, F: FnMut(&T) -> K>(&mut self, f: F) {}
    pub fn sort_unstable_by_key<K, F: FnMut(&T) -> K>(&mut self, f: F) {}
    pub fn sort_by_cached_key<K, F: FnMut(&T) -> K>(&mut self, f: F) {}
    pub fn to_vec(&self) -> crate::vec::Vec<T> {}
    pub fn into_vec(self) -> crate::vec::Vec<T> {}
    pub fn repeat(&self, n: usize) -> crate::vec::Vec<T> {}
    pub fn fill(&mut self, value: T) {}
    pub fn copy_from_slice(&mut self, src: &[T]) {}
    pub fn clone_from_slice(&mut self, src: &[T]) {}
    pub fn rotate_left(&mut self, mid: usize) {}
    pub fn concat<O>(&self) -> O where [T]: crate::slice::Concat<Output = O> {}
    pub fn join<S, O>(&self, sep: S) -> O where [T]: crate::slice::Join<S, Output = O> {}
    pub fn as_ptr(&self) -> *const T {}
    pub fn is_sorted(&self) -> bool {}
}
impl [u8] {
    pub fn trim_ascii_start(&self) -> &[u8] {}
    pub fn trim_ascii_end(&self) -> &[u8] {}
    pub fn make_ascii_uppercase(&mut self) {}
    pub fn make_ascii_lowercase(&mut self) {}
    #[flows(self -> return)]
    pub fn escape_ascii(&self) -> crate::str::EscapeDefault {}
    pub fn is_ascii(&self) -> bool {}
    pub fn to_ascii_uppercase(&self) -> crate::vec::Vec<u8> {}
    pub fn to_ascii_lowercase(&self) -> crate::vec::Vec<u8> {}
    pub fn eq_ignore_ascii_case(&self, other: &[u8]) -> bool {}
    pub fn trim_ascii(&self) -> &[u8] {}
}
impl<T, const N: usize> [T; N] {
    pub fn each_mut(&mut self) -> [&mut T; N] {}
    pub fn as_mut_slice(&mut self) -> &mut [T] {}
    pub fn as_slice(&self) -> &[T] {}
    pub fn map<U, F: FnMut(T) -> U>(self, f: F) -> [U; N] {}
    pub fn each_ref(&self) -> [&T; N] {}
}
pub mod slice {
    pub type Iter<T> = crate::iter::Iter<&T>;
    pub type IterMut<T> = crate::iter::Iter<&mut T>;
    pub type Windows<T> = crate::iter::Iter<&[T]>;
    pub type Chunks<T> = crate::iter::Iter<&[T]>;
    pub type ChunksExact<T> = crate::iter::Iter<&[T]>;
    pub type RChunks<T> = crate::iter::Iter<&[T]>;
    pub type ChunksMut<T> = crate::iter::Iter<&mut [T]>;
    pub trait SliceIndex<S> {
        type Output;
    }
    impl<T> SliceIndex<[T]> for usize {
        type Output = T;
    }
    impl<T> SliceIndex<[T]> for crate::ops::Range<usize> {
        type Output = [T];
    }
    impl<T> SliceIndex<[T]> for crate::ops::RangeInclusive<usize> {
        type Output = [T];
    }
    impl<T> SliceIndex<[T]> for crate::ops::RangeFrom<usize> {
        type Output = [T];
    }
    impl<T> SliceIndex<[T]> for crate::ops::RangeTo<usize> {
        type Output = [T];
    }
    impl<T> SliceIndex<[T]> for crate::ops::RangeToInclusive<usize> {
        type Output = [T];
    }
    impl<T> SliceIndex<[T]> for crate::ops::RangeFull {
        type Output = [T];
    }
    pub trait Concat {
        type Output;
    }
    impl Concat for [crate::string::String] {
        type Output = crate::string::String;
    }
    impl Concat for [&str] {
        type Output = crate::string::String;
    }
    impl<T> Concat for [crate::vec::Vec<T>] {
        type Output = crate::vec::Vec<T>;
    }
    pub trait Join<S> {
        type Output;
    }
    impl Join<&str> for [crate::string::String] {
        type Output = crate::string::String;
    }
    impl Join<&str> for [&str] {
        type Output = crate::string::String;
    }
    pub fn from_ref<T>(s: &T) -> &[T] {}
}
pub mod array {
    pub fn from_fn<T, const N: usize, F: FnMut(usize) -> T>(cb: F) -> [T; N] {}
}
impl<T> IntoIterator for &[T] {
    type Item = &T;
    type IntoIter = crate::iter::Iter<&T>;
    fn into_iter(self) -> crate::iter::Iter<&T> {}
}
impl<T> IntoIterator for &mut [T] {
    type Item = &mut T;
    type IntoIter = crate::iter::Iter<&mut T>;
    fn into_iter(self) -> crate::iter::Iter<&mut T> {}
}
impl<T, const N: usize> IntoIterator for [T; N] {
    type Item = T;
    type IntoIter = crate::iter::Iter<T>;
    fn into_iter(self) -> crate::iter::Iter<T> {}
}
impl<T, const N: usize> IntoIterator for &[T; N] {
    type Item = &T;
    type IntoIter = crate::iter::Iter<&T>;
    fn into_iter(self) -> crate::iter::Iter<&T> {}
}
impl<T: crate::fmt::Debug, const N: usize> crate::fmt::Debug for [T; N] {}
pub mod vec {
    pub struct Vec<T>(T);
    pub type IntoIter<T> = crate::iter::Iter<T>;
    pub type Drain<T> = crate::iter::Iter<T>;
    impl<T> Vec<T> {
        pub fn dedup_by<F: FnMut(&mut T, &mut T) -> bool>(&mut self, same_bucket: F) {}
        pub fn extend_from_within<R>(&mut self, src: R) {}
        pub fn resize_with<F: FnMut() -> T>(&mut self, new_len: usize, f: F) {}
        pub fn pop_if<P: FnOnce(&mut T) -> bool>(&mut self, predicate: P) -> crate::option::Option<T> {}
        pub fn extract_if<R, F: FnMut(&mut T) -> bool>(&mut self, range: R, filter: F) -> crate::iter::Iter<T> {}
        pub fn reserve_exact(&mut self, additional: usize) {}
        pub fn shrink_to(&mut self, min_capacity: usize) {}
        pub fn new() -> Vec<T> {}
        pub fn with_capacity(capacity: usize) -> Vec<T> {}
        pub fn capacity(&self) -> usize {}
        pub fn reserve(&mut self, additional: usize) {}
        pub fn push(&mut self, value: T) {}
        pub fn pop(&mut self) -> crate::option::Option<T> {}
        pub fn insert(&mut self, index: usize, element: T) {}
        pub fn remove(&mut self, index: usize) -> T {}
        pub fn swap_remove(&mut self, index: usize) -> T {}
        pub fn append(&mut self, other: &mut Vec<T>) {}
        pub fn clear(&mut self) {}
        pub fn truncate(&mut self, len: usize) {}
        pub fn resize(&mut self, new_len: usize, value: T) {}
        pub fn retain<F: FnMut(&T) -> bool>(&mut self, f: F) {}
        pub fn retain_mut<F: FnMut(&mut T) -> bool>(&mut self, f: F) {}
        pub fn dedup(&mut self) {}
        pub fn dedup_by_key<K, F: FnMut(&mut T) -> K>(&mut self, key: F) {}
        pub fn drain<R>(&mut self, range: R) -> crate::iter::Iter<T> {}
        pub fn splice<R, I: IntoIterator<Item = T>>(&mut self, range: R, replace_with: I) -> crate::iter::Iter<T> {}
        pub fn split_off(&mut self, at: usize) -> Vec<T> {}
        pub fn extend_from_slice(&mut self, other: &[T]) {}
        pub fn as_slice(&self) -> &[T] {}
        pub fn as_mut_slice(&mut self) -> &mut [T] {}
        pub fn into_boxed_slice(self) -> crate::boxed::Box<[T]> {}
        pub fn shrink_to_fit(&mut self) {}
        pub fn leak(self) -> &mut [T] {}
    }
    impl<T> crate::ops::Deref for Vec<T> {
        type Target = [T];
        fn deref(&self) -> &[T] {}
    }
    impl<T> crate::ops::DerefMut for Vec<T> {
        fn deref_mut(&mut self) -> &mut [T] {}
    }
    impl<T: Clone> Clone for Vec<T> {}
    impl<T> Default for Vec<T> {}
    impl<T: crate::fmt::Debug> crate::fmt::Debug for Vec<T> {}
    impl<T: PartialEq> PartialEq for Vec<T> {}
    impl<T> IntoIterator for Vec<T> {
        type Item = T;
        type IntoIter = crate::iter::Iter<T>;
        fn into_iter(self) -> crate::iter::Iter<T> {}
    }
    impl<T> IntoIterator for &Vec<T> {
        type Item = &T;
        type IntoIter = crate::iter::Iter<&T>;
        fn into_iter(self) -> crate::iter::Iter<&T> {}
    }
    impl<T> IntoIterator for &mut Vec<T> {
        type Item = &mut T;
        type IntoIter = crate::iter::Iter<&mut T>;
        fn into_iter(self) -> crate::iter::Iter<&mut T> {}
    }
    impl<T> FromIterator<T> for Vec<T> {}
    impl<T> Extend<T> for Vec<T> {}
    impl<T: Copy> Extend<&T> for Vec<T> {}
    impl<T> AsRef<[T]> for Vec<T> {}
    impl<T> From<&[T]> for Vec<T> {}
    impl<T, const N: usize> From<[T; N]> for Vec<T> {}
    impl<T, const N: usize> From<&[T; N]> for Vec<T> {}
    impl<T> From<crate::collections::VecDeque<T>> for Vec<T> {}
    impl<T> From<crate::collections::BinaryHeap<T>> for Vec<T> {}
    impl<T> From<crate::boxed::Box<[T]>> for Vec<T> {}
    impl<T, I: crate::slice::SliceIndex<[T]>> crate::ops::Index<I> for Vec<T> {
        type Output = I::Output;
    }
    impl crate::io::Write for Vec<u8> {}
}
impl<T, I: crate::slice::SliceIndex<[T]>> crate::ops::Index<I> for [T] {
    type Output = I::Output;
}
impl<T, I: crate::slice::SliceIndex<[T]>, const N: usize> crate::ops::Index<I> for [T; N] {
    type Output = I::Output;
}
