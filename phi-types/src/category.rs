//! What kind of PHI a value is.
//!
//! Categories are zero-sized types. There is one for each of the eighteen Safe
//! Harbor identifiers of [45 CFR 164.514(b)(2)(i)(A)–(R)][sh], one for clinical
//! data, and one for each kind of data that another rule protects further.
//!
//! ```
//! use phi_types::category::{Category, Ssn, Sensitivity, SubstanceUse};
//!
//! assert_eq!(Ssn::NAME, "ssn");
//! assert_eq!(Ssn::CITATION, "45 CFR 164.514(b)(2)(i)(G)");
//! assert_eq!(SubstanceUse::SENSITIVITY, Sensitivity::Special);
//! ```
//!
//! A category of your own is one line, with [`category!`](crate::category!).
//!
//! [sh]: https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)

use crate::grant::{Protection, Routine, Special};

/// A kind of PHI.
///
/// Implement it with [`category!`](crate::category!), which keeps the parts
/// consistent with each other.
///
/// ```
/// use phi_types::Phi;
/// use phi_types::category::{Category, Email, HivStatus};
///
/// fn legend<T, C: Category>(_: &Phi<T, C>) -> String {
///     format!("{}: {}, {}", C::PLACEHOLDER, C::SENSITIVITY.as_str(), C::CITATION)
/// }
/// let email: Phi<&str, Email> = Phi::new("ada@example.org");
/// assert_eq!(legend(&email), "[PHI:email]: identifier, 45 CFR 164.514(b)(2)(i)(F)");
/// assert_eq!(HivStatus::NAME, "hiv-status");
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a PHI category",
    label = "not a category",
    note = "use one of `phi_types::category`, or make one: \
            `phi_types::category!(pub StudyArm = \"study-arm\", Clinical, \"protocol 24-17\");`"
)]
pub trait Category: Sized + 'static {
    /// The grant that reading needs: [`Routine`] or [`Special`].
    type Protection: Protection;

    /// Short name in kebab case, as it appears in `[PHI:ssn]`: lower-case
    /// letters, digits and hyphens, at most 90 bytes.
    const NAME: &'static str;

    /// The rule that makes this PHI.
    const CITATION: &'static str;

    /// How sensitive the category is.
    const SENSITIVITY: Sensitivity;

    /// What a value of the category shows instead of itself.
    const PLACEHOLDER: &'static str = crate::redact::text(&PlaceholderOf::<Self>::BUFFER);
}

/// Gives the placeholder's bytes a `'static` home for each category.
struct PlaceholderOf<C>(core::marker::PhantomData<C>);

impl<C: Category> PlaceholderOf<C> {
    const BUFFER: ([u8; 96], usize) = crate::redact::placeholder(C::NAME);
}

/// How sensitive a category is, from least to most.
///
/// ```
/// use phi_types::category::Sensitivity;
///
/// assert!(Sensitivity::Special > Sensitivity::Clinical);
/// assert_eq!(Sensitivity::Identifier.as_str(), "identifier");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Sensitivity {
    /// Says who the person is.
    Identifier,
    /// Says something about the person's health, care or payment for it.
    Clinical,
    /// Protected further by another rule; needs a justification to read.
    Special,
}

impl Sensitivity {
    /// The name in lower case.
    ///
    /// ```
    /// assert_eq!(phi_types::category::Sensitivity::Special.as_str(), "special");
    /// ```
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Identifier => "identifier",
            Self::Clinical => "clinical",
            Self::Special => "special",
        }
    }
}

/// A category as data, for inventories.
///
/// ```
/// use phi_types::category::{CategoryInfo, Mrn};
///
/// let info = CategoryInfo::of::<Mrn>();
/// assert_eq!((info.name, info.citation), ("mrn", "45 CFR 164.514(b)(2)(i)(H)"));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct CategoryInfo {
    /// [`Category::NAME`].
    pub name: &'static str,
    /// [`Category::CITATION`].
    pub citation: &'static str,
    /// [`Category::SENSITIVITY`].
    pub sensitivity: Sensitivity,
}

