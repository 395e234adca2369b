//! The derives of `phi-types`. Use them through that crate.
//!
//! All of them deny by default: a field shows only if it is marked
//! `#[phi(safe)]`.
//!
//! `#[erases]` marks the function that erases records, for the linter.
//!
//! - `internals` turns tokens into a checked model and collects every mistake;
//!   it does not know what is generated.
//! - `expand` turns the model into code; it reads no attribute and reports
//!   nothing.

mod erases;
mod expand;
mod internals;

use proc_macro::TokenStream;
use syn::{DeriveInput, parse_macro_input};

use internals::{Container, Ctxt, Derive};

/// `Debug` that shows the type and its field names as std's does, and of the
/// fields only what is safe to show.
///
/// | field | shows |
/// | --- | --- |
/// | `#[phi(safe)]` | its own `Debug` |
/// | `#[phi(category = Ssn)]` | `[PHI:ssn]` |
/// | a `Phi<T, Ssn>`, or an `Option`, `Vec`, `Box`, … of one | `[PHI:ssn]` |
/// | a type that derives `PhiDebug` itself, or a `Box`, `Rc`, `Arc` of one | its own `Debug` |
/// | anything else | `[PHI]` |
///
/// ```
/// use phi_types::{Phi, PhiDebug, category::Name};
///
/// #[derive(PhiDebug)]
/// struct Patient {
///     #[phi(safe)]
///     id: u64,
///     name: Phi<String, Name>,
///     #[phi(category = Ssn)]
///     ssn: String,
///     allergies: Vec<String>,
/// }
///
/// let patient = Patient {
///     id: 8812,
///     name: Phi::new("Ada Byron".into()),
///     ssn: "123-45-6789".into(),
///     allergies: vec!["penicillin".into()],
/// };
/// assert_eq!(
///     format!("{patient:?}"),
///     "Patient { id: 8812, name: [PHI:name], ssn: [PHI:ssn], allergies: [PHI] }"
/// );
/// ```
///
/// On the type, `#[phi(category = Clinical)]` is the category of every field
/// that has none of its own, `#[phi(bound = "T: …")]` replaces the bounds that
/// safe fields put on type parameters, and `#[phi(crate = path)]` says where
/// `phi_types` is re-exported.
#[proc_macro_derive(PhiDebug, attributes(phi))]
pub fn derive_debug(input: TokenStream) -> TokenStream {
    derive(Derive::Debug, &parse_macro_input!(input), expand::debug)
}

/// `Display` that shows of the fields only what is safe to show, by the rules
/// of [`PhiDebug`](macro@PhiDebug).
///
/// Without a format it looks like `Debug` on one line. A format names fields,
/// and the ones that are not safe show their placeholder there too:
///
/// ```
/// use phi_types::{Phi, PhiDisplay, category::Name};
///
/// #[derive(PhiDisplay)]
/// #[phi(display = "patient #{id} ({name})")]
/// struct Patient {
///     #[phi(safe)]
///     id: u64,
///     name: Phi<String, Name>,
/// }
///
/// #[derive(PhiDisplay)]
/// enum Visit {
///     #[phi(display = "walk-in")]
///     WalkIn,
///     Booked { #[phi(safe)] slot: u8, reason: String },
/// }
///
/// let patient = Patient { id: 8812, name: Phi::new("Ada Byron".into()) };
/// assert_eq!(patient.to_string(), "patient #8812 ([PHI:name])");
/// assert_eq!(Visit::WalkIn.to_string(), "walk-in");
/// let booked = Visit::Booked { slot: 3, reason: "cough".into() };
/// assert_eq!(booked.to_string(), "Booked { slot: 3, reason: [PHI] }");
/// ```
#[proc_macro_derive(PhiDisplay, attributes(phi))]
pub fn derive_display(input: TokenStream) -> TokenStream {
    derive(Derive::Display, &parse_macro_input!(input), expand::display)
}

