//! From TOML text to [`Config`], collecting every mistake with its place.

use std::ops::Range;
use std::sync::Arc;

use camino::{Utf8Path, Utf8PathBuf};
use regex::Regex;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::{
    Config, Erasure, FILE_NAME, ItemPath, Named, Place, Sanitizer, Sink, SinkSelector, Source,
    SourceSelector, suggest,
};
use crate::rules::{self, Level};
use crate::span::Name;
use crate::workspace::{ErrorKind, SourceError, display_path};

const TOP: [&str; 10] = [
    "rules",
    "source",
    "sink",
    "sanitizer",
    "erasure",
    "audit",
    "vendor",
    "register",
    "models",
    "analysis",
];

pub(super) fn load(
    root: &Utf8Path,
    explicit: Option<&Utf8Path>,
    errors: &mut Vec<SourceError>,
) -> Config {
    let path = match explicit {
        Some(path) => path.to_owned(),
        None => {
            let path = root.join(FILE_NAME);
            if path.as_std_path().symlink_metadata().is_err() {
                return Config::default();
            }
            path
        }
    };
    match std::fs::read_to_string(&path) {
        Ok(text) => parse(root, &path, &text, errors),
        Err(error) => {
            errors.push(unreadable(&display_path(root, &path), &error));
            Config::default()
        }
    }
}

fn unreadable(file: &Utf8Path, error: &std::io::Error) -> SourceError {
    SourceError::about(
        ErrorKind::Config,
        file.as_str(),
        format!("cannot be read: {error}"),
        "name a readable UTF-8 text file",
    )
}

pub(super) fn parse(
    root: &Utf8Path,
    path: &Utf8Path,
    text: &str,
    errors: &mut Vec<SourceError>,
) -> Config {
    let mut reader = Reader::new(root, path, text);
    let source = reader.text.clone();
    let (table, syntax) = DeTable::parse_recoverable(&source);
    reader.syntax(&syntax);
    let mut config = Config::default();
    reader.config(table.get_ref(), &mut config);
    errors.append(&mut reader.errors);
    config
}

pub(super) type Value<'i> = Spanned<DeValue<'i>>;

/// Reads one file.
pub(super) struct Reader<'a> {
    pub(super) root: &'a Utf8Path,
    path: &'a Utf8Path,
    shown: String,
    pub(super) text: Arc<str>,
    pub(super) errors: Vec<SourceError>,
    named: Vec<Named>,
}

impl<'a> Reader<'a> {
    pub(super) fn new(root: &'a Utf8Path, path: &'a Utf8Path, text: &str) -> Self {
        Reader {
            root,
            path,
            shown: display_path(root, path).into_string(),
            text: text.into(),
            errors: Vec::new(),
            named: Vec::new(),
        }
    }

    pub(super) fn error(
        &mut self,
        range: Range<usize>,
        message: impl Into<String>,
        help: impl Into<String>,
    ) {
        self.errors.push(SourceError::at(
            ErrorKind::Config,
            self.shown.as_str(),
            &self.text,
            range,
            message,
            help,
        ));
    }

    pub(super) fn syntax(&mut self, errors: &[toml::de::Error]) {
        for error in errors {
            self.error(
                error.span().unwrap_or(0..0),
                format!("is not valid TOML: {}", error.message()),
                "correct the syntax; `cargo phi-lint init` shows an example of every option",
            );
        }
    }

