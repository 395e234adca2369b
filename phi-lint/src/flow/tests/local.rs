//! Inside one function: assignment, parts, names, branches, loops, seeds.

use super::text::{check, path};

#[test]
fn a_source_reaches_a_sink() {
    let solution = check(
        "fn main() {
           x = fresh
           seed x S
           sink log(x) //~ S
         }",
    );
    assert_eq!(path(&solution.findings[0]), ["S", "reaches `log`"]);
}

#[test]
fn assignment_carries_and_overwriting_removes() {
    check(
        "fn main() {
           x = fresh
           seed x S
           y = x
           x = const
           sink log(x)
           sink log(y) //~ S
           y = fresh
           sink log(y)
         }",
    );
}

#[test]
fn a_field_beside_a_labelled_one_stays_silent() {
    check(
        "fn main() {
           p = fresh
           seed p.ssn S
           sink log(p.name)
           sink log(p.ssn) //~ S
           sink log(p) //~ S
           sink log(p:[.name])
           sink log(p:[.name, .ssn]) //~ S
           sink log(p:[])
         }",
    );
}

#[test]
fn a_label_covers_all_parts_until_one_is_overwritten() {
    check(
        "fn main() {
           p = fresh
           seed p S
           p.a.b = const
           sink log(p.a.b)
           sink log(p.a.c) //~ S
           sink log(p.x) //~ S
           sink log(p) //~ S
           q = p
           sink log(q.a.b)
           sink log(q.a) //~ S
         }",
    );
}

#[test]
fn structure_moves_with_assignment() {
    check(
        "fn main() {
           x = fresh
           seed x S
           p.id = const
           p.inner.ssn = x
           q.wrapped = p
           r = q.wrapped.inner
           sink log(q.wrapped.id)
           sink log(r.ssn) //~ S
           sink log(q.wrapped.inner.ssn) //~ S
         }",
    );
}

#[test]
fn content_is_written_weakly() {
    check(
        "fn main() {
           x = fresh
           seed x S
           v = const
           v[0] = x
           v[0] = const
           sink log(v[0]) //~ S
           sink log(v[1])
           v = const
           sink log(v[0])
         }",
    );
}

#[test]
fn derived_values_carry_everything_observed() {
    check(
        "fn main() {
           x = fresh
           seed x S
           y = fresh
           seed y T
           p.a = x
           p.b = y
           m = derive p:[.a], const
           sink log(m) //~ S
           n = derive p
           sink log(n) //~ S T
           n = clean
           sink log(n)
           n += derive p:[.b]
           n += derive const
           sink log(n) //~ T
         }",
    );
}

#[test]
fn unknown_functions_make_findings_possible() {
    check(
        "fn main() {
           x = fresh
           seed x S
           y = unknown x
           sink log(y) //~ S?
           if {
             y = x
           }
           sink log(y) //~ S
         }",
    );
}

#[test]
fn transfers_read_before_they_write() {
    check(
        "fn main() {
           x = fresh
           seed x S
           y = fresh
           transfer x -> y, y -> x
           sink log(x)
           sink log(y) //~ S
           transfer y[0] -> z.a, const -> z.b
           sink log(z.a) //~ S
           sink log(z.b)
           transfer y => w, const => w
           sink log(w) //~ S
           transfer? y => u, const +=> u
           sink log(u) //~ S?
         }",
    );
}

#[test]
fn seeding_a_constant_does_nothing() {
    check(
        "fn main() {
           x = const
           seed x S
           sink log(x)
           y = derive const, x
           seed y S
           sink log(y)
           z.a = const
           z.b = fresh
           seed z S
           sink log(z.a)
           sink log(z.b) //~ S
           some[0] = const
           seed some S
           sink log(some)
         }",
    );
}

#[test]
fn clean_needs_both_branches() {
    check(
        "fn main() {
           if {
             x = const
           } else {
             x = const
           }
           seed x S
           sink log(x)
           if {
             y = const
           } else {
             y = fresh
           }
           seed y T
           sink log(y) //~ T
         }",
    );
}

#[test]
fn branches_unite() {
    check(
        "fn main() {
           x = fresh
           seed x S
           y = fresh
           if {
             y = x
             sink log(y) //~ S
           } else {
             sink log(y)
             y = const
           }
           sink log(y) //~ S
           if {
             y = const
             return
           } else {
             y = const
           }
           sink log(y)
         }",
    );
}

#[test]
fn a_part_overwritten_in_one_branch_keeps_its_siblings_apart() {
    check(
        "fn main() {
           p = fresh
           seed p S
           if {
             p.a = const
           } else {
             p.a = const
             p.b = const
           }
           sink log(p.a)
           sink log(p.b) //~ S
         }",
    );
}

#[test]
fn loops_carry_to_the_next_turn() {
    check(
        "fn main() {
           x = fresh
           seed x S
           prev = const
           loop {
             sink log(prev) //~ S
             prev = x
           }
           sink log(prev) //~ S
           once = const
           loop {
             sink log(once)
             once = x
             break
           }
           sink log(once) //~ S
         }",
    );
}

