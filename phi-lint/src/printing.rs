//! Ways of turning a value into text: what a placeholder of a format string asks for, and
//! what the flow IR says of a value that is observed.

/// Ways of turning a value into text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Printing {
    /// `{}` and `to_string`
    Display,
    /// `{:?}`
    Debug,
    /// serde
    Serialize,
    /// `{:x}`
    LowerHex,
    /// `{:X}`
    UpperHex,
    /// `{:o}`
    Octal,
    /// `{:b}`
    Binary,
    /// `{:e}`
    LowerExp,
    /// `{:E}`
    UpperExp,
    /// `{:p}`
    Pointer,
}
