//! utoipa: the schema of the content, because the authorized response has it
//! in clear, marked with the extension `x-phi` and the category's name.

use alloc::borrow::Cow;
use alloc::string::String;
use alloc::vec::Vec;

use utoipa::openapi::extensions::Extensions;
use utoipa::openapi::{RefOr, Schema};
use utoipa::{__dev::ComposeSchema, PartialSchema, ToSchema};

use crate::category::Category;
use crate::phi::Phi;

/// utoipa's derive composes a generic type from the schemas of its arguments,
/// here content and category, through this trait.
///
/// ```
/// use phi_types::{Phi, category::Ssn};
/// use utoipa::PartialSchema;
///
/// let schema = serde_json::to_value(Phi::<String, Ssn>::schema()).unwrap();
/// assert_eq!(schema, serde_json::json!({"type": "string", "x-phi": "ssn"}));
/// ```
impl<T: PartialSchema, C: Category> ComposeSchema for Phi<T, C> {
    fn compose(arguments: Vec<RefOr<Schema>>) -> RefOr<Schema> {
        let mut schema = arguments.into_iter().next().unwrap_or_else(T::schema);
        let mark = Extensions::builder().add("x-phi", C::NAME).build();
        if let RefOr::T(schema) = &mut schema {
            let extensions = match schema {
                Schema::Object(object) => &mut object.extensions,
                Schema::Array(array) => &mut array.extensions,
                Schema::OneOf(one) => &mut one.extensions,
                Schema::AllOf(all) => &mut all.extensions,
                Schema::AnyOf(any) => &mut any.extensions,
                // A kind of schema that is not known here goes unmarked.
                _ => return RefOr::T(schema.clone()),
            };
            match extensions {
                Some(extensions) => extensions.merge(mark),
                None => *extensions = Some(mark),
            }
        }
        schema
    }
}

impl<T: ToSchema, C: Category> ToSchema for Phi<T, C> {
    fn name() -> Cow<'static, str> {
        Cow::Borrowed("Phi")
    }

    fn schemas(schemas: &mut Vec<(String, RefOr<Schema>)>) {
        T::schemas(schemas);
    }
}

/// A category is an argument of `Phi` and so part of a composed schema's name;
/// it has no values and so no schema of its own.
#[doc(hidden)]
#[macro_export]
macro_rules! __category_utoipa {
    ($name:ident) => {
        impl $crate::__private::utoipa::__dev::ComposeSchema for $name {
            fn compose(
                _: $crate::__private::Vec<
                    $crate::__private::utoipa::openapi::RefOr<
                        $crate::__private::utoipa::openapi::Schema,
                    >,
                >,
            ) -> $crate::__private::utoipa::openapi::RefOr<
                $crate::__private::utoipa::openapi::Schema,
            > {
                $crate::__private::utoipa::openapi::schema::empty().into()
            }
        }

        impl $crate::__private::utoipa::ToSchema for $name {
            fn name() -> $crate::__private::Cow<'static, str> {
                $crate::__private::Cow::Borrowed(
                    <$name as $crate::category::Category>::NAME,
                )
            }
        }
    };
}
