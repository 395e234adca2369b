//! Proof that an access is on record.

use core::fmt;
use core::marker::PhantomData;

mod sealed {
    pub trait Sealed {}
}

/// What reading a category takes. Sealed: [`Routine`] and [`Special`].
///
/// ```
/// use phi_types::{Grant, Protection};
///
/// fn note<L: Protection>(grant: &Grant<L>) -> String {
///     format!("event {} ({})", grant.event_id(), L::NAME)
/// }
/// ```
pub trait Protection: sealed::Sealed + Send + Sync + 'static {
    /// The name as written to the audit trail: `routine` or `special`.
    const NAME: &'static str;

    #[doc(hidden)]
    const IS_SPECIAL: bool;
}

/// Ordinary PHI: any recorded access will do.
///
/// ```
/// use phi_types::{Grant, Phi, Routine, category::Name};
///
/// fn greeting(name: &Phi<String, Name>, grant: &Grant<Routine>) -> String {
///     format!("Dear {}", name.expose(grant))
/// }
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Routine {}

/// Specially protected PHI: the access must be justified.
///
/// ```
/// use phi_types::{Grant, Phi, Special, category::Psychotherapy};
///
/// fn excerpt<'n>(note: &'n Phi<String, Psychotherapy>, grant: &Grant<Special>) -> &'n str {
///     note.expose(grant)
/// }
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Special {}

impl sealed::Sealed for Routine {}
impl Protection for Routine {
    const NAME: &'static str = "routine";
    const IS_SPECIAL: bool = false;
}

impl sealed::Sealed for Special {}
impl Protection for Special {
    const NAME: &'static str = "special";
    const IS_SPECIAL: bool = true;
}

/// Which grant covers which protection: [`Special`] covers both, [`Routine`]
/// only itself. Sealed through [`Protection`].
///
/// ```
/// use phi_types::category::Category;
/// use phi_types::{Covers, Grant, Phi, Protection};
///
/// /// For any category, with whatever grant covers it.
/// fn length<C: Category, L: Protection + Covers<C::Protection>>(
///     phi: &Phi<String, C>,
///     grant: &Grant<L>,
/// ) -> usize {
///     phi.expose(grant).len()
/// }
/// ```
#[diagnostic::on_unimplemented(
    message = "`Grant<{Self}>` does not cover {L} PHI",
    label = "this category is specially protected",
    note = "take a `Grant<Special>`: \
            `trail.grant_special(access.justified(\"why this is needed\"))?`"
)]
pub trait Covers<L: Protection>: Protection {}

impl Covers<Routine> for Routine {}
impl Covers<Routine> for Special {}
impl Covers<Special> for Special {}

/// Proof that an access to PHI was recorded before it happened.
///
/// Only an [`AuditTrail`](crate::AuditTrail) makes one, and only after its sink
/// has accepted the event; when the sink fails there is no grant and so no way
/// to the value. A grant cannot be cloned, borrows nothing, and is `Send` and
/// `Sync`, so it can be held across an `.await`. It stands for one access: make
/// one per request, do not keep one in application state.
///
/// ```
/// use phi_types::{Access, Action, AuditTrail, Grant, MemorySink, Routine};
///
/// let trail = AuditTrail::new(MemorySink::new());
/// let grant: Grant<Routine> = trail.grant(Access::new("u-17", Action::Read, "patient/8812"))?;
/// assert_eq!(grant.event_id(), 1);
/// assert_eq!(format!("{grant:?}"), "Grant<routine>(event 1)");
///
/// fn is_send_sync<T: Send + Sync + 'static>(_: &T) {}
/// is_send_sync(&grant);
/// # Ok::<(), phi_types::AuditError>(())
/// ```
///
/// ```compile_fail
/// let forged: phi_types::Grant<phi_types::Routine> = phi_types::Grant::new(1);
/// ```
#[must_use = "a grant is on record as an access: use it"]
pub struct Grant<L: Protection> {
    event_id: u64,
    protection: PhantomData<fn() -> L>,
}

impl<L: Protection> Grant<L> {
    pub(crate) const fn new(event_id: u64) -> Self {
        Self {
            event_id,
            protection: PhantomData,
        }
    }

    /// The number of the event in the audit trail; safe to log.
    ///
    /// ```
    /// # use phi_types::{Access, Action, AuditTrail, MemorySink};
    /// # let trail = AuditTrail::new(MemorySink::new());
    /// let grant = trail.grant(Access::new("u-17", Action::Read, "patient/8812"))?;
    /// assert_eq!(grant.event_id(), 1);
    /// # Ok::<(), phi_types::AuditError>(())
    /// ```
    #[must_use]
    pub const fn event_id(&self) -> u64 {
        self.event_id
    }
}

impl<L: Protection> fmt::Debug for Grant<L> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Grant<{}>(event {})", L::NAME, self.event_id)
    }
}
