//! Functions as values: closures, callbacks, higher-order functions.

use super::text::{check, path};

#[test]
fn a_closure_called_where_it_is_made() {
    check(
        "fn main() {
           x = fresh
           seed x S
           y = const
           f = closure show(y)
           *f(x)
           g = closure quiet(y)
           *g(x)
           h = closure capture(x)
           *h(y)
         }
         fn show[c](a) {
           sink log(a) //~ S
         }
         fn quiet[c](a) {
           sink log(c)
         }
         fn capture[c](a) {
           sink log(c) //~ S
           sink log(a)
         }",
    );
}

#[test]
fn a_closure_applied_to_harmless_data_is_told_apart() {
    check(
        "fn main() {
           x = fresh
           seed x S
           a = closure id()
           b = closure id()
           p = *a(x)
           q = *b(const)
           r = *a(const)
           sink log(p) //~ S
           sink log(q)
           sink log(r)
         }
         fn id[](v) {
           return v
         }",
    );
}

#[test]
fn a_write_to_a_captured_variable_is_seen_by_the_creator() {
    check(
        "fn main() {
           x = fresh
           seed x S
           total = const
           f = closure add(&total)
           sink log(total)
           *f(x)
           sink log(total) //~ S
           copy = const
           g = closure add(copy)
           *g(x)
           sink log(copy)
         }
         fn add[total](v) {
           total = v
         }",
    );
}

#[test]
fn a_closure_keeps_state_of_its_own() {
    check(
        "fn main() {
           x = fresh
           seed x S
           state = const
           f = closure swap(state)
           a = *f(x)
           sink log(a)
           b = *f(const)
           sink log(b) //~ S
         }
         fn swap[state](v) {
           old = state
           state = v
           return old
         }",
    );
}

#[test]
fn a_callee_calls_the_closure_it_is_given() {
    check(
        "fn main() {
           x = fresh
           seed x S
           f = closure show()
           g = closure quiet()
           apply(f, x)
           apply(g, x)
           h = closure harmless()
           apply(h, const)
         }
         fn apply(f, v) {
           *f(v)
         }
         fn show[](a) {
           sink log(a) //~ S
         }
         fn quiet[](a) {
         }
         fn harmless[](a) {
           sink log(a)
         }",
    );
}

#[test]
fn results_of_callbacks_come_back() {
    check(
        "fn main() {
           x = fresh
           seed x S
           f = closure id()
           g = closure fixed()
           h = closure source()
           a = apply(f, x)
           b = apply(g, x)
           c = apply(f, const)
           d = apply(h, const)
           sink log(a.out) //~ S
           sink log(b.out)
           sink log(c.out)
           sink log(d.out) //~ T
           sink log(d.other)
         }
         fn apply(f, v) {
           r = *f(v)
           w.out = r
           w.other = const
           return w
         }
         fn id[](a) {
           return a
         }
         fn fixed[](a) {
           return const
         }
         fn source[](a) {
           t = fresh
           seed t T
           return t
         }",
    );
}

#[test]
fn a_callback_handed_down_several_calls() {
    check(
        "fn main() {
           x = fresh
           seed x S
           log = const
           f = closure push(&log)
           one(f, x)
           sink log(log) //~ S
           quiet = const
           g = closure push(&quiet)
           one(g, const)
           sink log(quiet)
         }
         fn one(f, v) {
           two(v, f)
         }
         fn two(v, f) {
           h.callback = f
           three(h, v)
         }
         fn three(h, v) {
           g = h.callback
           *g(v)
         }
         fn push[log](v) {
           log += derive v
         }",
    );
}

#[test]
fn a_closure_given_a_reference_writes_through_it() {
    check(
        "fn main() {
           x = fresh
           seed x S
           p = fresh
           f = closure fill(x)
           with_inner(p, f)
           sink log(p.inner) //~ S
           sink log(p.other)
           q = fresh
           g = closure fill(const)
           with_inner(q, g)
           sink log(q.inner)
         }
         fn with_inner(p, f) {
           r = &p.inner
           *f(r)
         }
         fn fill[v](slot) {
           slot = v
         }",
    );
}

#[test]
fn a_returned_closure_keeps_its_captures() {
    check(
        "fn main() {
           x = fresh
           seed x S
           f = make(x)
           a = *f(const)
           sink log(a) //~ S
           g = make(const)
           b = *g(const)
           sink log(b)
           c = *g(x)
           sink log(c)
         }
         fn make(v) {
           f = closure get(v)
           return f
         }
         fn get[v](n) {
           return v
         }",
    );
}

#[test]
fn a_closure_stored_in_a_struct_and_called_elsewhere() {
    check(
        "fn main() {
           x = fresh
           seed x S
           server = build(const)
           run(server, x)
         }
         fn build(a) {
           f = closure show(a)
           s.handlers = const
           s.handlers[0] = f
           return s
         }
         fn run(s, v) {
           h = s.handlers[0]
           *h(v)
         }
         fn show[c](a) {
           sink log(a) //~ S
         }",
    );
}

