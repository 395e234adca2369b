//! Asks cargo for the workspace: packages, targets, dependencies.
//!
//! Nothing is built, downloaded or written: `cargo metadata --frozen` first, and
//! `--no-deps` when the lock file or the dependencies are not on disk.

use std::sync::Arc;

use camino::{Utf8Path, Utf8PathBuf};
use cargo_metadata::{DependencyKind, Metadata, MetadataCommand, Target, TargetKind};
use rustc_hash::{FxHashMap, FxHashSet};

use super::dependencies::{Libraries, Library};
use super::loader::{Reading, Root, load_crates};
use super::modules::Features;
use super::{
    Dependency, ErrorKind, GraphPackage, LoadOptions, Loaded, Package, SourceError, TYPE_LAYER,
};
use crate::names::CrateInput;
use crate::span::{FileId, Name};

/// Loads a workspace. Never fails as a whole: what cannot be loaded is in
/// [`Loaded::errors`].
pub fn load(options: &LoadOptions) -> Loaded {
    let mut loaded = Loaded {
        tests: options.tests,
        ..Loaded::default()
    };
    let manifest = match find_manifest(options.manifest_path.as_deref()) {
        Ok(manifest) => manifest,
        Err(error) => {
            loaded.errors.push(error);
            return loaded;
        }
    };
    loaded.root = manifest.parent().unwrap_or(&manifest).to_owned();
    let metadata = match ask_cargo(&manifest, &mut loaded.notes) {
        Ok(metadata) => metadata,
        Err(message) => {
            loaded.errors.push(rejected(&manifest, &message));
            return loaded;
        }
    };
    loaded.root = metadata.workspace_root.clone();
    loaded.packages = packages(&metadata);
    loaded.graph = graph(&metadata);
    loaded.libraries = libraries(&metadata, options.tests);
    select(&mut loaded, options);
    let roots = roots(&metadata, &loaded, options.tests);
    load_crates(&mut loaded, &roots);
    loaded
}

/// The root of the workspace a manifest (or the current directory) belongs to.
///
/// # Errors
/// There is no manifest, or cargo rejects it.
pub fn find_root(manifest: Option<&Utf8Path>) -> Result<Utf8PathBuf, SourceError> {
    let manifest = find_manifest(manifest)?;
    MetadataCommand::new()
        .manifest_path(&manifest)
        .no_deps()
        .other_options(["--offline".to_owned()])
        .exec()
        .map(|metadata| metadata.workspace_root)
        .map_err(|error| rejected(&manifest, &error.to_string()))
}

fn find_manifest(given: Option<&Utf8Path>) -> Result<Utf8PathBuf, SourceError> {
    let here = std::env::current_dir()
        .ok()
        .and_then(|d| Utf8PathBuf::from_path_buf(d).ok())
        .unwrap_or_default();
    let error = |file: &Utf8Path, message: String, help: &str| {
        Err(SourceError::about(
            ErrorKind::Run,
            file.as_str(),
            message,
            help,
        ))
    };
    match given {
        Some(path) => {
            let full = super::normalize(&here.join(path));
            if full.file_name() != Some("Cargo.toml") {
                return error(
                    path,
                    format!("`{path}` is not a manifest"),
                    "give --manifest-path the path of a file named Cargo.toml",
                );
            }
            if !full.is_file() {
                return error(
                    path,
                    format!("there is no manifest at `{path}`"),
                    "give --manifest-path the path of an existing Cargo.toml",
                );
            }
            Ok(full)
        }
        None => here
            .ancestors()
            .map(|dir| dir.join("Cargo.toml"))
            .find(|path| path.is_file())
            .map_or_else(
                || {
                    error(
                        Utf8Path::new("Cargo.toml"),
                        format!("there is no Cargo.toml in `{here}` or any directory above it"),
                        "run inside a cargo workspace, or name one with --manifest-path",
                    )
                },
                Ok,
            ),
    }
}

