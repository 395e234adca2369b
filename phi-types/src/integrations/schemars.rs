//! schemars: the schema of the content, because the authorized response has it
//! in clear, marked with the extension `x-phi` and the category's name.

use alloc::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator};

use crate::category::Category;
use crate::phi::Phi;

/// ```
/// use phi_types::{Phi, category::Ssn};
///
/// let schema = schemars::schema_for!(Phi<String, Ssn>);
/// assert_eq!(schema.get("type").unwrap(), "string");
/// assert_eq!(schema.get("x-phi").unwrap(), "ssn");
/// ```
impl<T: JsonSchema, C: Category> JsonSchema for Phi<T, C> {
    fn inline_schema() -> bool {
        // The mark belongs to this use of `T`, not to `T`.
        true
    }

    fn schema_name() -> Cow<'static, str> {
        T::schema_name()
    }

    fn schema_id() -> Cow<'static, str> {
        Cow::Owned(alloc::format!(
            "phi_types::Phi<{}, {}>",
            T::schema_id(),
            C::NAME
        ))
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let mut schema = generator.subschema_for::<T>();
        schema.insert("x-phi".into(), C::NAME.into());
        schema
    }
}