#[test]
fn plain_functions_as_values() {
    check(
        "fn main() {
           x = fresh
           seed x S
           f = fnval show
           apply(f, x)
           g = fnval id
           r = *g(x)
           sink log(r) //~ S
         }
         fn apply(f, v) {
           *f(v)
         }
         fn show(a) {
           sink log(a) //~ S
         }
         fn id(a) {
           return a
         }",
    );
}

#[test]
fn two_closures_in_one_place_keep_their_captures_apart() {
    check(
        "fn main() {
           x = fresh
           seed x S
           y = const
           if {
             f = closure logs(y)
             h = f
           } else {
             g = closure keeps(x)
             h = g
           }
           *h(const)
         }
         fn logs[c](a) {
           sink log(c)
         }
         fn keeps[c](a) {
         }",
    );
}

#[test]
fn a_closure_that_takes_a_closure() {
    check(
        "fn main() {
           x = fresh
           seed x S
           inner = closure show()
           outer = closure run(x)
           use2(outer, inner)
         }
         fn use2(outer, inner) {
           *outer(inner)
         }
         fn run[v](f) {
           *f(v)
         }
         fn show[](a) {
           sink log(a) //~ S
         }",
    );
}

#[test]
fn a_function_returned_by_a_callback_is_called() {
    check(
        "fn main() {
           x = fresh
           seed x S
           f = closure factory(x)
           call_twice(f)
         }
         fn call_twice(f) {
           g = *f(const)
           *g(const)
         }
         fn factory[v](n) {
           h = closure show(v)
           return h
         }
         fn show[v](n) {
           sink log(v) //~ S
         }",
    );
}

#[test]
fn composed_callbacks_feed_each_other() {
    check(
        "fn main() {
           x = fresh
           seed x S
           f = closure source(x)
           g = closure show()
           compose(g, f)
           h = closure fixed()
           q = closure silent()
           compose(q, h)
         }
         fn compose(g, f) {
           r = *f(const)
           *g(r)
         }
         fn source[v](n) {
           return v
         }
         fn fixed[](n) {
           return const
         }
         fn show[](a) {
           sink log(a) //~ S
         }
         fn silent[](a) {
           sink log(a)
         }",
    );
}

#[test]
fn a_fold_feeds_a_callback_its_own_result() {
    check(
        "fn main() {
           v = const
           x = fresh
           seed x S
           v[0] = x
           f = closure join()
           acc = fold(v, const, f)
           sink log(acc) //~ S
           g = closure last()
           acc2 = fold(v, const, g)
           sink log(acc2)
         }
         fn fold(v, init, f) {
           acc = init
           loop {
             item = v[0]
             acc = *f(acc, item)
           }
           return acc
         }
         fn join[](a, b) {
           r = derive a, b
           return r
         }
         fn last[](a, b) {
           return a
         }",
    );
}

#[test]
fn recursion_that_hands_a_callback_on_ends() {
    check(
        "fn main() {
           x = fresh
           seed x S
           f = closure show()
           walk(x, f)
         }
         fn walk(tree, f) {
           *f(tree.value)
           if {
             walk(tree.left, f)
           }
         }
         fn show[](a) {
           sink log(a) //~ S
         }",
    );
}

#[test]
fn a_closure_that_calls_its_creator_ends() {
    check(
        "fn main() {
           x = fresh
           seed x S
           walk(x)
         }
         fn walk(tree) {
           f = closure again()
           each(tree, f)
           sink log(tree.value) //~ S
         }
         fn each(tree, f) {
           *f(tree.left)
         }
         fn again[](t) {
           walk(t)
         }",
    );
}

#[test]
fn calling_what_is_not_known_to_be_a_function_is_possible() {
    check(
        "fn main() {
           x = fresh
           seed x S
           f = fresh
           y = *f(x)
           sink log(y) //~ S?
         }",
    );
}

#[test]
fn nested_closures_reach_the_outer_variable() {
    check(
        "fn main() {
           x = fresh
           seed x S
           out = const
           f = closure outer(&out)
           *f(x)
           sink log(out) //~ S
         }
         fn outer[out](v) {
           g = closure inner(&out)
           *g(v)
         }
         fn inner[out](v) {
           out = v
         }",
    );
}

#[test]
fn the_path_goes_through_the_callback() {
    let solution = check(
        "fn main() {
           x = fresh
           seed x S
           f = closure show()
           apply(f, x)
         }
         fn apply(f, v) {
           *f(v)
         }
         fn show[](a) {
           sink log(a) //~ S
         }",
    );
    let path = path(&solution.findings[0]);
    assert_eq!(path.first().map(String::as_str), Some("S"));
    assert!(path.contains(&"passed to `show`".to_owned()), "{path:?}");
    assert_eq!(path.last().map(String::as_str), Some("reaches `log`"));
}
