//! The command as its users see it: temporary workspaces, exit codes, output.

mod bad_config;
mod bad_input;
mod commands;
mod declarations;
mod dependencies;
mod dependency_sources;
mod findings;
mod fixes;
mod flows;
mod models_guide;
mod modules;
mod rule_docs;
mod support;
mod world;