    fn config(&mut self, table: &DeTable<'_>, config: &mut Config) {
        self.unknown_keys(table, &TOP, "phi-lint.toml");
        if let Some(rules) = table.get("rules") {
            self.rules(rules, config);
        }
        for (entry, range) in self.entries(table, "source") {
            config.sources.extend(self.source(entry, range));
        }
        for (entry, range) in self.entries(table, "sink") {
            config.sinks.extend(self.sink(entry, range));
        }
        for (entry, range) in self.entries(table, "sanitizer") {
            config.sanitizers.extend(self.sanitizer(entry, range));
        }
        config.named.append(&mut self.named);
        for (entry, range) in self.entries(table, "erasure") {
            config.erasures.extend(self.erasure(entry, range));
        }
        // Those of erasures are looked up where erasures are.
        self.named.clear();
        for (entry, range) in self.entries(table, "audit") {
            config.audits.extend(self.audit(entry, range));
        }
        if let Some(value) = table.get("analysis") {
            self.analysis(value, config);
        }
        self.vendors(table, &mut config.vendors);
        if let Some(value) = table.get("register") {
            self.register(value, &mut config.vendors);
        }
        if let Some(value) = table.get("models") {
            for (file, range) in self.strings(value, "models") {
                let path = self.beside(&file);
                match std::fs::metadata(&path) {
                    Ok(_) if matches!(path.file_stem(), Some("std" | "core" | "alloc")) => self.error(
                        range,
                        format!("`{file}` would replace the model of the standard library"),
                        "name the file after the crate it describes; declare items of std with `[[source]]`, `[[sink]]` and `[[sanitizer]]`",
                    ),
                    Ok(meta) if meta.is_file() => config.models.push(path),
                    _ => self.error(
                        range,
                        format!("the stub file `{file}` is not there"),
                        format!(
                            "create `{}` or remove the entry",
                            display_path(self.root, &path)
                        ),
                    ),
                }
            }
        }
    }

    /// A path written in the file is relative to the file.
    pub(super) fn beside(&self, file: &str) -> Utf8PathBuf {
        crate::workspace::normalize(&self.path.parent().unwrap_or(Utf8Path::new("")).join(file))
    }

    pub(super) fn unknown_keys(&mut self, table: &DeTable<'_>, known: &[&str], place: &str) {
        for key in table.keys() {
            let name: &str = key.get_ref();
            if known.contains(&name) {
                continue;
            }
            let help = match suggest(name, known.iter().copied()) {
                Some(near) => format!("did you mean `{near}`?"),
                None => format!("{place} knows: {}", known.join(", ")),
            };
            self.error(key.span(), format!("unknown key `{name}`"), help);
        }
    }

    pub(super) fn wrong_type(&mut self, value: &Value<'_>, key: &str, wanted: &str) {
        self.error(
            value.span(),
            format!("`{key}` is {}", with_article(value.get_ref().type_str())),
            format!("write {wanted}"),
        );
    }

    /// The tables of `[[key]]`.
    pub(super) fn entries<'t, 'i>(
        &mut self,
        table: &'t DeTable<'i>,
        key: &str,
    ) -> Vec<(&'t DeTable<'i>, Range<usize>)> {
        let Some(value) = table.get(key) else {
            return Vec::new();
        };
        let Some(array) = value.get_ref().as_array() else {
            self.wrong_type(value, key, &format!("each entry under its own `[[{key}]]`"));
            return Vec::new();
        };
        let mut entries = Vec::new();
        for entry in array {
            match entry.get_ref().as_table() {
                Some(table) => entries.push((table, entry.span())),
                None => {
                    self.wrong_type(entry, key, &format!("each entry under its own `[[{key}]]`"));
                }
            }
        }
        entries
    }

    pub(super) fn string(
        &mut self,
        table: &DeTable<'_>,
        key: &str,
    ) -> Option<(String, Range<usize>)> {
        let value = table.get(key)?;
        match value.get_ref().as_str() {
            Some(text) => Some((text.to_owned(), value.span())),
            None => {
                self.wrong_type(value, key, "a string in quotes");
                None
            }
        }
    }

    pub(super) fn strings(&mut self, value: &Value<'_>, key: &str) -> Vec<(String, Range<usize>)> {
        let Some(array) = value.get_ref().as_array() else {
            self.wrong_type(value, key, "a list of strings, such as [\"a\", \"b\"]");
            return Vec::new();
        };
        let mut out = Vec::new();
        for item in array {
            match item.get_ref().as_str() {
                Some(text) => out.push((text.to_owned(), item.span())),
                None => self.wrong_type(item, key, "a list of strings, such as [\"a\", \"b\"]"),
            }
        }
        out
    }

