//! The examples of `docs/models.md`: each is analyzed, and finds what its comments say.

use crate::support::{Workspace, errors, findings};

/// The files of each section: path, text.
fn sections() -> Vec<(String, Vec<(String, String)>)> {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/models.md");
    let guide = std::fs::read_to_string(path).expect("docs/models.md");
    let mut sections: Vec<(String, Vec<(String, String)>)> = Vec::new();
    let mut lines = guide.lines();
    while let Some(line) = lines.next() {
        if let Some(title) = line.strip_prefix("## ") {
            sections.push((title.to_owned(), Vec::new()));
        } else if line.starts_with("```toml") || line.starts_with("```rust") {
            let code: Vec<&str> = lines.by_ref().take_while(|l| *l != "```").collect();
            let name = code[0].trim_start_matches(['/', '#', ' ']).to_owned();
            let (_, files) = sections.last_mut().expect("a section");
            files.push((name, code.join("\n") + "\n"));
        }
    }
    sections.retain(|(_, files)| !files.is_empty());
    sections
}

#[test]
fn the_examples_find_what_they_announce() {
    let sections = sections();
    assert_eq!(sections.len(), 5, "the guide has five worked examples");
    for (title, files) in &sections {
        let files: Vec<(&str, &str)> = files
            .iter()
            .map(|(name, text)| (name.as_str(), text.as_str()))
            .collect();
        let workspace = Workspace::new(&files);
        let (_, report) = workspace.json(&[]);
        assert_eq!(errors(&report), Vec::<String>::new(), "{title}");
        let found: Vec<String> = findings(&report)
            .iter()
            .map(|finding| finding.rsplit_once(':').expect("a column").0.to_owned())
            .collect();
        let announced: Vec<String> = files
            .iter()
            .flat_map(|(name, text)| {
                text.lines().enumerate().filter_map(move |(i, line)| {
                    let code = line.rsplit_once("// PHI")?.1;
                    Some(format!("PHI{code} {name}:{}", i + 1))
                })
            })
            .collect();
        assert_eq!(found, announced, "{title}");
        assert!(!announced.is_empty(), "{title}");
    }
}
