// tempfile: files outside the PHI store.
#[stream(PHI011)]
#[opaque]
pub struct NamedTempFile;
impl NamedTempFile {
    #[flows(none)]
    pub fn new() -> std::io::Result<NamedTempFile> {}
    #[flows(none)]
    pub fn new_in<P>(dir: P) -> std::io::Result<NamedTempFile> {}
    #[flows(none)]
    pub fn path(&self) -> &std::path::Path {}
    #[flows(none)]
    pub fn persist<P>(self, new_path: P) -> Result<std::fs::File, PersistError> {}
    #[flows(none)]
    pub fn keep(self) -> Result<(std::fs::File, std::path::PathBuf), PersistError> {}
    pub fn as_file(&self) -> &std::fs::File {}
    pub fn as_file_mut(&mut self) -> &mut std::fs::File {}
    #[flows(none)]
    pub fn into_temp_path(self) -> TempPath {}
}
impl std::io::Write for NamedTempFile {}
#[opaque]
pub struct TempPath;
#[opaque]
pub struct TempDir;
impl TempDir {
    #[flows(none)]
    pub fn new() -> std::io::Result<TempDir> {}
    #[flows(none)]
    pub fn path(&self) -> &std::path::Path {}
}
#[flows(none)]
pub fn tempfile() -> std::io::Result<std::fs::File> {}
#[flows(none)]
pub fn tempdir() -> std::io::Result<TempDir> {}
#[scalar]
pub struct PersistError;