    fn rules(&mut self, value: &Value<'_>, config: &mut Config) {
        let Some(table) = value.get_ref().as_table() else {
            self.wrong_type(
                value,
                "rules",
                "a table: [rules] with lines such as PHI006 = \"allow\"",
            );
            return;
        };
        // In the order of the file, so that a rule given by code and by name is settled by the last.
        let mut lines: Vec<_> = table.iter().collect();
        lines.sort_by_key(|(key, _)| key.span().start);
        for (key, value) in lines {
            let rule = match rules::find(key.get_ref()) {
                Ok(rule) => rule,
                Err(help) => {
                    self.error(
                        key.span(),
                        format!("there is no rule `{}`", key.get_ref()),
                        help,
                    );
                    continue;
                }
            };
            match value.get_ref().as_str().map(str::parse::<Level>) {
                Some(Ok(level)) => {
                    config.levels.insert(rule.id(), level);
                }
                Some(Err(())) => {
                    let given = value.get_ref().as_str().unwrap_or_default();
                    let help = suggest(given, Level::NAMES).map_or_else(
                        || "levels are \"allow\", \"warn\" and \"deny\"".to_owned(),
                        |near| format!("did you mean \"{near}\"?"),
                    );
                    self.error(value.span(), format!("`{given}` is not a level"), help);
                }
                None => self.wrong_type(value, key.get_ref(), "\"allow\", \"warn\" or \"deny\""),
            }
        }
    }

