//! Statics: read anywhere, written anywhere, in no order.

use super::text::{check, path};

#[test]
fn a_label_in_a_static_reaches_every_reader() {
    let solution = check(
        "fn write() {
           x = fresh
           seed x S
           @CACHE.last = x
         }
         fn read() {
           y = @CACHE.last
           sink log(y) //~ S
           sink log(@CACHE.other)
           sink log(@CACHE) //~ S
           sink log(@OTHER)
         }",
    );
    assert!(path(&solution.findings[0]).contains(&"stored in static `CACHE`".to_owned()));
}

#[test]
fn a_parameter_written_to_a_static() {
    check(
        "fn main() {
           x = fresh
           seed x S
           store(x)
           store_other(const)
         }
         fn store(v) {
           put(v)
         }
         fn put(v) {
           @A[0] = v
         }
         fn store_other(v) {
           @B = v
         }
         fn read() {
           a = get(const)
           sink log(a) //~ S
           show(a)
           sink log(@B)
         }
         fn get(k) {
           return @A[0]
         }
         fn show(a) {
           sink log(a) //~ S
         }",
    );
}

#[test]
fn one_static_copied_to_another() {
    check(
        "fn write() {
           x = fresh
           seed x S
           @A.a = x
         }
         fn copy() {
           @B.inner = @A
         }
         fn read() {
           sink log(@B.inner.a) //~ S
           sink log(@B.inner.b)
         }",
    );
}

#[test]
fn a_static_through_a_reference() {
    check(
        "fn main() {
           x = fresh
           seed x S
           r = state(const)
           r.field = x
           sink log(@STATE.field) //~ S
           sink log(@STATE.other)
         }
         fn state(a) {
           return &@STATE
         }",
    );
}

#[test]
fn a_constant_static_is_not_seeded() {
    check(
        "fn init_name() {
           t = const
           @NAME = t
         }
         fn init_list() {
           @LIST[0] = const
         }
         fn init_other() {
           t = fresh
           @OTHER = t
         }
         fn main() {
           a = @NAME
           seed a S
           sink log(a)
           b = @LIST[0]
           seed b T
           sink log(b)
           c = @OTHER
           seed c U
           sink log(c) //~ U
           seed @NAME V
           sink log(@NAME)
         }",
    );
}

#[test]
fn a_static_written_through_a_reference_is_not_constant() {
    check(
        "fn init() {
           @NAME = const
         }
         fn main() {
           x = fresh
           r = &@NAME
           r = x
           a = @NAME
           seed a S
           sink log(a) //~ S
         }",
    );
}

#[test]
fn a_handler_in_a_static_is_called() {
    check(
        "fn init() {
           f = closure show()
           @HANDLER = f
         }
         fn main() {
           x = fresh
           seed x S
           h = @HANDLER
           *h(x)
         }
         fn show[](a) {
           sink log(a) //~ S
         }",
    );
}

#[test]
fn a_handler_set_through_a_function_is_called() {
    check(
        "fn main() {
           x = fresh
           seed x S
           f = closure show(x)
           set(f)
           *@HANDLER(const)
         }
         fn set(f) {
           @HANDLER[0] = f
           @HANDLER = f
         }
         fn fire(v) {
           *@HANDLER(v)
         }
         fn other() {
           y = fresh
           seed y T
           fire(y)
         }
         fn show[c](a) {
           sink log(c) //~ S
           sink log(a) //~ T
         }",
    );
}

#[test]
fn a_name_in_a_static_is_what_it_names_in_the_end() {
    check(
        "fn main() {
           x = fresh
           y = fresh
           @SHARED.cell = &x
           keep(y)
           seed x S
           seed y T
         }
         fn keep(y) {
           @KEPT = &y
         }
         fn read() {
           sink log(@SHARED.cell) //~ S
           sink log(@SHARED.other)
           sink log(@KEPT) //~ T
         }",
    );
}

#[test]
fn a_static_that_names_another_is_read_through() {
    check(
        "fn main() {
           @NAME = &@REAL
         }
         fn write() {
           x = fresh
           seed x S
           @REAL.a = x
         }
         fn read() {
           sink log(@NAME.a) //~ S
           sink log(@NAME.b)
         }",
    );
}

#[test]
fn statics_are_copied_on_however_often_and_in_circles() {
    let copies: String = (0..12)
        .map(|n| format!("fn copy{n}() {{\n @G{}.in = @G{n}\n }}\n", n + 1))
        .collect();
    check(&format!(
        "fn write() {{
           x = fresh
           seed x S
           @G0 = x
           @G0 = @G12
         }}
         {copies}
         fn read() {{
           sink log(@G12) //~ S
           sink log(@G12.out)
         }}"
    ));
}
