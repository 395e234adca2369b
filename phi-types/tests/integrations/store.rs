//! sqlx against a real SQLite database in memory.

use phi_types::category::{Clinical, Date, Name, Ssn};
use phi_types::{Access, Action, AuditTrail, MemorySink, Phi};
use sqlx::sqlite::SqlitePoolOptions;
use sqlx::{Row, SqlitePool};

#[derive(sqlx::FromRow, Debug, PartialEq)]
struct Patient {
    id: i64,
    name: Phi<String, Name>,
    ssn: Option<Phi<String, Ssn>>,
    birth_year: Phi<i64, Date>,
    weight: Phi<Option<f64>, Clinical>,
    photo: Phi<Vec<u8>>,
}

fn patient(id: i64) -> Patient {
    Patient {
        id,
        name: Phi::new("Ada Byron".into()),
        ssn: Some(Phi::new("123-45-6789".into())),
        birth_year: Phi::new(1815),
        weight: Phi::new(None),
        photo: Phi::new(vec![1, 2, 3]),
    }
}

async fn store() -> SqlitePool {
    // One connection: each connection to `:memory:` is a database of its own.
    let pool = SqlitePoolOptions::new()
        .max_connections(1)
        .connect("sqlite::memory:")
        .await
        .unwrap();
    sqlx::query(
        "CREATE TABLE patient (id INTEGER PRIMARY KEY, name TEXT NOT NULL, ssn TEXT, \
         birth_year INTEGER NOT NULL, weight REAL, photo BLOB NOT NULL)",
    )
    .execute(&pool)
    .await
    .unwrap();
    pool
}

async fn insert(pool: &SqlitePool, patient: &Patient) {
    sqlx::query("INSERT INTO patient VALUES (?, ?, ?, ?, ?, ?)")
        .bind(patient.id)
        .bind(&patient.name)
        .bind(&patient.ssn)
        .bind(patient.birth_year)
        .bind(patient.weight)
        .bind(patient.photo.as_deref())
        .execute(pool)
        .await
        .unwrap();
}

#[tokio::test(flavor = "current_thread")]
async fn what_is_bound_is_decoded_equal_and_still_wrapped() {
    let pool = store().await;
    let mut second = patient(2);
    second.ssn = None;
    second.weight = Phi::new(Some(70.5));
    for patient in [&patient(1), &second] {
        insert(&pool, patient).await;
    }
    let rows: Vec<Patient> = sqlx::query_as("SELECT * FROM patient ORDER BY id")
        .fetch_all(&pool)
        .await
        .unwrap();
    assert_eq!(rows, [patient(1), second]);
    assert_eq!(
        format!("{:?}", rows[0]),
        "Patient { id: 1, name: [PHI:name], ssn: Some([PHI:ssn]), birth_year: [PHI:date], \
         weight: [PHI:clinical], photo: [PHI] }"
    );

    let trail = AuditTrail::new(MemorySink::new());
    let grant = trail
        .grant(Access::new("u-17", Action::Read, "patient/1"))
        .unwrap();
    assert_eq!(rows[0].name.expose(&grant), "Ada Byron");
}

#[tokio::test(flavor = "current_thread")]
async fn a_wrapped_value_selects_rows() {
    let pool = store().await;
    insert(&pool, &patient(1)).await;
    let wanted: Phi<&str, Ssn> = Phi::new("123-45-6789");
    let row = sqlx::query("SELECT name FROM patient WHERE ssn = ?")
        .bind(wanted)
        .fetch_one(&pool)
        .await
        .unwrap();
    let name: Phi<String, Name> = row.get("name");
    assert_eq!(name, Phi::new("Ada Byron".into()));
}

#[tokio::test(flavor = "current_thread")]
async fn a_decoding_error_does_not_quote_the_value() {
    let pool = store().await;
    // SQLite stores what it is given: text in an integer column.
    sqlx::query("INSERT INTO patient VALUES (1, x'ff', NULL, 'born 1815', NULL, '')")
        .execute(&pool)
        .await
        .unwrap();
    let row = sqlx::query("SELECT * FROM patient")
        .fetch_one(&pool)
        .await
        .unwrap();
    let error = row
        .try_get_unchecked::<Phi<String, Name>, _>("name")
        .unwrap_err();
    assert_eq!(
        error.to_string(),
        "error occurred while decoding column \"name\": \
         [PHI:name] cannot be decoded as alloc::string::String"
    );
}

/// With a Postgres server:
/// `PHI_TYPES_POSTGRES=postgres://… cargo test -p phi-types --features sqlx-postgres postgres`.
/// Without one the compiler still checks that the types fit.
#[cfg(feature = "sqlx-postgres")]
#[tokio::test(flavor = "current_thread")]
async fn postgres_binds_and_decodes_arrays_included() {
    use phi_types::category::Category;

    fn fits<T>()
    where
        T: sqlx::Type<sqlx::Postgres>
            + for<'q> sqlx::Encode<'q, sqlx::Postgres>
            + for<'r> sqlx::Decode<'r, sqlx::Postgres>,
    {
    }
    fn all<C: Category>() {
        fits::<Phi<String, C>>();
        fits::<Option<Phi<String, C>>>();
        fits::<Phi<Vec<i64>, C>>();
        fits::<Vec<Phi<String, C>>>();
    }
    all::<Ssn>();

    let Ok(url) = std::env::var("PHI_TYPES_POSTGRES") else {
        return;
    };
    let pool = sqlx::PgPool::connect(&url).await.unwrap();
    let name: Phi<String, Name> = Phi::new("Ada Byron".into());
    let codes: Vec<Phi<String, Clinical>> = vec![Phi::new("E11.9".into()), Phi::new("I10".into())];
    let row = sqlx::query("SELECT $1 AS name, $2 AS codes, $3 AS weight")
        .bind(&name)
        .bind(&codes)
        .bind(Phi::<Option<f64>, Clinical>::new(None))
        .fetch_one(&pool)
        .await
        .unwrap();
    assert_eq!(row.get::<Phi<String, Name>, _>("name"), name);
    assert_eq!(row.get::<Vec<Phi<String, Clinical>>, _>("codes"), codes);
    assert_eq!(
        row.get::<Phi<Option<f64>, Clinical>, _>("weight"),
        Phi::new(None)
    );
}