    /// The one selector of an entry: key, text, place.
    fn selector(
        &mut self,
        table: &DeTable<'_>,
        keys: &[&'static str],
        entry: &str,
        range: Range<usize>,
    ) -> Option<(&'static str, String, Range<usize>)> {
        let mut given: Vec<(&'static str, Range<usize>)> = Vec::new();
        for key in table.keys() {
            let name: &str = key.get_ref();
            given.extend(keys.iter().find(|k| **k == name).map(|k| (*k, key.span())));
        }
        given.sort_by_key(|(_, span)| span.start);
        match given.as_slice() {
            [] => {
                self.error(
                    range,
                    format!("this [[{entry}]] does not say what it is about"),
                    format!("give it one of: {}", keys.join(", ")),
                );
                None
            }
            [(key, _)] => {
                let (text, span) = self.string(table, key)?;
                Some((key, text, span))
            }
            [(first, _), (second, span), ..] => {
                self.error(
                    span.clone(),
                    format!("this [[{entry}]] has both `{first}` and `{second}`"),
                    format!("write one [[{entry}]] for each"),
                );
                None
            }
        }
    }

    fn item_path(&mut self, key: &'static str, text: &str, span: Range<usize>) -> Option<ItemPath> {
        let path = match ItemPath::new(text) {
            Ok(path) => path,
            Err(why) => {
                self.error(
                    span,
                    format!("`{text}` is not a path: {why}"),
                    "write a path such as \"crate::module::name\" or \"module::name\"",
                );
                return None;
            }
        };
        if key == "field" && path.segments() < 2 {
            self.error(
                span,
                format!("`{text}` does not say whose field it is"),
                format!("write \"Struct::{text}\", or use `name` to match it anywhere"),
            );
            return None;
        }
        if text.starts_with("crate::") {
            self.named.push(Named {
                kind: key,
                path: path.clone(),
                at: self.place(span),
            });
        }
        Some(path)
    }

    fn place(&self, range: Range<usize>) -> Place {
        Place {
            file: self.shown.clone(),
            text: self.text.clone(),
            range,
        }
    }

    fn source(&mut self, table: &DeTable<'_>, range: Range<usize>) -> Option<Source> {
        const SELECTORS: [&str; 4] = ["type", "function", "field", "name"];
        self.unknown_keys(
            table,
            &["type", "function", "field", "name", "category"],
            "[[source]]",
        );
        let category = match self.string(table, "category") {
            Some((text, span)) => {
                if !is_category(&text) {
                    self.error(
                        span,
                        format!("`{text}` is not the name of a category"),
                        "use lower case letters, digits and `-`, such as \"mrn\" or \"health-plan\"",
                    );
                    return None;
                }
                Name::from(&text)
            }
            None => Name::from("unclassified"),
        };
        let (key, text, span) = self.selector(table, &SELECTORS, "source", range)?;
        let selector = if key == "name" {
            match Regex::new(&text) {
                Ok(regex) => SourceSelector::Name(regex),
                Err(error) => {
                    let error = error.to_string();
                    let why = error.lines().last().unwrap_or_default();
                    self.error(
                        span,
                        format!(
                            "`{text}` is not a regular expression: {}",
                            why.trim_start_matches("error: ")
                        ),
                        "see https://docs.rs/regex for the syntax; use '…' quotes so that `\\` needs no doubling",
                    );
                    return None;
                }
            }
        } else {
            let path = self.item_path(key, &text, span)?;
            match key {
                "type" => SourceSelector::Type(path),
                "function" => SourceSelector::Function(path),
                _ => SourceSelector::Field(path),
            }
        };
        Some(Source { selector, category })
    }

    fn sink(&mut self, table: &DeTable<'_>, range: Range<usize>) -> Option<Sink> {
        self.unknown_keys(
            table,
            &["function", "macro", "field", "arguments", "rule"],
            "[[sink]]",
        );
        let arguments = match table.get("arguments") {
            Some(value) => Some(self.arguments(value)?),
            None => None,
        };
        let rule = match self.string(table, "rule") {
            Some((code, span)) => match rules::find(&code) {
                Ok(rule) if rule.is_flow() => Some(rule.id()),
                Ok(rule) => {
                    self.error(
                        span,
                        format!("{} is not about data that reaches a place", rule.code),
                        "use a rule from PHI001 to PHI011",
                    );
                    None
                }
                Err(help) => {
                    self.error(span, format!("there is no rule `{code}`"), help);
                    None
                }
            },
            None => {
                if !table.contains_key("rule") {
                    self.error(
                        range.clone(),
                        "this [[sink]] does not say which rule it is for",
                        "add a line such as rule = \"PHI001\"",
                    );
                }
                None
            }
        };
        let (key, text, span) =
            self.selector(table, &["function", "macro", "field"], "sink", range)?;
        let path = self.item_path(key, &text, span)?;
        Some(Sink {
            selector: match key {
                "function" => SinkSelector::Function(path),
                "macro" => SinkSelector::Macro(path),
                _ => SinkSelector::Field(path),
            },
            arguments,
            rule: rule?,
        })
    }

    fn arguments(&mut self, value: &Value<'_>) -> Option<Vec<u32>> {
        const WANTED: &str = "a list of positions from 0, such as [0, 2]";
        let Some(array) = value.get_ref().as_array() else {
            self.wrong_type(value, "arguments", WANTED);
            return None;
        };
        let mut out = Vec::new();
        for item in array {
            match item
                .get_ref()
                .as_integer()
                .and_then(|i| u32::from_str_radix(i.as_str(), i.radix()).ok())
            {
                Some(position) => out.push(position),
                None => {
                    self.wrong_type(item, "arguments", WANTED);
                    return None;
                }
            }
        }
        if out.is_empty() {
            self.error(
                value.span(),
                "`arguments` is empty: nothing could reach this sink",
                "list positions from 0, or leave the key out to mean all arguments",
            );
            return None;
        }
        Some(out)
    }

    fn sanitizer(&mut self, table: &DeTable<'_>, range: Range<usize>) -> Option<Sanitizer> {
        self.unknown_keys(table, &["function", "macro"], "[[sanitizer]]");
        let (key, text, span) = self.selector(table, &["function", "macro"], "sanitizer", range)?;
        let path = self.item_path(key, &text, span)?;
        Some(match key {
            "function" => Sanitizer::Function(path),
            _ => Sanitizer::Macro(path),
        })
    }

    fn erasure(&mut self, table: &DeTable<'_>, range: Range<usize>) -> Option<Erasure> {
        self.unknown_keys(table, &["function", "records"], "[[erasure]]");
        let (key, text, span) = self.selector(table, &["function"], "erasure", range)?;
        let records = match table.get("records") {
            Some(value) => self.strings(value, "records"),
            None => Vec::new(),
        };
        Some(Erasure {
            function: self.item_path(key, &text, span.clone())?,
            records: records.into_iter().map(|(text, _)| text).collect(),
            at: self.place(span),
        })
    }

    fn audit(&mut self, table: &DeTable<'_>, range: Range<usize>) -> Option<String> {
        self.unknown_keys(table, &["table"], "[[audit]]");
        let (_, text, span) = self.selector(table, &["table"], "audit", range)?;
        if text.is_empty() || !text.chars().all(|c| c.is_alphanumeric() || c == '_') {
            self.error(
                span,
                format!("`{text}` is not the name of a table"),
                "write the name alone, without schema or quotes, such as \"access_events\"",
            );
            return None;
        }
        Some(text)
    }
}

fn with_article(kind: &str) -> String {
    let article = if kind.starts_with(['a', 'e', 'i', 'o', 'u']) {
        "an"
    } else {
        "a"
    };
    format!("{article} {kind}")
}

fn is_category(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_lowercase())
        && text
            .chars()
            .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-' || c == '_')
}
