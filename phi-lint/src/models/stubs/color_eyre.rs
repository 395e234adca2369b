// color-eyre: eyre with colours, help texts and backtraces.
pub use eyre;
pub use eyre::Report;
pub use eyre::Result;
#[flows(none)]
pub fn install() -> Result<()> {}
/// Sections are printed with the report.
pub trait Section {
    type Return;
    #[sink(PHI003)]
    fn note<D: std::fmt::Display>(self, note: D) -> Self::Return;
    #[sink(PHI003)]
    fn warning<D: std::fmt::Display>(self, warning: D) -> Self::Return;
    #[sink(PHI003)]
    fn suggestion<D: std::fmt::Display>(self, suggestion: D) -> Self::Return;
    #[sink(PHI003)]
    fn section<D: std::fmt::Display>(self, section: D) -> Self::Return;
}
impl<T, E> Section for std::result::Result<T, E> {
    type Return = std::result::Result<T, Report>;
}
impl Section for Report {
    type Return = Report;
}
pub use crate::Section as Help;
