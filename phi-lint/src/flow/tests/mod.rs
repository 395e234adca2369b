//! Programs in the IR's text form and what the solver must say of them.

mod calls;
mod functions;
mod local;
mod statics;
mod text;
