//! Across functions: parameters, results, references, recursion, printing.

use super::text::{check, path};

#[test]
fn a_sink_in_a_callee_is_found_from_the_caller() {
    let solution = check(
        "fn main() {
           x = fresh
           seed x S
           outer(const, x)
         }
         fn outer(a, b) {
           inner(a)
           inner(b)
         }
         fn inner(x) {
           sink log(x) //~ S
         }",
    );
    assert_eq!(
        path(&solution.findings[0]),
        [
            "S",
            "passed to `outer`",
            "passed to `inner`",
            "reaches `log`"
        ]
    );
}

#[test]
fn a_result_carries_what_the_callee_returns() {
    let solution = check(
        "fn main() {
           x = load(const)
           sink log(x) //~ S
         }
         fn load(id) {
           row = fresh
           seed row S
           return row
         }",
    );
    assert_eq!(
        path(&solution.findings[0]),
        ["S", "returned from `load`", "reaches `log`"]
    );
}

#[test]
fn only_the_tainted_parameter_matters() {
    check(
        "fn main() {
           x = fresh
           seed x S
           a = first(x, const)
           b = first(const, x)
           c = second(const, x)
           sink log(a) //~ S
           sink log(b)
           sink log(c) //~ S
         }
         fn first(a, b) {
           return a
         }
         fn second(a, b) {
           return b
         }",
    );
}

#[test]
fn structure_survives_calls() {
    check(
        "fn main() {
           x = fresh
           seed x.ssn S
           x.name = const
           y = same(x)
           z = wrap(y)
           n = name(z)
           sink log(y.name)
           sink log(y.ssn) //~ S
           sink log(z.inner.name)
           sink log(z.inner.ssn) //~ S
           sink log(n)
         }
         fn same(a) {
           return a
         }
         fn wrap(a) {
           w.inner = a
           return w
         }
         fn name(w) {
           return w.inner.name
         }",
    );
}

#[test]
fn derived_results_mix_all_parts() {
    check(
        "fn main() {
           x.ssn = fresh
           seed x.ssn S
           x.name = const
           a = show(x)
           b = show_name(x)
           sink log(a) //~ S
           sink log(b)
         }
         fn show(p) {
           t = derive p
           return t
         }
         fn show_name(p) {
           t = derive p:[.name]
           return t
         }",
    );
}

#[test]
fn writing_through_a_parameter_reaches_the_argument() {
    let solution = check(
        "fn main() {
           p = fresh
           fill(p)
           sink log(p.ssn) //~ S
           sink log(p.name)
           wipe(p)
           sink log(p)
         }
         fn fill(out) {
           s = fresh
           seed s S
           out.ssn = s
         }
         fn wipe(p) {
           p.ssn = const
         }",
    );
    assert!(path(&solution.findings[0]).contains(&"written by `fill`".to_owned()));
}

#[test]
fn writing_through_two_levels_and_names() {
    check(
        "fn main() {
           p = fresh
           r = &p.inner
           outer(r)
           sink log(p.inner.data) //~ S
           sink log(p.other)
         }
         fn outer(r) {
           fill(r.data)
         }
         fn fill(out) {
           s = fresh
           seed s S
           out = s
         }",
    );
}

#[test]
fn a_parameter_that_names_something_else_is_not_the_argument_any_more() {
    check(
        "fn main() {
           x = fresh
           seed x S
           a = fresh
           b = fresh
           f(a, b, x)
           sink log(a)
           sink log(b) //~ S
         }
         fn f(a, b, x) {
           a = &b
           a = x
         }",
    );
}

#[test]
fn what_is_added_to_a_parameter_stays_with_what_was_there() {
    check(
        "fn main() {
           x = fresh
           seed x S
           y = fresh
           seed y T
           buf = x
           push(buf, y)
           sink log(buf) //~ S T
           v = const
           v[0] = x
           add(v, y)
           sink log(v[0]) //~ S T
         }
         fn push(buf, s) {
           buf += derive s
         }
         fn add(v, s) {
           v[0] = s
         }",
    );
}

