//! The wrapper itself: construction, access against a grant, and everything
//! that can be done without unwrapping.

use core::cmp::Ordering;
use core::hash::{Hash, Hasher};
use core::marker::PhantomData;
use core::str::FromStr;

use crate::category::{Category, Unclassified};
use crate::grant::{Covers, Grant, Protection};

/// A value that is protected health information of category `C`.
///
/// A `Phi` has the size and niche of `T` and costs nothing at run time. It
/// formats and serializes as a placeholder, whatever `T` is and whatever flags
/// the caller uses, and it hands `T` out only against a [`Grant`], which exists
/// only after an audit trail has the access on record.
///
/// ```
/// use phi_types::{Phi, category::Ssn};
///
/// let ssn: Phi<String, Ssn> = Phi::new("123-45-6789".to_string());
/// assert_eq!(format!("{ssn}"), "[PHI:ssn]");
/// assert_eq!(format!("{ssn:>40?}"), "[PHI:ssn]");
/// assert_eq!(size_of::<Phi<String, Ssn>>(), size_of::<String>());
/// assert_eq!(size_of::<Option<Phi<String, Ssn>>>(), size_of::<String>());
/// ```
///
/// There is no `Deref`, `AsRef<T>`, `Borrow<T>`, `Into<T>`, indexing or
/// arithmetic: each would be a way around the grant.
#[repr(transparent)]
pub struct Phi<T, C: Category = Unclassified> {
    value: T,
    // `fn() -> C` keeps `Phi` `Send` and `Sync` whatever the marker type is.
    category: PhantomData<fn() -> C>,
}

impl<T, C: Category> Phi<T, C> {
    /// Wraps a value at the place where it enters the program.
    ///
    /// ```
    /// use phi_types::{Phi, category::Mrn};
    ///
    /// let mrn: Phi<u32, Mrn> = Phi::new(40_771);
    /// assert_eq!(mrn.to_string(), "[PHI:mrn]");
    /// ```
    #[inline]
    #[must_use]
    pub const fn new(value: T) -> Self {
        Self {
            value,
            category: PhantomData,
        }
    }

    /// The value, for code that holds proof of an audited access.
    ///
    /// A specially protected category needs a `Grant<Special>`; with a
    /// `Grant<Routine>` the call does not compile.
    ///
    /// ```
    /// use phi_types::{Access, Action, AuditTrail, MemorySink, Phi, category::Name};
    ///
    /// let trail = AuditTrail::new(MemorySink::new());
    /// let name: Phi<&str, Name> = Phi::new("Ada Byron");
    /// let grant = trail.grant(Access::new("u-17", Action::Read, "patient/8812"))?;
    /// assert_eq!(*name.expose(&grant), "Ada Byron");
    /// # Ok::<(), phi_types::AuditError>(())
    /// ```
    ///
    /// ```compile_fail
    /// use phi_types::{Access, Action, AuditTrail, MemorySink, Phi, category::HivStatus};
    ///
    /// let trail = AuditTrail::new(MemorySink::new());
    /// let status: Phi<bool, HivStatus> = Phi::new(true);
    /// let grant = trail.grant(Access::new("u-17", Action::Read, "patient/8812")).unwrap();
    /// status.expose(&grant); // needs `Grant<Special>`
    /// ```
    #[inline]
    #[must_use]
    pub const fn expose<L>(&self, _grant: &Grant<L>) -> &T
    where
        L: Protection + Covers<C::Protection>,
    {
        &self.value
    }

    /// The value for changing in place, against the same proof as [`expose`](Self::expose).
    ///
    /// ```
    /// use phi_types::{Access, Action, AuditTrail, MemorySink, Phi, category::Phone};
    ///
    /// let trail = AuditTrail::new(MemorySink::new());
    /// let mut phone: Phi<String, Phone> = Phi::new("202-555-0143".into());
    /// let grant = trail.grant(Access::new("u-17", Action::Update, "patient/8812"))?;
    /// phone.expose_mut(&grant).push_str(" ext. 2");
    /// assert_eq!(phone, Phi::new("202-555-0143 ext. 2".into()));
    /// # Ok::<(), phi_types::AuditError>(())
    /// ```
    #[inline]
    #[must_use]
    pub const fn expose_mut<L>(&mut self, _grant: &Grant<L>) -> &mut T
    where
        L: Protection + Covers<C::Protection>,
    {
        &mut self.value
    }

