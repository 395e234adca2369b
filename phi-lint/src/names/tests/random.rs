//! Programs made by chance: whatever `use` says, building ends and always gives the same.

use super::{Macro, Type, Value, World};

/// A small linear congruential generator (Knuth's MMIX constants): the same programs on every run.
struct Chance(u64);

impl Chance {
    fn below(&mut self, n: u64) -> u64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % n
    }

    fn pick<'a>(&mut self, from: &[&'a str]) -> &'a str {
        from[self.below(from.len() as u64) as usize]
    }
}

const NAMES: [&str; 6] = ["a", "b", "c", "E", "V", "m"];

fn path(chance: &mut Chance) -> String {
    let starts = ["crate", "self", "super", "a", "b", "c", "E", "other", "std"];
    let mut path = chance.pick(&starts).to_owned();
    for _ in 0..chance.below(3) {
        path.push_str("::");
        path.push_str(chance.pick(&NAMES));
    }
    path
}

fn items(chance: &mut Chance, depth: u32, out: &mut String) {
    for _ in 0..1 + chance.below(5) {
        let name = chance.pick(&NAMES);
        match chance.below(9) {
            0 if depth > 0 => {
                out.push_str(&format!("pub mod {name} {{ "));
                items(chance, depth - 1, out);
                out.push('}');
            }
            1 if depth > 0 => {
                out.push_str(&format!("fn {name}() {{ "));
                items(chance, depth - 1, out);
                out.push('}');
            }
            2 => out.push_str(&format!(
                "enum {name} {{ V, {} }}",
                chance.pick(&["a", "b"])
            )),
            3 => out.push_str(&format!("pub struct {name};")),
            4 => out.push_str(&format!(
                "#[macro_export] macro_rules! {name} {{ () => {{}} }}"
            )),
            5 => {
                let path = path(chance);
                out.push_str(&format!("pub use {path}::*;"));
            }
            6 => {
                let path = path(chance);
                out.push_str(&format!("type {name} = {path};"));
            }
            _ => {
                let path = path(chance);
                let last = chance.pick(&NAMES);
                out.push_str(&format!("pub use {path}::{last} as {name};"));
            }
        }
        out.push('\n');
    }
}

/// What every name means in every definition.
fn everything(seed: u64) -> Vec<String> {
    let mut chance = Chance(seed);
    let mut texts = [String::new(), String::new(), String::new()];
    for text in &mut texts {
        items(&mut chance, 3, text);
    }
    let w = World::default()
        .krate("clinic", &["other"], &texts[0])
        .krate("other", &["clinic"], &texts[1])
        .model("std", &texts[2])
        .build();
    let mut seen = Vec::new();
    for (id, _) in w.program.defs() {
        let scope = w.program.scope_of(id);
        for name in NAMES {
            for ns in [Type, Value, Macro] {
                seen.push(w.see_from(&scope, name, ns));
                seen.push(w.see_from(&scope, &format!("{name}::a"), ns));
            }
        }
        seen.push(format!("{:?}", w.program.traits_in_scope(&scope)));
        seen.push(w.program.path(id).to_string());
    }
    for pattern in ["a::b", "crate::a", "E::V", "other::a::b::c"] {
        seen.push(format!("{:?}", w.program.find_by_suffix(pattern)));
    }
    seen
}

#[test]
fn programs_made_by_chance_build_and_always_the_same() {
    for seed in 0..150 {
        assert_eq!(everything(seed), everything(seed), "seed {seed}");
    }
}
