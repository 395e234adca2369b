//! Types of the workspace that a patient's record is made of: `HumanName` in
//! `Patient { name: HumanName }`. Their own names say nothing of patients, the
//! record that uses them does.

use rustc_hash::{FxHashMap, FxHashSet};

use super::facts::Facts;
use super::recognize;
use super::records::{Mark, mark, mentions_phi};
use crate::span::{FileId, Name};
use crate::syntax::ast::{FieldDef, ItemKind, TypeRef};

/// What a type's fields say of other types, by the crate both are in.
#[derive(Debug, Default)]
pub(super) struct ValueTypes {
    crates: FxHashMap<FileId, usize>,
    /// Crate, type: the categories of the patients' fields it is the type of.
    uses: FxHashMap<(usize, Name), FxHashSet<&'static str>>,
}

impl ValueTypes {
    /// Looks at every record of a crate that handles health data.
    pub(super) fn new(facts: &Facts<'_>) -> Self {
        let mut all = ValueTypes::default();
        for (i, krate) in facts.loaded().crates.iter().enumerate() {
            let files = std::iter::once(krate.root).chain(krate.modules.values().copied());
            all.crates.extend(files.map(|file| (file, i)));
        }
        let structs = facts.items(|file, item, out| {
            if let ItemKind::Struct(s) = &item.kind
                && facts.is_health_code(file)
            {
                out.push((file, item.name, s.fields.as_slice()));
            }
        });
        for (file, owner, fields) in &structs {
            if !recognize::is_patient_record(owner) {
                continue;
            }
            for field in *fields {
                if mark(&field.attrs) != Mark::None || mentions_phi(&field.ty) {
                    continue;
                }
                if let Some((category, _)) = recognize::name(&field.name) {
                    all.used(*file, &field.ty, category);
                }
            }
        }
        // `struct HumanName(Box<HumanNameInner>)`: what holds the fields is the inner one.
        for _ in 0..2 {
            for (file, owner, fields) in &structs {
                if let [FieldDef { name, ty, .. }] = fields
                    && *name == "0"
                {
                    let categories: Vec<_> = all.categories(*file, *owner).collect();
                    for category in categories {
                        all.used(*file, ty, category);
                    }
                }
            }
        }
        all
    }

    /// What a field of this name holds in this type, which by itself says nothing: the `text`
    /// of a name, the `line` of an address.
    pub(super) fn part(&self, file: FileId, ty: Name, field: &str) -> Option<&'static str> {
        let mut categories = self
            .categories(file, ty)
            .filter(|category| recognize::is_part(&ty, field, category));
        categories.next()
    }

    /// Whether patients' records have this type in a field of this category.
    pub(super) fn holds(&self, file: FileId, ty: Name, category: &str) -> bool {
        self.categories(file, ty).any(|known| known == category)
    }

    fn categories(&self, file: FileId, ty: Name) -> impl Iterator<Item = &'static str> {
        let krate = self.crates.get(&file);
        krate
            .and_then(|krate| self.uses.get(&(*krate, ty)))
            .into_iter()
            .flatten()
            .copied()
    }

    fn used(&mut self, file: FileId, ty: &TypeRef, category: &'static str) {
        let Some(krate) = self.crates.get(&file).copied() else {
            return;
        };
        match ty {
            TypeRef::Ref(_, inner) | TypeRef::Slice(inner) | TypeRef::Array(inner) => {
                self.used(file, inner, category);
            }
            TypeRef::Path(path) => {
                let Some(last) = path.segments.last() else {
                    return;
                };
                self.uses
                    .entry((krate, last.name))
                    .or_default()
                    .insert(category);
                for ty in last.args.iter().flat_map(|args| &args.types) {
                    self.used(file, ty, category);
                }
            }
            _ => {}
        }
    }
}