impl CategoryInfo {
    /// The data of a category.
    ///
    /// ```
    /// use phi_types::category::{CategoryInfo, Name};
    ///
    /// assert_eq!(CategoryInfo::of::<Name>().name, "name");
    /// ```
    #[must_use]
    pub const fn of<C: Category>() -> Self {
        Self {
            name: C::NAME,
            citation: C::CITATION,
            sensitivity: C::SENSITIVITY,
        }
    }
}

/// Declares a PHI category of your own.
///
/// Visibility and type name, short name, sensitivity (`Identifier`, `Clinical`
/// or `Special`; a special one needs `Grant<Special>`), and the rule, contract
/// or protocol that makes it protected.
///
/// ```
/// use phi_types::{Phi, category::Category};
///
/// phi_types::category!(
///     /// Which arm of the trial a participant is in.
///     pub StudyArm = "study-arm", Clinical, "IRB protocol 24-17"
/// );
///
/// let arm: Phi<char, StudyArm> = Phi::new('B');
/// assert_eq!(arm.to_string(), "[PHI:study-arm]");
/// assert_eq!(StudyArm::CITATION, "IRB protocol 24-17");
/// ```
///
/// The name must be one:
///
/// ```compile_fail
/// phi_types::category!(StudyArm = "Study Arm", Clinical, "IRB protocol 24-17");
/// phi_types::Phi::<u8, StudyArm>::new(1).to_string();
/// ```
#[macro_export]
macro_rules! category {
    ($(#[$meta:meta])* $vis:vis $name:ident = $text:literal, $sensitivity:ident, $citation:literal $(,)?) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        $vis struct $name;

        impl $crate::category::Category for $name {
            type Protection = $crate::__protection!($sensitivity);
            const NAME: &'static str = $text;
            const CITATION: &'static str = $citation;
            const SENSITIVITY: $crate::category::Sensitivity =
                $crate::category::Sensitivity::$sensitivity;
        }

        $crate::__category_integrations!($name);
    };
}

/// What other crates want of every category; by the features of this crate.
#[cfg(feature = "utoipa")]
#[doc(hidden)]
#[macro_export]
macro_rules! __category_integrations {
    ($name:ident) => {
        $crate::__category_utoipa!($name);
    };
}

#[cfg(not(feature = "utoipa"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __category_integrations {
    ($name:ident) => {};
}

/// The grant that a sensitivity needs.
#[doc(hidden)]
#[macro_export]
macro_rules! __protection {
    (Identifier) => {
        $crate::Routine
    };
    (Clinical) => {
        $crate::Routine
    };
    (Special) => {
        $crate::Special
    };
    ($other:ident) => {
        ::core::compile_error!("the sensitivity is `Identifier`, `Clinical` or `Special`")
    };
}

