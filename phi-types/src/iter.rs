//! Iteration over wrapped collections: every item stays wrapped.

use core::iter::FusedIterator;
use core::marker::PhantomData;

use crate::category::Category;
use crate::phi::Phi;

/// An iterator whose items are wrapped as they come out.
///
/// Returned by iterating over a [`Phi`] of a collection.
///
/// ```
/// use phi_types::{Phi, category::Clinical};
///
/// let codes: Phi<Vec<&str>, Clinical> = Phi::new(vec!["E11.9", "I10"]);
/// let shown: Vec<String> = codes.into_iter().map(|code| code.to_string()).collect();
/// assert_eq!(shown, ["[PHI:clinical]", "[PHI:clinical]"]);
/// ```
pub struct Iter<I, C> {
    inner: I,
    category: PhantomData<fn() -> C>,
}

impl<I: Iterator, C: Category> Iterator for Iter<I, C> {
    type Item = Phi<I::Item, C>;

    #[inline]
    fn next(&mut self) -> Option<Self::Item> {
        self.inner.next().map(Phi::new)
    }

    #[inline]
    fn size_hint(&self) -> (usize, Option<usize>) {
        self.inner.size_hint()
    }
}

impl<I: DoubleEndedIterator, C: Category> DoubleEndedIterator for Iter<I, C> {
    #[inline]
    fn next_back(&mut self) -> Option<Self::Item> {
        self.inner.next_back().map(Phi::new)
    }
}

impl<I: ExactSizeIterator, C: Category> ExactSizeIterator for Iter<I, C> {}
impl<I: FusedIterator, C: Category> FusedIterator for Iter<I, C> {}

impl<I, C> core::fmt::Debug for Iter<I, C> {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("Iter([PHI])")
    }
}

impl<T, C: Category> Phi<T, C> {
    /// Iterates by reference; the items are wrapped references.
    ///
    /// ```
    /// use phi_types::{Phi, category::Clinical};
    ///
    /// let codes: Phi<Vec<String>, Clinical> = Phi::new(vec!["E11.9".into(), "I10".into()]);
    /// let blocks: Phi<Vec<String>, Clinical> =
    ///     codes.iter().map(|code| code.map(|c| c[..3].to_string())).collect();
    /// assert_eq!(blocks, Phi::new(vec!["E11".into(), "I10".into()]));
    /// ```
    #[inline]
    pub fn iter<'a>(&'a self) -> Iter<<&'a T as IntoIterator>::IntoIter, C>
    where
        &'a T: IntoIterator,
    {
        self.into_iter()
    }
}

impl<T: IntoIterator, C: Category> IntoIterator for Phi<T, C> {
    type Item = Phi<T::Item, C>;
    type IntoIter = Iter<T::IntoIter, C>;

    #[inline]
    fn into_iter(self) -> Self::IntoIter {
        Iter {
            inner: self.take().into_iter(),
            category: PhantomData,
        }
    }
}

impl<'a, T, C: Category> IntoIterator for &'a Phi<T, C>
where
    &'a T: IntoIterator,
{
    type Item = Phi<<&'a T as IntoIterator>::Item, C>;
    type IntoIter = Iter<<&'a T as IntoIterator>::IntoIter, C>;

    #[inline]
    fn into_iter(self) -> Self::IntoIter {
        Iter {
            inner: self.peek().into_iter(),
            category: PhantomData,
        }
    }
}

impl<A, T: FromIterator<A>, C: Category> FromIterator<Phi<A, C>> for Phi<T, C> {
    #[inline]
    fn from_iter<I: IntoIterator<Item = Phi<A, C>>>(items: I) -> Self {
        Phi::new(items.into_iter().map(Phi::take).collect())
    }
}

impl<A, T: Extend<A>, C: Category> Extend<Phi<A, C>> for Phi<T, C> {
    #[inline]
    fn extend<I: IntoIterator<Item = Phi<A, C>>>(&mut self, items: I) {
        self.peek_mut().extend(items.into_iter().map(Phi::take));
    }
}
