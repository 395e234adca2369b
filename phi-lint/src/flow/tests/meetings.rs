//! Functions that nobody calls, and the values they may share.

use super::text::check;

#[test]
fn what_one_leaves_in_a_value_another_may_find() {
    check(
        "fn fill(&s@SESSION, &o@OTHER) {
           x = fresh
           seed x S
           s.last = x
           s.tmp = x
           s.tmp = const
           s.count = const
         }
         fn show(&s@SESSION, &o@OTHER) {
           sink log(s.count)
           sink log(s.tmp)
           sink log(s.last) //~ S?
           print(s)
           sink log(o)
         }
         fn print(s) {
           sink log(s.last) //~ S?
           sink log(s.count)
         }",
    );
}

#[test]
fn what_is_made_and_what_is_moved_on() {
    check(
        "fn make()@JOB[0] {
           x = fresh
           seed x S
           r[0].new = x
           r[0].kind = const
           r[1] = x
           return r
         }
         fn accept(&j@JOB) {
           j.old = j.new
           j.new = const
         }
         fn show(j@JOB) {
           sink log(j.old) //~ S?
           sink log(j.kind)
           x = fresh
           seed x T
           j.late = x
         }
         fn late(&j@JOB) {
           sink log(j.late)
         }",
    );
}

#[test]
fn what_is_declared_is_no_news_to_others() {
    check(
        "fn first(&p@PATIENT) {
           seed p.ssn S
           sink log(p.ssn) //~ S
         }
         fn second(&p@PATIENT) {
           sink log(p.ssn)
         }",
    );
}