macro_rules! categories {
    ($($(#[$meta:meta])* $name:ident = $text:literal, $sensitivity:ident, $protection:ident, $citation:literal;)*) => {
        $(
            $(#[$meta])*
            #[doc = concat!("\n\nShows as `[PHI:", $text, "]`; ", $citation, ".")]
            #[doc = concat!("\n\n```\nuse phi_types::{Phi, category::", stringify!($name), "};\n\nlet value: Phi<&str, ", stringify!($name), "> = Phi::new(\"…\");\nassert_eq!(value.to_string(), \"[PHI:", $text, "]\");\n```")]
            #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
            pub struct $name;

            impl Category for $name {
                type Protection = $protection;
                const NAME: &'static str = $text;
                const CITATION: &'static str = $citation;
                const SENSITIVITY: Sensitivity = Sensitivity::$sensitivity;
            }

            __category_integrations!($name);
        )*

        /// Every built-in category except [`Unclassified`], in the order of the rule.
        ///
        /// ```
        /// let names: Vec<_> = phi_types::category::ALL.iter().map(|c| c.name).collect();
        /// assert_eq!(names.len(), 24);
        /// assert_eq!(names[6], "ssn");
        /// ```
        pub const ALL: &[CategoryInfo] = &[$(CategoryInfo::of::<$name>()),*];
    };
}

categories! {
    /// Names of the individual, relatives, employers or household members.
    Name = "name", Identifier, Routine, "45 CFR 164.514(b)(2)(i)(A)";
    /// Geographic subdivisions smaller than a state: street, city, county, ZIP code.
    Geographic = "geographic", Identifier, Routine, "45 CFR 164.514(b)(2)(i)(B)";
    /// Dates directly related to an individual (birth, admission, discharge,
    /// death), except the year, and ages over 89.
    Date = "date", Identifier, Routine, "45 CFR 164.514(b)(2)(i)(C)";
    /// Telephone numbers.
    Phone = "phone", Identifier, Routine, "45 CFR 164.514(b)(2)(i)(D)";
    /// Fax numbers.
    Fax = "fax", Identifier, Routine, "45 CFR 164.514(b)(2)(i)(E)";
    /// E-mail addresses.
    Email = "email", Identifier, Routine, "45 CFR 164.514(b)(2)(i)(F)";
    /// Social security numbers.
    Ssn = "ssn", Identifier, Routine, "45 CFR 164.514(b)(2)(i)(G)";
    /// Medical record numbers.
    Mrn = "mrn", Identifier, Routine, "45 CFR 164.514(b)(2)(i)(H)";
    /// Health plan beneficiary numbers.
    HealthPlan = "health-plan", Identifier, Routine, "45 CFR 164.514(b)(2)(i)(I)";
    /// Account numbers.
    Account = "account", Identifier, Routine, "45 CFR 164.514(b)(2)(i)(J)";
    /// Certificate and license numbers.
    License = "license", Identifier, Routine, "45 CFR 164.514(b)(2)(i)(K)";
    /// Vehicle identifiers and serial numbers, license plates included.
    Vehicle = "vehicle", Identifier, Routine, "45 CFR 164.514(b)(2)(i)(L)";
    /// Device identifiers and serial numbers.
    Device = "device", Identifier, Routine, "45 CFR 164.514(b)(2)(i)(M)";
    /// Web addresses.
    Url = "url", Identifier, Routine, "45 CFR 164.514(b)(2)(i)(N)";
    /// Internet protocol addresses.
    IpAddress = "ip-address", Identifier, Routine, "45 CFR 164.514(b)(2)(i)(O)";
    /// Biometric identifiers, finger and voice prints included.
    Biometric = "biometric", Identifier, Routine, "45 CFR 164.514(b)(2)(i)(P)";
    /// Full-face photographs and comparable images.
    Photo = "photo", Identifier, Routine, "45 CFR 164.514(b)(2)(i)(Q)";
    /// Any other unique identifying number, characteristic or code.
    OtherUnique = "other-unique", Identifier, Routine, "45 CFR 164.514(b)(2)(i)(R)";
    /// Clinical data: the person's health, the care provided, and payment for it.
    Clinical = "clinical", Clinical, Routine, "45 CFR 160.103 (individually identifiable health information)";
    /// Psychotherapy notes: most uses need the patient's authorization.
    Psychotherapy = "psychotherapy", Special, Special, "45 CFR 164.508(a)(2), defined in 164.501";
    /// Substance use disorder patient records of a Part 2 program.
    SubstanceUse = "substance-use", Special, Special, "42 CFR Part 2";
    /// HIV status and test results, which state law protects further.
    HivStatus = "hiv-status", Special, Special, "state law, e.g. Cal. Health & Safety Code 120980; N.Y. Pub. Health Law 2782";
    /// Genetic information.
    Genetic = "genetic", Special, Special, "45 CFR 160.103 (genetic information), 164.502(a)(5)(i)";
    /// Reproductive health care. The federal rule was vacated in 2025 (Purl v.
    /// HHS, N.D. Tex.); state shield laws remain.
    Reproductive = "reproductive", Special, Special, "45 CFR 164.502(a)(5)(iii) (89 FR 32976, vacated 2025); state shield laws, e.g. Cal. Civ. Code 56.108";
}

/// PHI whose kind nobody has said yet; shows as `[PHI]`.
///
/// ```
/// use phi_types::Phi;
///
/// let note: Phi<&str> = Phi::new("seen for follow-up");
/// assert_eq!(note.to_string(), "[PHI]");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Unclassified;

impl Category for Unclassified {
    type Protection = Routine;
    const NAME: &'static str = "unclassified";
    const CITATION: &'static str = "45 CFR 160.103 (protected health information)";
    const SENSITIVITY: Sensitivity = Sensitivity::Clinical;
    const PLACEHOLDER: &'static str = "[PHI]";
}

__category_integrations!(Unclassified);