#[test]
fn building_ever_longer_paths_ends() {
    check(
        "fn main() {
           x = fresh
           seed x S
           list = const
           loop {
             node.next = list
             node.value = x
             list = node
           }
           sink log(list.next.next.next.next.next.next.next.next.value) //~ S
           sink log(list.other)
         }",
    );
}

#[test]
fn a_name_beyond_the_longest_path_is_followed() {
    check(
        "fn f() {
           y = fresh
           z = fresh
           seed z.g S
           x = fresh
           x.a.b.c.d.e.f.g = &y
           x.a.b.c.d.e.f.h = &z
           seed y T
           sink log(x.a.b.c.d.e.f.g) //~ S T
           sink log(x.a.b.c.d.e)  //~ S T
           sink log(x.a.b.c.d.g)
         }",
    );
}

#[test]
fn a_function_value_beyond_the_longest_path_is_called() {
    check(
        "fn f() {
           y = fresh
           seed y S
           h = fnval show
           x = fresh
           x.a.b.c.d.e.f.g = h
           r = *x.a.b.c.d.e.f.g(y)
         }
         fn show(v) {
           sink log(v) //~ S
         }",
    );
}

#[test]
fn what_is_beyond_the_longest_path_is_merged() {
    check(
        "fn main() {
           x = fresh
           seed x S
           p.a.b.c.d.e.f.g = x
           sink log(p.a.b.c.d.e.f.g) //~ S
           sink log(p.a.b.c.d.e.f.h) //~ S
           sink log(p.a.b.c.d.e.x)
           q.z = p.a
           sink log(q.z.b.c.d.e.f) //~ S
         }",
    );
}

#[test]
fn another_name_reads_and_writes_the_same_place() {
    check(
        "fn main() {
           x = fresh
           seed x S
           p = fresh
           r = &p.a
           r.b = x
           sink log(p.a.b) //~ S
           sink log(p.c)
           p.a = const
           sink log(r.b)
           r = x
           sink log(p.a) //~ S
           sink log(p.c)
         }",
    );
}

#[test]
fn a_name_of_one_of_two_places_writes_both_weakly() {
    check(
        "fn main() {
           x = fresh
           seed x S
           a = fresh
           b = fresh
           if {
             r = &a
           } else {
             r = &b
           }
           r = x
           r = const
           sink log(a) //~ S
           sink log(b) //~ S
           sink log(r) //~ S
         }",
    );
}

#[test]
fn names_of_names_and_names_in_fields() {
    check(
        "fn main() {
           x = fresh
           seed x S
           a = fresh
           r = &a
           s.field = &r.part
           t = s
           t.field = x
           sink log(a.part) //~ S
           sink log(a.other)
           sink log(s) //~ S
           r = &x
           sink log(a.other)
           sink log(r) //~ S
         }",
    );
}

#[test]
fn walking_a_list_by_reference_ends() {
    check(
        "fn main() {
           x = fresh
           seed x S
           list = fresh
           cur = &list
           loop {
             cur = &cur.next
           }
           cur.value = x
           sink log(list.value) //~ S
           sink log(list.next.next.value) //~ S
           sink log(list.name)
         }",
    );
}

#[test]
fn the_path_tells_what_happened() {
    let solution = check(
        "fn main() {
           x = fresh
           seed x S
           copy = x
           text = derive copy
           p.note = text
           sink log(p.note) //~ S
         }",
    );
    assert_eq!(
        path(&solution.findings[0]),
        [
            "S",
            "assigned to `copy`",
            "derived",
            "assigned to `p.note`",
            "reaches `log`"
        ]
    );
}

#[test]
fn certain_ways_are_shown_rather_than_shorter_doubtful_ones() {
    let solution = check(
        "fn main() {
           x = fresh
           seed x S
           if {
             y = unknown x
           } else {
             a = x
             b = a
             c = b
             y = c
           }
           sink log(y) //~ S
         }",
    );
    assert_eq!(solution.findings[0].path.len(), 6);
}

#[test]
fn payloads_of_variants_are_told_apart() {
    check(
        "fn main() {
           x = fresh
           seed x S
           e.Named:ssn = x
           e.Other:id = const
           sink log(e.Named:ssn) //~ S
           sink log(e.Other:id)
           sink log(e) //~ S
         }",
    );
}

#[test]
fn each_argument_of_a_sink_is_a_finding() {
    let solution = check(
        "fn main() {
           x = fresh
           seed x S
           y = fresh
           seed y T
           sink log(x, const, y) //~ S T
         }",
    );
    let spans: Vec<u32> = solution
        .findings
        .iter()
        .map(|f| f.span.start % 100)
        .collect();
    assert_eq!(spans, [1, 3]);
}

#[test]
fn unreachable_code_is_silent() {
    check(
        "fn main() {
           x = fresh
           seed x S
           unreachable
           sink log(x)
         }",
    );
}
