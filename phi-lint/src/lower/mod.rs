//! From typed syntax to the flow IR: expands macros, asks [`crate::types`] what
//! each expression is and [`crate::models`] what each callee does.
