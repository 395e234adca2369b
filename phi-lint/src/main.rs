//! `cargo phi-lint`.

use std::io::IsTerminal;
use std::process::ExitCode;

use phi_lint::cli;

fn main() -> ExitCode {
    cli::install_panic_hook();
    let out = std::io::stdout();
    let color = out.is_terminal()
        && std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty())
        && std::env::var_os("TERM").is_none_or(|term| term != "dumb");
    let mut out = std::io::BufWriter::new(out);
    let mut err = std::io::stderr();
    let code = cli::run_with(
        std::env::args_os(),
        &mut cli::Streams {
            out: &mut out,
            err: &mut err,
            color,
        },
    );
    ExitCode::from(code)
}