#[test]
fn a_returned_reference_is_the_argument() {
    check(
        "fn main() {
           s = fresh
           seed s S
           p = fresh
           slot = get(p)
           slot = s
           sink log(p.inner.slot) //~ S
           sink log(p.inner.other)
           slot = const
           sink log(p)
         }
         fn get(p) {
           r = inner(p)
           return &r.slot
         }
         fn inner(p) {
           return &p.inner
         }",
    );
}

#[test]
fn a_returned_reference_to_either_argument_is_both() {
    check(
        "fn main() {
           s = fresh
           seed s S
           a = fresh
           b = fresh
           r = pick(a, b)
           r = s
           sink log(a) //~ S
           sink log(b) //~ S
         }
         fn pick(a, b) {
           if {
             return &a
           } else {
             return &b
           }
         }",
    );
}

#[test]
fn two_ends_of_one_channel_stay_connected_after_return() {
    check(
        "fn main() {
           s = fresh
           seed s S
           pair = channel(const)
           tx = &pair.tx
           rx = &pair.rx
           tx[0] = s
           got = rx[0]
           sink log(got) //~ S
           other = channel(const)
           quiet = other.rx[0]
           sink log(quiet)
         }
         fn channel(cap) {
           queue = fresh
           p.tx = &queue
           p.rx = &queue
           return p
         }",
    );
}

#[test]
fn a_reference_stored_through_a_parameter() {
    check(
        "fn main() {
           s = fresh
           seed s S
           holder = fresh
           target = fresh
           attach(holder, target)
           holder.r = s
           sink log(target) //~ S
         }
         fn attach(h, t) {
           h.r = &t
         }",
    );
}

#[test]
fn writing_through_a_reference_inside_an_argument() {
    check(
        "fn main() {
           s = fresh
           seed s S
           target = fresh
           w.buf = &target
           write(w, s)
           sink log(target) //~ S
         }
         fn write(w, s) {
           w.buf.text = s
         }",
    );
}

#[test]
fn recursion_settles() {
    check(
        "fn main() {
           x = fresh
           seed x S
           y = rec(x, const)
           sink log(y) //~ S
           z = rec(const, const)
           sink log(z)
         }
         fn rec(a, n) {
           if {
             return a
           }
           b = rec(a, n)
           return b
         }",
    );
}

#[test]
fn mutual_recursion_carries_and_reports() {
    check(
        "fn main() {
           x = fresh
           seed x S
           even(x, const)
         }
         fn even(a, b) {
           if {
             odd(b, a)
           }
         }
         fn odd(a, b) {
           if {
             even(b, a)
           } else {
             sink log(a)
             sink log(b) //~ S
           }
         }",
    );
}

#[test]
fn swapping_recursion_sees_both_sides() {
    check(
        "fn main() {
           x = fresh
           seed x S
           ping(x, const)
         }
         fn ping(a, b) {
           if {
             ping(b, a)
           }
           sink log(a) //~ S
         }",
    );
}

#[test]
fn recursion_that_grows_paths_ends() {
    check(
        "fn main() {
           x = fresh
           seed x S
           t = grow(x)
           sink log(t) //~ S
           sink log(t.leaf)
         }
         fn grow(a) {
           if {
             n.value = a
             return n
           }
           inner = grow(a)
           n.left = inner
           return n
         }",
    );
}

#[test]
fn what_never_returns_ends_the_path() {
    check(
        "fn main() {
           x = fresh
           seed x S
           if {
             die(x)
             sink log(x)
           }
           sink log(x) //~ S
         }
         fn die(x) {
           sink panic(x) //~ S
           unreachable
         }",
    );
}

