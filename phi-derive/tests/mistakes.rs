//! Mistakes with the derives: all of a type at once, each at its token, with
//! the fix in the message. The messages are the `.stderr` files beside the
//! cases; `TRYBUILD=overwrite cargo test -p phi-derive --test mistakes` renews
//! them.

#[test]
fn each_mistake_is_reported_where_it_is_with_its_fix() {
    trybuild::TestCases::new().compile_fail("tests/ui/*.rs");
}
