// std: macros.
#[grammar(format)]
#[macro_export]
macro_rules! format { () => {}; }
#[grammar(format)]
#[macro_export]
macro_rules! format_args { () => {}; }
#[grammar(format)]
#[sink(PHI006)]
#[macro_export]
macro_rules! print { () => {}; }
#[grammar(format)]
#[sink(PHI006)]
#[macro_export]
macro_rules! println { () => {}; }
#[grammar(format)]
#[sink(PHI006)]
#[macro_export]
macro_rules! eprint { () => {}; }
#[grammar(format)]
#[sink(PHI006)]
#[macro_export]
macro_rules! eprintln { () => {}; }
#[grammar(write)]
#[macro_export]
macro_rules! write { () => {}; }
#[grammar(write)]
#[macro_export]
macro_rules! writeln { () => {}; }
#[grammar(panic)]
#[sink(PHI005)]
#[diverges]
#[macro_export]
macro_rules! panic { () => {}; }
#[grammar(panic)]
#[sink(PHI005)]
#[diverges]
#[macro_export]
macro_rules! unreachable { () => {}; }
#[grammar(panic)]
#[sink(PHI005)]
#[diverges]
#[macro_export]
macro_rules! todo { () => {}; }
#[grammar(panic)]
#[sink(PHI005)]
#[diverges]
#[macro_export]
macro_rules! unimplemented { () => {}; }
#[grammar(assert)]
#[sink(PHI005)]
#[macro_export]
macro_rules! assert { () => {}; }
#[grammar(assert)]
#[sink(PHI005)]
#[macro_export]
macro_rules! debug_assert { () => {}; }
#[grammar(assert_eq)]
#[sink(PHI005)]
#[macro_export]
macro_rules! assert_eq { () => {}; }
#[grammar(assert_eq)]
#[sink(PHI005)]
#[macro_export]
macro_rules! assert_ne { () => {}; }
#[grammar(assert_eq)]
#[sink(PHI005)]
#[macro_export]
macro_rules! debug_assert_eq { () => {}; }
#[grammar(assert_eq)]
#[sink(PHI005)]
#[macro_export]
macro_rules! debug_assert_ne { () => {}; }
#[grammar(vec)]
#[macro_export]
macro_rules! vec { () => {}; }
#[grammar(args)]
#[sink(PHI006, via = Debug)]
#[macro_export]
macro_rules! dbg { () => {}; }
#[grammar(matches)]
#[macro_export]
macro_rules! matches { () => {}; }
#[grammar(text)]
#[macro_export]
macro_rules! concat { () => {}; }
#[grammar(text)]
#[macro_export]
macro_rules! env { () => {}; }
#[grammar(text)]
#[macro_export]
macro_rules! option_env { () => {}; }
#[grammar(text)]
#[macro_export]
macro_rules! include_str { () => {}; }
#[grammar(text)]
#[macro_export]
macro_rules! include_bytes { () => {}; }
#[grammar(text)]
#[macro_export]
macro_rules! line { () => {}; }
#[grammar(text)]
#[macro_export]
macro_rules! column { () => {}; }
#[grammar(text)]
#[macro_export]
macro_rules! file { () => {}; }
#[grammar(text)]
#[macro_export]
macro_rules! stringify { () => {}; }
#[grammar(text)]
#[macro_export]
macro_rules! module_path { () => {}; }
#[grammar(text)]
#[macro_export]
macro_rules! cfg { () => {}; }
#[grammar(text)]
#[macro_export]
macro_rules! compile_error { () => {}; }
#[grammar(args)]
#[macro_export]
macro_rules! thread_local { () => {}; }