#[test]
fn dispatch_unites_its_targets() {
    check(
        "fn main() {
           x = fresh
           seed x S
           a = leak|hide(x)
           sink log(a) //~ S
           b = hide|hide2(x)
           sink log(b)
           p = x
           wipe|keep(p)
           sink log(p) //~ S
         }
         fn leak(x) {
           return x
         }
         fn hide(x) {
           return const
         }
         fn hide2(x) {
           return const
         }
         fn wipe(p) {
           p = const
         }
         fn keep(p) {
         }",
    );
}

#[test]
fn a_constant_result_is_not_seeded() {
    check(
        "fn main() {
           x = fixed(const)
           seed x S
           sink log(x)
           y = other(const)
           seed y T
           sink log(y) //~ T
           z = same(const)
           seed z U
           sink log(z)
           w = shown(const)
           seed w V
           sink log(w)
         }
         fn fixed(a) {
           return const
         }
         fn other(a) {
           r = fresh
           return r
         }
         fn same(a) {
           return a
         }
         fn shown(a) {
           r = derive a
           return r
         }",
    );
}

#[test]
fn a_sink_inside_the_function_of_its_source_is_reported_once() {
    let solution = check(
        "fn main() {
           a = load(const)
           b = load(const)
         }
         fn load(id) {
           x = fresh
           seed x S
           sink log(x) //~ S
           return x
         }",
    );
    assert_eq!(solution.findings.len(), 1);
}

#[test]
fn two_callers_with_two_sources_are_two_findings() {
    check(
        "fn a() {
           x = fresh
           seed x S
           leak(x)
         }
         fn b() {
           x = fresh
           seed x T
           leak(x)
         }
         fn leak(x) {
           sink log(x) //~ S T
         }",
    );
}

#[test]
fn generic_printing_is_decided_by_the_caller() {
    check(
        "fn main() {
           p.ssn = fresh
           seed p.ssn S
           p.id = const
           show(p:[.id])
           show_more(p:[.id, .ssn])
           show_all(p)
           outer(p:[.id])
           show_const(const:[.id])
         }
         fn show(x) {
           sink log(x:debug)
         }
         fn show_more(x) {
           sink log(x:debug) //~ S
         }
         fn show_all(x) {
           sink log(x:debug) //~ S
         }
         fn show_const(x) {
           sink log(x:display)
         }
         fn outer(x) {
           middle(x:debug)
         }
         fn middle(x) {
           sink log(x:debug)
         }",
    );
}

#[test]
fn generic_printing_in_a_derived_result() {
    check(
        "fn main() {
           p.ssn = fresh
           seed p.ssn S
           a = text(p:[.id])
           b = text(p:[.ssn])
           sink log(a)
           sink log(b) //~ S
         }
         fn text(x) {
           t = derive x:display
           return t
         }",
    );
}

#[test]
fn generic_printing_of_elements() {
    check(
        "fn main() {
           p.ssn = fresh
           seed p.ssn S
           v = const
           v[0] = p
           quiet(v:[[0].id])
           loud(v:[[0].id, [0].ssn])
           field(v:[])
         }
         fn quiet(items) {
           item = items[0]
           sink log(item:debug)
         }
         fn loud(items) {
           item = items[0]
           sink log(item:debug) //~ S
         }
         fn field(items) {
           item = items[0]
           sink log(item:debug) //~ S
         }",
    );
}

#[test]
fn generic_printing_of_data_known_here_prints_all_of_it() {
    check(
        "fn main() {
           show(const:[])
         }
         fn show(x) {
           p.ssn = fresh
           seed p.ssn S
           sink log(p:debug) //~ S
         }",
    );
}

#[test]
fn shortest_path_wins_and_is_stable() {
    let text = "fn main() {
           x = fresh
           seed x S
           long(x)
           short(x)
         }
         fn long(x) {
           a = x
           b = a
           short(b)
         }
         fn short(x) {
           sink log(x) //~ S
         }";
    let first = check(text);
    assert_eq!(
        path(&first.findings[0]),
        ["S", "passed to `short`", "reaches `log`"]
    );
    assert_eq!(first.findings[0].path, check(text).findings[0].path);
}