    /// Gives up the wrapper, against the same proof as [`expose`](Self::expose).
    ///
    /// ```
    /// use phi_types::{Access, Action, AuditTrail, MemorySink, Phi, category::Email};
    ///
    /// let trail = AuditTrail::new(MemorySink::new());
    /// let email: Phi<String, Email> = Phi::new("ada@example.org".into());
    /// let grant = trail.grant(Access::new("mailer", Action::Disclose, "patient/8812"))?;
    /// let address: String = email.into_inner(&grant);
    /// assert_eq!(address, "ada@example.org");
    /// # Ok::<(), phi_types::AuditError>(())
    /// ```
    #[inline]
    #[must_use]
    pub fn into_inner<L>(self, _grant: &Grant<L>) -> T
    where
        L: Protection + Covers<C::Protection>,
    {
        self.value
    }

    /// The escape hatch: the value without an audited access.
    ///
    /// `cargo phi-lint` reports every use (PHI201) with its reason, so that a
    /// reviewer sees the whole list. The reason is a literal: it says why no
    /// access record is owed here, never anything about the patient.
    ///
    /// ```
    /// use phi_types::{Phi, category::Date};
    ///
    /// let dob: Phi<u16, Date> = Phi::new(1815);
    /// let year = dob.expose_unaudited("migration 0007 runs before the audit store exists");
    /// assert_eq!(*year, 1815);
    /// ```
    #[inline]
    #[must_use]
    pub const fn expose_unaudited(&self, _reason: &'static str) -> &T {
        &self.value
    }

    /// Applies a function; the result stays wrapped.
    ///
    /// ```
    /// use phi_types::{Phi, category::Name};
    ///
    /// let name: Phi<&str, Name> = Phi::new("ada");
    /// let upper: Phi<String, Name> = name.map(str::to_uppercase);
    /// assert_eq!(upper, Phi::new("ADA".into()));
    /// ```
    #[inline]
    pub fn map<U>(self, f: impl FnOnce(T) -> U) -> Phi<U, C> {
        Phi::new(f(self.value))
    }

    /// Applies a function that can fail; both the result and the error stay
    /// wrapped, because parse errors tend to quote what they could not parse.
    ///
    /// ```
    /// use phi_types::{Phi, category::Mrn};
    ///
    /// let text: Phi<&str, Mrn> = Phi::new("40771");
    /// assert_eq!(text.try_map(str::parse::<u32>).unwrap(), Phi::new(40_771));
    ///
    /// let text: Phi<&str, Mrn> = Phi::new("4O771");
    /// let error = text.try_map(str::parse::<u32>).unwrap_err();
    /// assert_eq!(error.to_string(), "[PHI:mrn]");
    /// ```
    ///
    /// # Errors
    ///
    /// The error of `f`, wrapped.
    #[inline]
    pub fn try_map<U, E>(self, f: impl FnOnce(T) -> Result<U, E>) -> Result<Phi<U, C>, Phi<E, C>> {
        f(self.value).map(Phi::new).map_err(Phi::new)
    }

    /// Applies a function whose result is PHI already, as in a chain of lookups.
    ///
    /// ```
    /// use phi_types::{Phi, category::Name};
    ///
    /// fn initial(name: &str) -> Phi<Option<char>, Name> {
    ///     Phi::new(name.chars().next())
    /// }
    /// let name: Phi<&str, Name> = Phi::new("Ada");
    /// assert_eq!(name.and_then(initial), Phi::new(Some('A')));
    /// ```
    #[inline]
    #[must_use]
    pub fn and_then<U>(self, f: impl FnOnce(T) -> Phi<U, C>) -> Phi<U, C> {
        f(self.value)
    }

    /// A wrapped reference, to [`map`](Self::map) without giving up the value.
    /// (Not the trait `AsRef`: that would hand out `&T`.)
    ///
    /// ```
    /// use phi_types::{Phi, category::Name};
    ///
    /// let name: Phi<String, Name> = Phi::new("Ada".into());
    /// let length: Phi<usize, Name> = name.as_ref().map(|n| n.len());
    /// assert_eq!(length, Phi::new(3));
    /// ```
    #[inline]
    #[must_use]
    pub const fn as_ref(&self) -> Phi<&T, C> {
        Phi::new(&self.value)
    }