/// The metadata, or what cargo printed when it refused.
fn ask_cargo(manifest: &Utf8Path, notes: &mut Vec<String>) -> Result<Metadata, String> {
    let run = |flags: &[&str]| {
        MetadataCommand::new()
            .manifest_path(manifest)
            .other_options(flags.iter().map(|f| (*f).to_owned()).collect::<Vec<_>>())
            .exec()
            .map_err(|error| match error {
                cargo_metadata::Error::CargoMetadata { stderr } => stderr,
                other => other.to_string(),
            })
    };
    // `--frozen` is `--offline --locked`: a lint run must not write a lock file.
    let reason = match run(&["--frozen"]) {
        Ok(metadata) => return Ok(metadata),
        Err(reason) => reason,
    };
    // Dependencies for other platforms are usually not on disk.
    if let Some(host) = host()
        && let Ok(metadata) = run(&["--frozen", "--filter-platform", &host])
    {
        notes.push(format!("the dependency graph is that of {host}"));
        return Ok(metadata);
    }
    let metadata = run(&["--offline", "--no-deps"])?;
    let reason = reason
        .lines()
        .find(|line| line.starts_with("error"))
        .unwrap_or("cargo metadata failed");
    notes.push(format!(
        "dependencies are not known (`cargo metadata --frozen`: {}); calls into them resolve by name",
        reason.trim_start_matches("error: ")
    ));
    Ok(metadata)
}

/// The platform cargo runs on, as cargo says it.
fn host() -> Option<String> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let output = std::process::Command::new(cargo).arg("-vV").output().ok()?;
    String::from_utf8(output.stdout)
        .ok()?
        .lines()
        .find_map(|line| line.strip_prefix("host: ").map(str::to_owned))
}

/// Cargo's refusal as an error at the place it names.
fn rejected(manifest: &Utf8Path, stderr: &str) -> SourceError {
    let at = |pattern: &str| {
        regex::Regex::new(pattern).ok().and_then(|re| {
            re.captures(stderr).map(|c| {
                (1..c.len())
                    .map(|i| c.get(i).map_or("", |m| m.as_str()).to_owned())
                    .collect::<Vec<_>>()
            })
        })
    };
    let text: Vec<&str> = stderr
        .lines()
        .map(str::trim_end)
        .filter(|line| !line.is_empty())
        .collect();
    let message = format!(
        "cargo rejects the manifest: {}",
        text.join("\n").trim_start_matches("error: ")
    );
    let mut error = SourceError::about(
        ErrorKind::Run,
        manifest.as_str(),
        message,
        "correct the manifest until `cargo metadata --no-deps` accepts it",
    );
    if let Some(place) = at(r"(?m)^\s*--> (.+):(\d+):(\d+)") {
        error.file.clone_from(&place[0]);
        error.line = place[1].parse().unwrap_or(1);
        error.column = place[2].parse().unwrap_or(1);
    } else if let Some(place) = at(r"manifest at `([^`]+)`") {
        error.file.clone_from(&place[0]);
    }
    error
}

fn members(metadata: &Metadata) -> Vec<&cargo_metadata::Package> {
    let mut members = metadata.workspace_packages();
    members.sort_by(|a, b| (&a.name, &a.manifest_path).cmp(&(&b.name, &b.manifest_path)));
    members
}

fn packages(metadata: &Metadata) -> Vec<Package> {
    let by_id: FxHashMap<_, _> = metadata.packages.iter().map(|p| (&p.id, p)).collect();
    members(metadata)
        .into_iter()
        .map(|package| Package {
            name: package.name.to_string(),
            version: package.version.to_string(),
            manifest: package.manifest_path.clone(),
            dependencies: dependencies(metadata, package, &by_id),
            selected: true,
        })
        .collect()
}

fn dependencies(
    metadata: &Metadata,
    package: &cargo_metadata::Package,
    by_id: &FxHashMap<&cargo_metadata::PackageId, &cargo_metadata::Package>,
) -> Vec<Dependency> {
    let library = |package: &cargo_metadata::Package| {
        package
            .targets
            .iter()
            .find(|t| is_library(t))
            .map_or_else(|| ident(&package.name), |t| ident(&t.name))
    };
    let node = metadata
        .resolve
        .as_ref()
        .and_then(|resolve| resolve.nodes.iter().find(|n| n.id == package.id));
    // A dependency may be declared several times; any of them switches features on.
    let derives = |name: &str| {
        package.dependencies.iter().any(|dep| {
            dep.name == name
                && (dep.uses_default_features || dep.features.iter().any(|f| f == "derive"))
        })
    };
    let mut found: Vec<Dependency> = match node {
        Some(node) => node
            .deps
            .iter()
            .filter_map(|dep| Some((dep, *by_id.get(&dep.pkg)?)))
            .filter(|(dep, _)| {
                dep.dep_kinds
                    .iter()
                    .any(|k| k.kind != DependencyKind::Build)
            })
            .map(|(dep, target)| Dependency {
                package: target.name.to_string(),
                name_in_source: ident(&dep.name),
                crate_name: library(target),
                derives: derives(&target.name),
                dev_only: dep
                    .dep_kinds
                    .iter()
                    .all(|k| k.kind == DependencyKind::Development),
            })
            .collect(),
        // Without the graph (or for optional dependencies that are off) the manifest
        // says the names; a library named unlike its package is found only in members.
        None => Vec::new(),
    };
    let known: FxHashSet<String> = found.iter().map(|d| d.package.clone()).collect();
    for dep in &package.dependencies {
        if dep.kind == DependencyKind::Build || known.contains(&dep.name) {
            continue;
        }
        let crate_name = metadata
            .workspace_packages()
            .into_iter()
            .find(|p| p.name.as_str() == dep.name)
            .map_or_else(|| ident(&dep.name), library);
        found.push(Dependency {
            package: dep.name.clone(),
            name_in_source: dep
                .rename
                .as_deref()
                .map_or_else(|| crate_name.clone(), ident),
            crate_name,
            derives: derives(&dep.name),
            dev_only: dep.kind == DependencyKind::Development,
        });
    }
    found.sort_by(|a, b| {
        (&a.name_in_source, &a.package, a.dev_only).cmp(&(
            &b.name_in_source,
            &b.package,
            b.dev_only,
        ))
    });
    found.dedup_by(|a, b| a.name_in_source == b.name_in_source && a.package == b.package);
    found
}

