//! sqlx: binding and decoding, for every database that knows `T`.
//!
//! The database is the PHI store, so binding needs no grant, and what is
//! decoded is wrapped before anybody sees it.

use core::any::type_name;
use core::fmt;

use sqlx::database::Database;
use sqlx::encode::{Encode, IsNull};
use sqlx::error::BoxDynError;
use sqlx::{Decode, Type};

use crate::category::Category;
use crate::phi::Phi;

impl<T: Type<DB>, C: Category, DB: Database> Type<DB> for Phi<T, C> {
    fn type_info() -> DB::TypeInfo {
        T::type_info()
    }

    fn compatible(ty: &DB::TypeInfo) -> bool {
        T::compatible(ty)
    }
}

impl<'q, T: Encode<'q, DB>, C: Category, DB: Database> Encode<'q, DB> for Phi<T, C> {
    fn encode(self, buffer: &mut DB::ArgumentBuffer<'q>) -> Result<IsNull, BoxDynError> {
        self.take().encode(buffer)
    }

    fn encode_by_ref(&self, buffer: &mut DB::ArgumentBuffer<'q>) -> Result<IsNull, BoxDynError> {
        self.peek().encode_by_ref(buffer)
    }

    fn produces(&self) -> Option<DB::TypeInfo> {
        self.peek().produces()
    }

    fn size_hint(&self) -> usize {
        self.peek().size_hint()
    }
}

/// An error names the category and the type, not the value: decoders quote it.
impl<'r, T: Decode<'r, DB>, C: Category, DB: Database> Decode<'r, DB> for Phi<T, C> {
    fn decode(value: DB::ValueRef<'r>) -> Result<Self, BoxDynError> {
        match T::decode(value) {
            Ok(value) => Ok(Phi::new(value)),
            Err(_) => Err(Undecodable {
                placeholder: C::PLACEHOLDER,
                ty: type_name::<T>(),
            }
            .into()),
        }
    }
}

#[cfg(feature = "sqlx-postgres")]
impl<T: sqlx::postgres::PgHasArrayType, C: Category> sqlx::postgres::PgHasArrayType for Phi<T, C> {
    fn array_type_info() -> sqlx::postgres::PgTypeInfo {
        T::array_type_info()
    }

    fn array_compatible(ty: &sqlx::postgres::PgTypeInfo) -> bool {
        T::array_compatible(ty)
    }
}

#[derive(Debug)]
struct Undecodable {
    placeholder: &'static str,
    ty: &'static str,
}

impl fmt::Display for Undecodable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} cannot be decoded as {}", self.placeholder, self.ty)
    }
}

impl core::error::Error for Undecodable {}
