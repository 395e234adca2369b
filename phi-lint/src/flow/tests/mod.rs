//! Programs in the IR's text form and what the solver must say of them.

mod calls;
mod functions;
mod local;
mod meetings;
mod oracle;
mod properties;
mod random;
mod statics;
mod text;