fn graph(metadata: &Metadata) -> Vec<GraphPackage> {
    let Some(resolve) = &metadata.resolve else {
        return Vec::new();
    };
    let names: FxHashMap<_, _> = metadata
        .packages
        .iter()
        .map(|p| (&p.id, p.name.to_string()))
        .collect();
    let mut dependents: FxHashMap<_, Vec<String>> = FxHashMap::default();
    for node in &resolve.nodes {
        for dep in &node.deps {
            if let Some(name) = names.get(&node.id) {
                dependents.entry(&dep.pkg).or_default().push(name.clone());
            }
        }
    }
    let mut graph: Vec<GraphPackage> = metadata
        .packages
        .iter()
        .map(|package| {
            let mut dependents = dependents.remove(&package.id).unwrap_or_default();
            dependents.sort();
            dependents.dedup();
            GraphPackage {
                name: package.name.to_string(),
                version: package.version.to_string(),
                member: metadata.workspace_members.contains(&package.id),
                dependents,
            }
        })
        .collect();
    graph.sort();
    graph
}

/// The libraries outside of the workspace, and which of them members depend on.
fn libraries(metadata: &Metadata, tests: bool) -> Libraries {
    let Some(resolve) = &metadata.resolve else {
        return Libraries::default();
    };
    let packages: FxHashMap<_, _> = metadata.packages.iter().map(|p| (&p.id, p)).collect();
    let is_type_layer = |id: &cargo_metadata::PackageId| {
        packages
            .get(id)
            .is_some_and(|p| TYPE_LAYER.contains(&p.name.as_str()))
    };
    let mut found = Libraries::default();
    let mut index: FxHashMap<&cargo_metadata::PackageId, usize> = FxHashMap::default();
    let mut nodes: Vec<_> = resolve.nodes.iter().collect();
    nodes.sort_by(|a, b| a.id.cmp(&b.id));
    for node in &nodes {
        let Some(package) = packages.get(&node.id) else {
            continue;
        };
        if metadata.workspace_members.contains(&node.id) || is_type_layer(&node.id) {
            continue;
        }
        let is_proc_macro = |t: &&Target| !t.kind.contains(&TargetKind::ProcMacro);
        let Some(target) = package
            .targets
            .iter()
            .filter(|t| is_library(t))
            .find(is_proc_macro)
        else {
            continue;
        };
        let folder = package.manifest_path.parent().unwrap_or(Utf8Path::new(""));
        index.insert(&node.id, found.all.len());
        found.all.push(Library {
            label: format!("{} {}", package.name, package.version),
            version: (
                package.version.major,
                package.version.minor,
                package.version.patch,
            ),
            krate: Name::from(&ident(&target.name)),
            root: target.src_path.clone(),
            folder: folder.to_owned(),
            features: Arc::new(Features {
                on: node.features.iter().map(ToString::to_string).collect(),
            }),
            dependencies: Vec::new(),
            declares_phi: node.deps.iter().any(|dep| is_type_layer(&dep.pkg)),
        });
    }
    for node in &nodes {
        let member = metadata.workspace_members.contains(&node.id);
        for dep in &node.deps {
            let of = |kind| dep.dep_kinds.iter().any(|k| k.kind == kind);
            let compiled =
                of(DependencyKind::Normal) || (member && tests && of(DependencyKind::Development));
            let (true, Some(package)) = (compiled, packages.get(&dep.pkg)) else {
                continue;
            };
            let local = Name::from(&ident(&dep.name));
            let target = index.get(&dep.pkg).copied();
            if member {
                found.direct.extend(target.map(|target| (local, target)));
            } else if let Some(library) = index.get(&node.id) {
                let library_target = package.targets.iter().find(|t| is_library(t));
                let own = library_target.map_or_else(|| ident(&package.name), |t| ident(&t.name));
                let own = Name::from(&own);
                found.all[*library].dependencies.push((local, own, target));
            }
        }
    }
    found
}