/// serde's `Serialize`, redacted by the rules of [`PhiDebug`](macro@PhiDebug),
/// and in clear inside `Grant::disclose`.
///
/// The code is serde's own derive with the redaction put in, so every
/// `#[serde(…)]` attribute means what it means there: `rename`, `rename_all`,
/// `skip`, `skip_serializing_if`, `flatten`, `tag`, `content`, `untagged`,
/// `serialize_with` and the rest.
///
/// A flattened field and the content of an internally tagged variant cannot be
/// a placeholder: unless it is marked safe, its type must derive `PhiSerialize`.
///
/// ```
/// use phi_types::{Access, Action, AuditTrail, MemorySink, PhiSerialize};
///
/// #[derive(PhiSerialize)]
/// #[serde(rename_all = "camelCase")]
/// struct Patient {
///     #[phi(safe)]
///     patient_id: u64,
///     #[phi(category = Name)]
///     full_name: String,
/// }
///
/// let patient = Patient { patient_id: 8812, full_name: "Ada Byron".into() };
/// assert_eq!(
///     serde_json::to_string(&patient).unwrap(),
///     r#"{"patientId":8812,"fullName":"[PHI:name]"}"#
/// );
///
/// let trail = AuditTrail::new(MemorySink::new());
/// let grant = trail.grant(Access::new("u-17", Action::Disclose, "patient/8812"))?;
/// assert_eq!(
///     serde_json::to_string(&grant.disclose(&patient)).unwrap(),
///     r#"{"patientId":8812,"fullName":"Ada Byron"}"#
/// );
/// # Ok::<(), phi_types::AuditError>(())
/// ```
#[proc_macro_derive(PhiSerialize, attributes(phi, serde))]
pub fn derive_serialize(input: TokenStream) -> TokenStream {
    derive(
        Derive::Serialize,
        &parse_macro_input!(input),
        expand::serialize,
    )
}

/// The field inventory: name, category, citation and sensitivity of every field
/// as data, and the fields of other records in it, also in an `Option`, `Vec`,
/// `Box`, ….
///
/// ```
/// use phi_types::{Phi, PhiRecord, category::Ssn};
///
/// #[derive(PhiRecord)]
/// #[phi(category = Clinical)]
/// struct Chart {
///     #[phi(safe)]
///     id: u64,
///     ssn: Phi<String, Ssn>,
///     diagnosis: String,
/// }
///
/// for field in Chart::FIELDS {
///     match field.category {
///         Some(category) => println!("{}: {}, {}", field.name, category.name, category.citation),
///         None => println!("{}: not PHI", field.name),
///     }
/// }
/// assert_eq!(Chart::FIELDS[2].category.unwrap().name, "clinical");
/// ```
#[proc_macro_derive(PhiRecord, attributes(phi))]
pub fn derive_record(input: TokenStream) -> TokenStream {
    derive(Derive::Record, &parse_macro_input!(input), expand::record)
}

/// Marks the function that erases records: final disposition (45 CFR 164.310(d)(2)(i)), the
/// return or destruction at the end of an agreement (164.504(e)(2)(ii)(J)).
///
/// `cargo phi-lint` then counts a deletion as an erasure only where a marked function (or one
/// of `[[erasure]]` in its configuration) reaches it, and believes that the records and
/// tables named here are erased, by means it may not see (PHI301, PHI302). The function is
/// left as it is; a type that does not exist does not compile.
///
/// ```
/// use phi_types::{Phi, category::Name, erases};
///
/// struct Patient {
///     name: Phi<String, Name>,
/// }
///
/// /// The record and all that hangs on it; the archive forgets by itself.
/// #[erases(Patient, "archive")]
/// fn erase_patient(id: u64) -> Result<(), std::io::Error> {
///     // DELETE FROM patients …
///     # let _ = id;
///     Ok(())
/// }
/// # erase_patient(7).unwrap();
/// ```
#[proc_macro_attribute]
pub fn erases(args: TokenStream, item: TokenStream) -> TokenStream {
    erases::erases(args.into(), item.into()).into()
}

fn derive(
    which: Derive,
    input: &DeriveInput,
    expand: fn(&Container<'_>) -> proc_macro2::TokenStream,
) -> TokenStream {
    let ctxt = Ctxt::new();
    let container = Container::read(&ctxt, input, which);
    match (ctxt.finish(), container) {
        (Ok(()), Some(container)) => expand(&container),
        (Ok(()), None) => proc_macro2::TokenStream::new(),
        (Err(errors), container) => {
            let uses = container.map(|container| expand::reported(&container, which));
            let errors = errors.to_compile_error();
            quote::quote!(#errors #uses)
        }
    }
    .into()
}