    /// A wrapped exclusive reference.
    ///
    /// ```
    /// use phi_types::{Phi, category::Name};
    ///
    /// let mut name: Phi<String, Name> = Phi::new("ada".into());
    /// name.as_mut().map(|n| n.make_ascii_uppercase());
    /// assert_eq!(name, Phi::new("ADA".into()));
    /// ```
    #[inline]
    pub const fn as_mut(&mut self) -> Phi<&mut T, C> {
        Phi::new(&mut self.value)
    }

    /// A wrapped reference to what the value dereferences to: `Phi<&str>` from
    /// `Phi<String>`.
    ///
    /// ```
    /// use phi_types::{Phi, category::Name};
    ///
    /// let name: Phi<String, Name> = Phi::new("Ada".into());
    /// let text: Phi<&str, Name> = name.as_deref();
    /// assert_eq!(text, Phi::new("Ada"));
    /// ```
    #[inline]
    #[must_use]
    pub fn as_deref(&self) -> Phi<&T::Target, C>
    where
        T: core::ops::Deref,
    {
        Phi::new(&self.value)
    }

    /// Two values of one category as one.
    ///
    /// ```
    /// use phi_types::{Phi, category::Name};
    ///
    /// let given: Phi<&str, Name> = Phi::new("Ada");
    /// let family: Phi<&str, Name> = Phi::new("Byron");
    /// let full = given.zip(family).map(|(g, f)| format!("{g} {f}"));
    /// assert_eq!(full, Phi::new("Ada Byron".into()));
    /// ```
    ///
    /// For two categories, bring both to one that covers them with
    /// [`reclassify`](Self::reclassify).
    #[inline]
    #[must_use]
    pub fn zip<U>(self, other: Phi<U, C>) -> Phi<(T, U), C> {
        Phi::new((self.value, other.value))
    }

    /// The same value under another category of the same or stronger protection.
    ///
    /// ```
    /// use phi_types::{Phi, category::{Clinical, Genetic}};
    ///
    /// let finding: Phi<&str, Clinical> = Phi::new("BRCA1 c.68_69del");
    /// let finding: Phi<&str, Genetic> = finding.reclassify();
    /// assert_eq!(finding.to_string(), "[PHI:genetic]");
    /// ```
    ///
    /// A specially protected value cannot be made routine:
    ///
    /// ```compile_fail
    /// use phi_types::{Phi, category::{Clinical, Genetic}};
    ///
    /// let finding: Phi<&str, Genetic> = Phi::new("BRCA1 c.68_69del");
    /// let finding: Phi<&str, Clinical> = finding.reclassify();
    /// ```
    #[inline]
    #[must_use]
    pub fn reclassify<D: Category>(self) -> Phi<T, D>
    where
        D::Protection: Covers<C::Protection>,
    {
        Phi::new(self.value)
    }

    /// Puts another value in and returns the old one, both wrapped.
    ///
    /// ```
    /// use phi_types::{Phi, category::Phone};
    ///
    /// let mut phone: Phi<&str, Phone> = Phi::new("202-555-0143");
    /// let old = phone.replace("202-555-0199");
    /// assert_eq!(old, Phi::new("202-555-0143"));
    /// ```
    #[inline]
    pub const fn replace(&mut self, value: T) -> Self {
        Phi::new(core::mem::replace(&mut self.value, value))
    }

    /// For the crate's own integrations; never public.
    #[inline]
    pub(crate) const fn peek(&self) -> &T {
        &self.value
    }

    /// For the crate's own integrations; never public.
    #[inline]
    pub(crate) const fn peek_mut(&mut self) -> &mut T {
        &mut self.value
    }

    /// For the crate's own integrations; never public.
    #[inline]
    pub(crate) fn take(self) -> T {
        self.value
    }
}

impl<T, C: Category> Phi<&T, C> {
    /// Clones what a wrapped reference points to.
    ///
    /// ```
    /// use phi_types::{Phi, category::Name};
    ///
    /// let name: Phi<String, Name> = Phi::new("Ada".into());
    /// let copy: Phi<String, Name> = name.as_ref().cloned();
    /// assert_eq!(copy, name);
    /// ```
    #[inline]
    #[must_use]
    pub fn cloned(self) -> Phi<T, C>
    where
        T: Clone,
    {
        Phi::new(self.value.clone())
    }