/// Applies `-p` and `--exclude`; a name that is no member is an error.
fn select(loaded: &mut Loaded, options: &LoadOptions) {
    let names: Vec<String> = loaded.packages.iter().map(|p| p.name.clone()).collect();
    for (flag, given) in options
        .packages
        .iter()
        .map(|p| ("-p", p))
        .chain(options.exclude.iter().map(|p| ("--exclude", p)))
    {
        if !names.contains(given) {
            let help = crate::config::suggest(given, names.iter().map(String::as_str)).map_or_else(
                || format!("the members are: {}", names.join(", ")),
                |near| format!("did you mean `{near}`?"),
            );
            loaded.errors.push(SourceError::about(
                ErrorKind::Run,
                "",
                format!("`{flag} {given}`: the workspace has no package of that name"),
                help,
            ));
        }
    }
    for package in &mut loaded.packages {
        package.selected = (options.packages.is_empty()
            || options.packages.contains(&package.name))
            && !options.exclude.contains(&package.name);
    }
}

/// Selected packages and the members they depend on.
fn needed(loaded: &Loaded) -> FxHashSet<&str> {
    let mut needed: FxHashSet<&str> = FxHashSet::default();
    let mut stack: Vec<&Package> = loaded.packages.iter().filter(|p| p.selected).collect();
    while let Some(package) = stack.pop() {
        if !needed.insert(&package.name) {
            continue;
        }
        for dep in &package.dependencies {
            stack.extend(loaded.packages.iter().find(|p| p.name == dep.package));
        }
    }
    needed
}

fn roots(metadata: &Metadata, loaded: &Loaded, tests: bool) -> Vec<Root> {
    let needed = needed(loaded);
    let mut roots = Vec::new();
    for package in members(metadata) {
        if TYPE_LAYER.contains(&package.name.as_str()) || !needed.contains(package.name.as_str()) {
            continue;
        }
        let Some(known) = loaded
            .packages
            .iter()
            .find(|p| p.manifest == package.manifest_path)
        else {
            continue;
        };
        let library = package.targets.iter().find(|t| is_library(t));
        for target in &package.targets {
            let is_test = target
                .kind
                .iter()
                .any(|k| matches!(k, TargetKind::Test | TargetKind::Bench));
            let own_library = if is_library(target) { None } else { library };
            if target.kind.contains(&TargetKind::CustomBuild) || (is_test && !tests) {
                continue;
            }
            let dependencies = known
                .dependencies
                .iter()
                .map(|d| (Name::from(&d.name_in_source), Name::from(&d.crate_name)))
                .chain(
                    own_library.map(|t| (Name::from(&ident(&t.name)), Name::from(&ident(&t.name)))),
                );
            let root = Root {
                krate: CrateInput {
                    name: Name::from(&ident(&target.name)),
                    root: FileId(0),
                    modules: FxHashMap::default(),
                    dependencies: dependencies.collect(),
                    is_model: false,
                    is_dependency: false,
                    is_test,
                },
                path: target.src_path.clone(),
                manifest: Some(package.manifest_path.clone()),
                selected: known.selected,
                reading: Reading::Whole,
            };
            roots.push((is_library(target), root));
        }
    }
    roots.sort_by(|(a_lib, a), (b_lib, b)| {
        // Libraries first: `use app::…` in `main.rs` means the library of that name.
        (
            !a_lib,
            &a.manifest,
            a.krate.is_test,
            &a.path,
            a.krate.name.as_str(),
        )
            .cmp(&(
                !b_lib,
                &b.manifest,
                b.krate.is_test,
                &b.path,
                b.krate.name.as_str(),
            ))
    });
    roots.into_iter().map(|(_, root)| root).collect()
}

fn is_library(target: &Target) -> bool {
    target.kind.iter().any(|kind| {
        matches!(
            kind,
            TargetKind::Lib
                | TargetKind::RLib
                | TargetKind::DyLib
                | TargetKind::CDyLib
                | TargetKind::StaticLib
                | TargetKind::ProcMacro
        )
    })
}

fn ident(name: &str) -> String {
    name.replace('-', "_")
}
