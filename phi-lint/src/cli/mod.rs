//! The `cargo phi-lint` command line.

mod args;
mod commands;

use std::ffi::OsString;
use std::io::Write;
use std::panic::{AssertUnwindSafe, catch_unwind};

use clap::Parser;

use args::{Cli, Command};

/// Where output goes.
pub struct Streams<'a> {
    /// Standard output.
    pub out: &'a mut (dyn Write + Send),
    /// Standard error.
    pub err: &'a mut (dyn Write + Send),
    /// Standard output is a terminal that shows colors.
    pub color: bool,
}

/// Runs the command with the arguments of the process (`args[0]` is the program;
/// a following `phi-lint`, which cargo inserts, is skipped), without colors.
/// Returns the exit code: `0` nothing at deny level, `1` findings at deny level,
/// `2` the run itself failed.
pub fn run<I, T>(args: I, out: &mut (dyn Write + Send), err: &mut (dyn Write + Send)) -> u8
where
    I: IntoIterator<Item = T>,
    T: Into<OsString>,
{
    run_with(
        args,
        &mut Streams {
            out,
            err,
            color: false,
        },
    )
}

/// [`run`] with colors where the terminal shows them.
pub fn run_with<I, T>(args: I, streams: &mut Streams<'_>) -> u8
where
    I: IntoIterator<Item = T>,
    T: Into<OsString>,
{
    let mut args: Vec<OsString> = args.into_iter().map(Into::into).collect();
    if args.get(1).is_some_and(|arg| arg == "phi-lint") {
        args.remove(1);
    }
    let cli = match Cli::try_parse_from(args) {
        Ok(cli) => cli,
        Err(error) => {
            let text = if streams.color {
                error.render().ansi().to_string()
            } else {
                error.render().to_string()
            };
            // Help and version were asked for; everything else is a usage error.
            let (to_out, code) = if error.use_stderr() {
                (false, 2)
            } else {
                (true, 0)
            };
            let stream = if to_out {
                &mut *streams.out
            } else {
                &mut *streams.err
            };
            // Nobody is left to tell when the stream is closed.
            let _ = stream.write_all(text.as_bytes());
            return code;
        }
    };
    let result = catch_unwind(AssertUnwindSafe(|| dispatch(cli, streams)));
    match result {
        Ok(Ok(code)) => code,
        // A reader that has seen enough (`| head`) is no failure worth words.
        Ok(Err(error)) if error.kind() == std::io::ErrorKind::BrokenPipe => 2,
        Ok(Err(error)) => {
            let _ = writeln!(streams.err, "error: output cannot be written: {error}");
            2
        }
        Err(_) => {
            let _ = writeln!(
                streams.err,
                "error: this is a bug in phi-lint; the run was given up\n  = help: please report it with the place named above and the command you ran, without source text"
            );
            2
        }
    }
}

fn dispatch(cli: Cli, streams: &mut Streams<'_>) -> std::io::Result<u8> {
    match cli.command {
        None => commands::check(cli.check, streams),
        Some(Command::Check(args)) => commands::check(*args, streams),
        Some(Command::Explain(args)) => commands::explain(&args, streams),
        Some(Command::Init(args)) => commands::init(&args, streams),
    }
}

/// Makes an internal error say where in phi-lint it happened and nothing of
/// what was analyzed: panic payloads may quote source text.
pub fn install_panic_hook() {
    std::panic::set_hook(Box::new(|info| {
        let place = info
            .location()
            .map_or_else(String::new, |at| format!(" at {}:{}", at.file(), at.line()));
        let _ = writeln!(std::io::stderr(), "internal error in phi-lint{place}");
    }));
}