    /// Copies what a wrapped reference points to.
    ///
    /// ```
    /// use phi_types::{Phi, category::Mrn};
    ///
    /// let mrn: Phi<u32, Mrn> = Phi::new(7);
    /// assert_eq!(mrn.as_ref().copied(), mrn);
    /// ```
    #[inline]
    #[must_use]
    pub const fn copied(self) -> Phi<T, C>
    where
        T: Copy,
    {
        Phi::new(*self.value)
    }
}

impl<T, C: Category> Phi<Option<T>, C> {
    /// Turns a wrapped option into an optional wrapped value. Whether there is
    /// a value becomes visible; for most fields that is harmless, for an HIV
    /// result it is not.
    ///
    /// ```
    /// use phi_types::{Phi, category::Email};
    ///
    /// let email: Phi<Option<&str>, Email> = Phi::new(Some("ada@example.org"));
    /// assert_eq!(email.transpose(), Some(Phi::new("ada@example.org")));
    /// ```
    #[inline]
    #[must_use]
    pub fn transpose(self) -> Option<Phi<T, C>> {
        self.value.map(Phi::new)
    }
}

impl<T, E, C: Category> Phi<Result<T, E>, C> {
    /// Turns a wrapped result into a result of wrapped values. The error stays
    /// wrapped too: parse errors tend to quote their input.
    ///
    /// ```
    /// use phi_types::{Phi, category::Mrn};
    ///
    /// let mrn: Phi<Result<u32, &str>, Mrn> = Phi::new(Err("not a number: 4O771"));
    /// let error = mrn.transpose().unwrap_err();
    /// assert_eq!(error.to_string(), "[PHI:mrn]");
    /// ```
    ///
    /// # Errors
    ///
    /// The wrapped error, if the wrapped result is one.
    #[inline]
    pub fn transpose(self) -> Result<Phi<T, C>, Phi<E, C>> {
        self.value.map(Phi::new).map_err(Phi::new)
    }
}

impl<T, C: Category> From<T> for Phi<T, C> {
    #[inline]
    fn from(value: T) -> Self {
        Self::new(value)
    }
}

impl<T, C: Category> From<Option<Phi<T, C>>> for Phi<Option<T>, C> {
    #[inline]
    fn from(value: Option<Phi<T, C>>) -> Self {
        Self::new(value.map(|phi| phi.value))
    }
}

/// The error stays wrapped, because parse errors tend to quote their input.
impl<T: FromStr, C: Category> FromStr for Phi<T, C> {
    type Err = Phi<T::Err, C>;

    #[inline]
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        text.parse().map(Phi::new).map_err(Phi::new)
    }
}

/// A wrapped error is an error: it shows its placeholder and no source, so it
/// can travel up through `?` without carrying the value.
impl<E: core::error::Error, C: Category> core::error::Error for Phi<E, C> {}

impl<T: Clone, C: Category> Clone for Phi<T, C> {
    #[inline]
    fn clone(&self) -> Self {
        Self::new(self.value.clone())
    }

    #[inline]
    fn clone_from(&mut self, source: &Self) {
        self.value.clone_from(&source.value);
    }
}

impl<T: Copy, C: Category> Copy for Phi<T, C> {}

impl<T: Default, C: Category> Default for Phi<T, C> {
    #[inline]
    fn default() -> Self {
        Self::new(T::default())
    }
}

/// Equality is that of `T`; it is not constant-time.
impl<T: PartialEq, C: Category> PartialEq for Phi<T, C> {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        self.value == other.value
    }
}

impl<T: Eq, C: Category> Eq for Phi<T, C> {}

impl<T: PartialOrd, C: Category> PartialOrd for Phi<T, C> {
    #[inline]
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        self.value.partial_cmp(&other.value)
    }
}

impl<T: Ord, C: Category> Ord for Phi<T, C> {
    #[inline]
    fn cmp(&self, other: &Self) -> Ordering {
        self.value.cmp(&other.value)
    }
}

impl<T: Hash, C: Category> Hash for Phi<T, C> {
    #[inline]
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.value.hash(state);
    }
}
