//! `[analysis]`: what the analysis reads besides the workspace.

use super::Config;
use super::read::{Reader, Value};

impl Reader<'_> {
    pub(super) fn analysis(&mut self, value: &Value<'_>, config: &mut Config) {
        let Some(table) = value.get_ref().as_table() else {
            self.wrong_type(
                value,
                "analysis",
                "a table: [analysis] with lines such as dependencies = false",
            );
            return;
        };
        self.unknown_keys(table, &["dependencies"], "[analysis]");
        if let Some(value) = table.get("dependencies") {
            match value.get_ref().as_bool() {
                Some(on) => config.without_dependencies = !on,
                None => self.wrong_type(value, "dependencies", "true or false"),
            }
        }
    }
}
